import { parsePath } from './path.js';
import { fillInTemplate, hasPlaces } from './template.js';

/** One item, and the answer that it stands in. */
export interface ItemPlace {
  readonly item: unknown;
  readonly answer: unknown;
}

const MAX_TEXT = 1_000_000;
const MAX_LEAVES = 2_000;

/** The texts at a place, in their order: scalars as they are, of what holds more the texts within. */
export function textsAt(written: string, { item, answer }: ItemPlace): string[] {
  const path = parsePath(written);
  const texts: string[] = [];
  for (const value of path.find(path.isFromRoot ? answer : item)) {
    const text = textOf(value);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** What a field says: the texts of its path with commas between them, or its template filled in. */
export function fieldText(written: string, place: ItemPlace): string | undefined {
  if (!hasPlaces(written)) return joined(textsAt(written, place));
  return fillInTemplate(written, (name) => joined(textsAt(name, place)));
}

/** The first text of a field that stands for one thing, such as an address. */
export function firstText(written: string, place: ItemPlace): string | undefined {
  if (hasPlaces(written)) return fillInTemplate(written, (name) => textsAt(name, place)[0]);
  return textsAt(written, place)[0];
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : [...new Set(texts)].join(', ').slice(0, MAX_TEXT);
}

function textOf(value: unknown): string {
  const leaves: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0 && leaves.length < MAX_LEAVES) {
    const next = open.pop();
    if (typeof next === 'string' || typeof next === 'number' || typeof next === 'boolean') {
      const text = String(next).trim();
      if (text !== '') leaves.push(text);
    } else if (Array.isArray(next)) open.push(...[...next].reverse());
    else if (typeof next === 'object' && next !== null) open.push(...Object.values(next).reverse());
  }
  return leaves.join(', ').slice(0, MAX_TEXT);
}
