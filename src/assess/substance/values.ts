import { anyOf, figurePatterns } from '../../language/figures.js';
import { fold } from '../../language/fold.js';
import { entriesIn } from '../../language/words.js';

/** What a figure counts: two figures are compared only where it is the same. */
export type ValueClass = 'amount' | 'share' | 'time' | 'point' | 'size' | 'count';

/** Units of time and points that are named in the reader's language. */
export type NamedUnit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year' | 'point';

/** A whole number with its unit, as it stands in a text. */
export interface Value {
  readonly class: ValueClass;
  /** The number with its unit as written. */
  readonly text: string;
  /** The number alone as written. */
  readonly number: string;
  readonly unit?: NamedUnit;
  readonly start: number;
  readonly end: number;
}

/** A whole number with its separators, never a part of a longer one. */
const NUMBER = String.raw`\d{1,9}(?:[.,'’\u00a0\u202f]\d{1,6}){0,4}`;
const NO_DIGIT_BEFORE = String.raw`(?<![\d\p{Script=Latin}]|\d[.,])`;
const MAX_VALUES = 200;

interface Patterns {
  /** Over the text as it stands: signs of currencies lose what tells them when they are folded. */
  readonly amount: RegExp;
  /** Over the folded text. */
  readonly counted: RegExp;
  readonly share: RegExp;
  readonly units: ReadonlyMap<string, NamedUnit>;
}

let known: Patterns | undefined;

function patterns(): Patterns {
  known ??= build();
  return known;
}

function build(): Patterns {
  const units = new Map<string, NamedUnit>();
  for (const [unit, forms] of entriesIn('mul', 'fields/figure-units')) {
    for (const form of forms) units.set(fold(form), unit as NamedUnit);
  }
  const { amount, size } = figurePatterns();
  const forms = [...units.keys()].sort((one, other) => other.length - one.length);
  const escaped = (wanted: (form: string) => boolean) =>
    forms
      .filter(wanted)
      .map((form) => form.replace(/\*$/u, String.raw`\p{L}*`).replaceAll(' ', String.raw`\s`))
      .join('|');
  const spaced = escaped((form) => !isUnspaced(form));
  const unspaced = escaped(isUnspaced);
  return {
    amount: new RegExp(amount, 'giu'),
    counted: new RegExp(
      [
        String.raw`${NO_DIGIT_BEFORE}(?<timed>${NUMBER})\s?-?\s?(?<unit>(?:${spaced})(?!\p{L})|(?:${unspaced})(?![之类類别別]))`,
        String.raw`${NO_DIGIT_BEFORE}(?<sized>${NUMBER})\s?(?:${size})(?!\p{L})`,
        String.raw`${NO_DIGIT_BEFORE}(?<count>${NUMBER})(?![.,]?\d|[-/:]\d|\.\s|[)）、])`,
      ].join('|'),
      'giu',
    ),
    share: new RegExp(`(?:[%٪‰％]|${anyOf(['figures/per-cent'])})`, 'iu'),
    units,
  };
}

function isUnspaced(form: string): boolean {
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}/u.test(
    form,
  );
}

/**
 * The figures of a text in reading order, at most 200, each whole and with its unit.
 *
 * @param text as it stands on the page
 * @param taken stretches that mean something else, such as dates
 */
export function readValues(
  text: string,
  taken: readonly { readonly start: number; readonly end: number }[] = [],
): Value[] {
  if (!/\d/u.test(text)) return [];
  const { amount, counted, share } = patterns();
  const folded = fold(text);
  const values: Value[] = [];
  for (const match of text.matchAll(amount)) {
    if (values.length >= MAX_VALUES) return values;
    const written = match[0].trim();
    const place = placeOf(match.index, match[0].length, taken);
    if (place === undefined) continue;
    const kind = share.test(written) ? 'share' : 'amount';
    values.push({ class: kind, text: written, number: numberIn(written), ...place });
  }
  const amounts = [...values];
  for (const match of folded.matchAll(counted)) {
    if (values.length >= MAX_VALUES) break;
    const place = placeOf(match.index, match[0].length, [...taken, ...amounts]);
    if (place === undefined) continue;
    const value = classify(text.slice(place.start, place.end), match.groups ?? {});
    if (value !== undefined) values.push({ ...value, ...place });
  }
  return values.sort((one, other) => one.start - other.start);
}

function placeOf(
  start: number,
  length: number,
  taken: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number } | undefined {
  const end = start + length;
  return taken.some((other) => start < other.end && end > other.start) ? undefined : { start, end };
}

function numberIn(text: string): string {
  return /\d(?:.*\d)?/u.exec(text)?.[0] ?? text;
}

function classify(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
): Omit<Value, 'start' | 'end'> | undefined {
  const number = numberIn(text);
  if (groups.timed === undefined)
    return { class: groups.sized === undefined ? 'count' : 'size', text, number };
  const unit = unitOf(groups.unit ?? '', patterns().units);
  if (unit === undefined || (unit === 'year' && /^\d{4}$/u.test(number))) return undefined;
  return { class: unit === 'point' ? 'point' : 'time', text, number, unit };
}

function unitOf(form: string, units: ReadonlyMap<string, NamedUnit>): NamedUnit | undefined {
  const direct = units.get(form);
  if (direct !== undefined) return direct;
  for (const [known, unit] of units) {
    if (known.endsWith('*') && form.startsWith(known.slice(0, -1))) return unit;
  }
  return undefined;
}
