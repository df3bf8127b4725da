import { diffArrays } from 'diff';

/** Where Myers' algorithm gives up; its cost grows with the square of this. */
const MAX_EDIT_LENGTH = 200;
const MAX_DEPTH = 60;
const SHINGLE_LENGTHS = [1, 2, 4, 8, 16] as const;

/** Positions in the two sequences that belong together. */
export type Match = readonly [before: number, after: number];

/**
 * Finds a long common subsequence of two sequences in bounded time, whatever they hold: common head and tail and
 * elements of one side only are set aside, then the rest is split at elements that occur once on both sides
 * (patience diff, Bram Cohen), or at short runs that do where no single element does. What remains without such
 * anchors goes through Myers' algorithm with a capped edit length; past the cap it stays unmatched.
 *
 * @returns pairs of positions, increasing on both sides
 */
export function alignSequences(before: readonly number[], after: readonly number[]): Match[] {
  const matches: Match[] = [];
  align(range(before.length), range(after.length), 0);
  matches.sort((one, other) => one[0] - other[0]);
  return matches;

  function align(left: readonly number[], right: readonly number[], depth: number): void {
    let start = 0;
    let leftEnd = left.length;
    let rightEnd = right.length;
    while (start < leftEnd && start < rightEnd && same(left[start], right[start])) {
      keep(left[start], right[start]);
      start++;
    }
    while (leftEnd > start && rightEnd > start && same(left[leftEnd - 1], right[rightEnd - 1])) {
      keep(left[--leftEnd], right[--rightEnd]);
    }
    const [leftRest, rightRest] = withoutOneSided(left.slice(start, leftEnd), right.slice(start, rightEnd));
    if (leftRest.length === 0 || rightRest.length === 0) return;
    const trimmed = leftRest.length < leftEnd - start || rightRest.length < rightEnd - start;
    if (trimmed && depth < MAX_DEPTH) {
      align(leftRest, rightRest, depth + 1);
      return;
    }
    const anchors = depth < MAX_DEPTH ? findAnchors(leftRest, rightRest) : [];
    if (anchors.length === 0) {
      alignByEditing(leftRest, rightRest);
      return;
    }
    let leftFrom = 0;
    let rightFrom = 0;
    for (const [leftAt, rightAt] of anchors) {
      align(leftRest.slice(leftFrom, leftAt), rightRest.slice(rightFrom, rightAt), depth + 1);
      keep(leftRest[leftAt], rightRest[rightAt]);
      leftFrom = leftAt + 1;
      rightFrom = rightAt + 1;
    }
    align(leftRest.slice(leftFrom), rightRest.slice(rightFrom), depth + 1);
  }

  function same(left: number | undefined, right: number | undefined): boolean {
    return left !== undefined && right !== undefined && before[left] === after[right];
  }

  function keep(left: number | undefined, right: number | undefined): void {
    if (left !== undefined && right !== undefined) matches.push([left, right]);
  }

  function withoutOneSided(left: number[], right: number[]): [number[], number[]] {
    const inLeft = new Set(left.map((index) => before[index]));
    const inRight = new Set(right.map((index) => after[index]));
    return [
      left.filter((index) => inRight.has(before[index])),
      right.filter((index) => inLeft.has(after[index])),
    ];
  }

  function findAnchors(left: readonly number[], right: readonly number[]): Match[] {
    for (const length of SHINGLE_LENGTHS) {
      const leftOnce = occurringOnce(left, before, length);
      const rightOnce = occurringOnce(right, after, length);
      const candidates: Match[] = [];
      for (const [shingle, leftAt] of leftOnce) {
        const rightAt = rightOnce.get(shingle);
        if (leftAt >= 0 && rightAt !== undefined && rightAt >= 0) candidates.push([leftAt, rightAt]);
      }
      if (candidates.length > 0) return longestIncreasing(candidates);
    }
    return [];
  }

  function alignByEditing(left: readonly number[], right: readonly number[]): void {
    const changes = diffArrays(
      left.map((index) => before[index]),
      right.map((index) => after[index]),
      { maxEditLength: MAX_EDIT_LENGTH },
    );
    let leftAt = 0;
    let rightAt = 0;
    for (const change of changes ?? []) {
      if (change.removed) {
        leftAt += change.count;
      } else if (change.added) {
        rightAt += change.count;
      } else {
        for (let step = 0; step < change.count; step++) keep(left[leftAt++], right[rightAt++]);
      }
    }
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** Runs of `length` elements by where they start; -1 for those that occur again. */
function occurringOnce(
  indexes: readonly number[],
  values: readonly number[],
  length: number,
): Map<string | number, number> {
  const found = new Map<string | number, number>();
  for (let start = 0; start + length <= indexes.length; start++) {
    const key = shingleAt(indexes, values, start, length);
    found.set(key, found.has(key) ? -1 : start);
  }
  return found;
}

function shingleAt(
  indexes: readonly number[],
  values: readonly number[],
  start: number,
  length: number,
): string | number {
  const first = values[indexes[start] ?? -1] ?? -1;
  if (length === 1) return first;
  let key = String(first);
  for (let step = 1; step < length; step++) key += `,${values[indexes[start + step] ?? -1] ?? -1}`;
  return key;
}

/** The longest subsequence that increases on both sides, of candidates in order of their first position. */
export function longestIncreasing(candidates: readonly Match[]): Match[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, candidate] of candidates.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = candidates[tails[middle] ?? -1];
      if (tail !== undefined && tail[1] < candidate[1]) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = index;
  }
  const chain: Match[] = [];
  let at = tails.at(-1) ?? -1;
  for (let candidate = candidates[at]; candidate !== undefined; candidate = candidates[at]) {
    chain.push(candidate);
    at = previous[at] ?? -1;
  }
  return chain.reverse();
}
