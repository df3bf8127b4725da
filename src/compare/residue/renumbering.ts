/** A sentence on both sides, equal but for the number that it begins with. */
interface NumberedPair {
  /** The numbers as written, empty where there is none. */
  readonly before: string;
  readonly after: string;
  readonly isHeading: boolean;
}

/** "4", "12.3": a number without the mark that would make it one of an item. */
const BARE = /^\d{1,3}(?:\.\d{1,3})*$/u;
/** Items are renumbered when some were put in or taken out: never by much. */
const MAX_SHIFT = 9;
/** A number alone says little; where several items moved on by the same, they were renumbered. */
const MIN_SHIFTED = 2;
const MIN_NUMBERED = 3;

/**
 * The pairs whose numbers could count something: "20 Pakete" is no item 20. A bare number is one of an item in a
 * heading, or where several moved on by as much, or a run of items was numbered or lost its numbers.
 */
export function countingPairs(pairs: readonly NumberedPair[]): Set<NumberedPair> {
  const doubtful = pairs.filter(({ before, after, isHeading }) => {
    if (before === after || isHeading) return false;
    return [before, after].every((number) => number === '' || BARE.test(number));
  });
  const counting = new Set(doubtful);
  const shifts = new Map<number, Set<string>>();
  for (const { before, after } of doubtful) {
    if (before === '' || after === '') continue;
    const numbers = shifts.get(shiftOf(before, after)) ?? new Set();
    shifts.set(shiftOf(before, after), numbers.add(before));
  }
  const came = isRun(doubtful.filter(({ before }) => before === ''));
  const went = isRun(doubtful.filter(({ before }) => before !== ''));
  for (const pair of doubtful) {
    const { before, after } = pair;
    if (before === '' || after === '') {
      if (before === '' ? came : went) counting.delete(pair);
      continue;
    }
    const shift = shiftOf(before, after);
    const alike = shifts.get(shift)?.size ?? 0;
    if (Math.abs(shift) <= MAX_SHIFT && alike >= MIN_SHIFTED) counting.delete(pair);
  }
  return counting;
}

/** How far the number moved on in the first place where it differs. */
function shiftOf(before: string, after: string): number {
  const old = before.split('.').map(Number);
  const young = after.split('.').map(Number);
  for (let at = 0; at < Math.max(old.length, young.length); at++) {
    if (old[at] !== young[at]) return (young[at] ?? 0) - (old[at] ?? 0);
  }
  return 0;
}

/** Whether numbers that came or went are 1, 2, 3 … */
function isRun(pairs: readonly NumberedPair[]): boolean {
  if (pairs.length < MIN_NUMBERED) return false;
  const numbers = pairs.map(({ before, after }) => Number((before || after).split('.').at(-1)));
  const inOrder = numbers.filter((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1);
  return inOrder.length >= (numbers.length - 1) / 2;
}
