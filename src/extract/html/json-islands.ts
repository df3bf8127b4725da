import { type Element, isText } from 'domhandler';

/** A JSON value in a page's scripts. */
export interface JsonIsland {
  /** `ld` for JSON-LD, which describes the page; `data` for the state of an application. */
  readonly kind: 'ld' | 'data';
  readonly value: unknown;
}

/** Scripts and characters that are looked at. */
const MAX_SCRIPTS = 60;
const MAX_SCRIPT_LENGTH = 6_000_000;
const MAX_ASSIGNMENTS = 5;

/** The JSON values of the given kinds that script elements carry, in document order. */
export function jsonIslands(scripts: readonly Element[], kinds: readonly JsonIsland['kind'][]): JsonIsland[] {
  const islands: JsonIsland[] = [];
  let budget = MAX_SCRIPT_LENGTH;
  for (const script of scripts) {
    if (islands.length >= MAX_SCRIPTS) break;
    const [content] = script.children;
    if (script.attribs.src !== undefined || content === undefined || !isText(content)) continue;
    const type = (script.attribs.type ?? '').toLowerCase();
    const kind = type.includes('ld+json') ? 'ld' : 'data';
    if (!kinds.includes(kind) || content.data.length > budget) continue;
    budget -= content.data.length;
    const values = type.endsWith('json') ? [parseJson(content.data)] : assignedValues(content.data);
    for (const value of values) if (value !== undefined) islands.push({ kind, value });
  }
  return islands;
}

/** Values of `window.NAME = {…}` and the like in a script that is otherwise code. */
function assignedValues(code: string): unknown[] {
  const values: unknown[] = [];
  const assignment =
    /(?:window|self|globalThis)(?:\.\w{1,60}|\[["']\w{1,60}["']\])\s{0,3}=\s{0,3}(?=[{["'J])|JSON\.parse\(\s{0,3}(?=["'])/g;
  for (let match = assignment.exec(code); match !== null; match = assignment.exec(code)) {
    if (values.length >= MAX_ASSIGNMENTS) break;
    const start = assignment.lastIndex;
    const end = valueEnd(code, start);
    if (end === undefined) continue;
    const value = parseJson(code.slice(start, end));
    if (value === undefined) continue;
    values.push(value);
    assignment.lastIndex = end;
  }
  return values;
}

/** Index behind the JSON value that starts at `start`, by matching brackets outside strings. */
function valueEnd(code: string, start: number): number | undefined {
  const opening = code.charAt(start);
  if (opening !== '{' && opening !== '[' && opening !== '"') return undefined;
  let depth = 0;
  let inString = false;
  for (let index = start; index < code.length; index++) {
    const character = code.charAt(index);
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth === 0 && !inString) return index + 1;
  }
  return undefined;
}

/** The value of a JSON text, also where it is a string that holds JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' && /^\s*[{[]/.test(value) ? JSON.parse(value) : value;
  } catch {
    return undefined;
  }
}

/** Visits the string fields of a JSON value in order, at most `limit` values. */
export function* stringFields(root: unknown, limit = 200_000): Generator<{ key: string; text: string }> {
  const pending: { key: string; value: unknown }[] = [{ key: '', value: root }];
  for (let visited = 0; visited < limit; visited++) {
    const next = pending.pop();
    if (next === undefined) return;
    const { key, value } = next;
    if (typeof value === 'string') yield { key, text: value };
    else if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) pending.push({ key, value: value[index] });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value).reverse()) pending.push({ key: name, value: field });
    }
  }
}
