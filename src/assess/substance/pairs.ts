import { diffWords } from '../../compare/diff/words.js';
import { findAbsoluteDates } from '../../language/dates/absolute.js';
import type { DateContext, DateMention } from '../../language/dates/mention.js';
import { fold } from '../../language/fold.js';
import type { ChangedPassage } from '../input.js';
import { readValues, type Value } from './values.js';

/** A figure that became another one. */
export interface ValuePair {
  readonly from: Value;
  readonly to: Value;
  readonly passage: ChangedPassage;
}

/** A date that became another one. */
export interface DatePair {
  readonly from: DateMention;
  readonly to: DateMention;
}

/** Words that were replaced, added or removed in a text that stayed; positions are those of the two texts. */
export interface Hunk {
  readonly removed: string;
  readonly added: string;
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** Longer texts are not searched for pairs: what became what cannot be told. */
const MAX_LENGTH = 200_000;

export function hunksOf(before: string, after: string): Hunk[] {
  if (before.length + after.length > MAX_LENGTH) return [];
  const hunks: Hunk[] = [];
  let [oldAt, newAt] = [0, 0];
  let open: { removed: string; added: string; oldAt: number; newAt: number } | undefined;
  const close = () => {
    if (open === undefined) return;
    const { removed, added } = open;
    hunks.push({ removed, added, before: [open.oldAt, oldAt], after: [open.newAt, newAt] });
    open = undefined;
  };
  for (const { op, text } of diffWords(before, after)) {
    if (op === 'same') close();
    else {
      open ??= { removed: '', added: '', oldAt, newAt };
      open[op] += text;
    }
    if (op !== 'added') oldAt += text.length;
    if (op !== 'removed') newAt += text.length;
  }
  close();
  return hunks;
}

/** The figures and dates of an edited passage that became other ones, in reading order. */
export function pairsOf(
  passage: ChangedPassage,
  context: DateContext,
): { values: ValuePair[]; dates: DatePair[] } {
  const { before, text } = passage;
  if (before === undefined || !/\d/u.test(text) || before.length + text.length > MAX_LENGTH)
    return { values: [], dates: [] };
  const [oldDates, newDates] = [before, text].map((side) => findAbsoluteDates(fold(side), context));
  if (oldDates === undefined || newDates === undefined) return { values: [], dates: [] };
  const oldValues = readValues(before, oldDates);
  const newValues = readValues(text, newDates);
  const values: ValuePair[] = [];
  const dates: DatePair[] = [];
  for (const hunk of hunksOf(before, text)) {
    const [gone, come] = [touched(oldValues, hunk.before), touched(newValues, hunk.after)];
    for (const [from, to] of zipByClass(gone, come)) values.push({ from, to, passage });
    const [oldDays, newDays] = [touched(oldDates, hunk.before), touched(newDates, hunk.after)];
    const [from, to] = [oldDays[0], newDays[0]];
    if (oldDays.length === 1 && newDays.length === 1 && from && to && from.date !== to.date)
      dates.push({ from, to });
  }
  return { values, dates };
}

function touched<Found extends { readonly start: number; readonly end: number }>(
  found: readonly Found[],
  [start, end]: readonly [number, number],
): Found[] {
  return found.filter((value) => value.start < end && value.end > start);
}

/** Figures of one kind became each other in the order in which they stand, where there are as many before as after. */
function zipByClass(gone: readonly Value[], come: readonly Value[]): [from: Value, to: Value][] {
  const pairs: [Value, Value][] = [];
  for (const kind of new Set(gone.map((value) => value.class))) {
    const [olds, youngs] = [gone, come].map((values) => values.filter((value) => value.class === kind));
    if (olds === undefined || youngs === undefined || olds.length !== youngs.length) continue;
    for (const [at, from] of olds.entries()) {
      const to = youngs[at];
      if (to !== undefined && fold(from.text) !== fold(to.text)) pairs.push([from, to]);
    }
  }
  return pairs;
}
