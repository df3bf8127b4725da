import type { RelationKind } from '../../domain/vocabulary.js';
import { numbersOf } from './numbers.js';
import { FEWEST_WORDS, type FigurePair, type ReadChange, wordCount } from './read.js';

/** Why two changes belong into one case. */
export interface Relation {
  readonly kind: RelationKind;
  /** What they share, in words and figures of the pages. */
  readonly evidence: string;
}

const DAY_MS = 86_400_000;
/** Changes further apart are worked on apart: whoever adapted to the first begins anew. */
export const LONGEST_DAYS = 14;
/** A page that leads to more places than this is a newsletter: a link of it says little. */
const MOST_LINKS = 6;
const SAME_TEXT = 0.88;
const LONGEST_EVIDENCE = 200;

/**
 * Whether a later change belongs into the case of an earlier one. Each rule wants something that two unrelated changes do
 * not share by chance; a day, a topic or a title alone is never enough, since platforms let many rules begin on one day.
 * Pure, and the same whichever of the two was found first, but for `edited-again`.
 */
export function relationOf(later: ReadChange, earlier: ReadChange): Relation | undefined {
  if (Math.abs(later.at - earlier.at) > LONGEST_DAYS * DAY_MS) return undefined;
  if (later.pageId === earlier.pageId) return editedAgain(later, earlier);
  if (later.platform !== earlier.platform) return undefined;
  return announced(later, earlier) ?? sameText(later, earlier) ?? sameSubstance(later, earlier);
}

/**
 * What the later change took away or changed is what the earlier one had put there. A short passage, such as the line that
 * says when the page was revised, is the same by chance, and so are the numbers of a long one: there it has to be a figure
 * or a day that is changed once more.
 */
function editedAgain(later: ReadChange, earlier: ReadChange): Relation | undefined {
  for (const day of later.movedFrom) {
    if (earlier.dayNames.has(day)) return { kind: 'edited-again', evidence: day };
  }
  for (const passage of later.gone) {
    if (!earlier.came.has(passage)) continue;
    const isLong = wordCount(passage) >= FEWEST_WORDS && later.reworded.has(passage);
    if (isLong || hasFigureAgain(passage, later, earlier)) {
      return { kind: 'edited-again', evidence: clipped(passage) };
    }
  }
  return undefined;
}

function hasFigureAgain(passage: string, later: ReadChange, earlier: ReadChange): boolean {
  const numbers = new Set(numbersOf(passage));
  return later.pairs.some(({ from }) => numbers.has(from) && earlier.pairs.some((pair) => pair.to === from));
}

/** One leads to the page of the other, and both speak of the same day, figures or topic. */
function announced(one: ReadChange, other: ReadChange): Relation | undefined {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    if (!from.links.has(to.address)) continue;
    const shared = sharedDay(one, other) ?? sharedPair(one, other)?.shown;
    const isFew = from.links.size <= MOST_LINKS && one.topic !== undefined && one.topic === other.topic;
    if (shared === undefined && !isFew) continue;
    return {
      kind: 'announced',
      evidence: [to.address.replace(/\?$/u, ''), shared].filter(Boolean).join(', '),
    };
  }
  return undefined;
}

/** The same text but for numbers and countries, under the same title. */
function sameText(one: ReadChange, other: ReadChange): Relation | undefined {
  if (Math.min(one.words.size, other.words.size) < FEWEST_WORDS) return undefined;
  if (!isSameTitle(one.titleWords, other.titleWords)) return undefined;
  if (likeness(one.words, other.words) < SAME_TEXT) return undefined;
  const [passage = ''] = [...one.came].sort((a, b) => b.length - a.length);
  return { kind: 'same-text', evidence: clipped(passage) };
}

/** The same figure becomes the same other one, in a text of the same topic and from the same day. */
function sameSubstance(one: ReadChange, other: ReadChange): Relation | undefined {
  if (one.topic === undefined || one.topic !== other.topic) return undefined;
  const day = sharedDay(one, other);
  const pair = sharedPair(one, other);
  if (day === undefined || pair === undefined) return undefined;
  return { kind: 'same-substance', evidence: `${pair.shown}, ${day}` };
}

function sharedDay(one: ReadChange, other: ReadChange): string | undefined {
  for (const day of one.days) if (other.days.has(day)) return day.split(' ')[1];
  return undefined;
}

/** A pair of figures that both changes have, or that stands in one passage of the other. */
function sharedPair(one: ReadChange, other: ReadChange): FigurePair | undefined {
  return one.pairs.find((pair) => holds(other, pair)) ?? other.pairs.find((pair) => holds(one, pair));
}

function holds({ pairs, numbers }: ReadChange, { from, to }: FigurePair): boolean {
  if (pairs.some((pair) => pair.from === from && pair.to === to)) return true;
  return numbers.some((passage) => passage.has(from) && passage.has(to));
}

/** The same words, or one has a few words more: "Correction:", "更正". */
function isSameTitle(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  if (short.size === 0 || long.size - short.size > 2) return false;
  return [...short].every((word) => long.has(word));
}

/** Of all words that either has, the share that both have (Jaccard 1901). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}

function clipped(text: string): string {
  return text.length <= LONGEST_EVIDENCE ? text : `${text.slice(0, LONGEST_EVIDENCE - 1)}…`;
}
