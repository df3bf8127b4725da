import { createHash } from 'node:crypto';
import type { Comparison, SeenVersion } from '../../domain/change.js';
import type { Document } from '../../domain/document.js';
import type {
  ChangedSection,
  CurrentVersion,
  PageMemory,
  RecurringBlock,
  SeenEdit,
  VolatilePiece,
} from '../../domain/memory.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import type { Passage } from '../residue/passage.js';
import { versionKey } from '../residue/rendered.js';
import { collectResidue } from '../residue/residue.js';
import { foldLayout, maskDigits } from '../words/fold.js';
import { carriesRule } from '../words/rules.js';
import { learnPlaces } from './places.js';

const MAX_SEEN = 60;
const MAX_VOLATILE = 100;
const MAX_RECURRING = 200;
const MAX_EDITS = 200;
const MAX_SECTIONS = 200;
/** A difference in more places than this is a new text, not furniture that comes and goes. */
const MAX_LEARNED_EDITS = 60;
/** Renderings seen before a form counts as volatile. */
const MIN_VOLATILE_TIMES = 3;

export function emptyMemory(): PageMemory {
  return { seen: [], volatile: [], recurring: [], compared: 0, flips: 0 };
}

/**
 * What to remember after a difference was judged. `after` becomes the current version; `at` is when it was seen.
 * The result is bounded in size whatever the page does.
 */
export function learn(
  memory: PageMemory,
  before: Document,
  after: Document,
  comparison: Comparison,
  at: IsoInstant,
): PageMemory {
  const previous = versionKey(before);
  const current = versionKey(after);
  const { passages } = collectResidue(comparison.diff);
  const learned = passages.length <= MAX_LEARNED_EDITS ? passages : [];
  const isFlip = comparison.noiseKind === 'flip';
  return {
    seen: remember(memory.seen, previous, memory.current, at),
    current: currentVersion(memory, previous, current, comparison, at),
    volatile: learnVolatile(memory.volatile, learned, at),
    recurring: learnRecurring(memory.recurring, learned, at),
    edits: learnEdits(memory.edits ?? [], learned, toldOf(comparison), at),
    sections: learnSections(memory.sections ?? [], learned),
    ...(memory.missing !== undefined && { missing: memory.missing }),
    ...(memory.held !== undefined && { held: memory.held }),
    places: learnPlaces(memory.places ?? [], learned, at),
    compared: memory.compared + 1,
    flips: memory.flips + (isFlip ? 1 : 0),
  };
}

/** Whether an edit has a form that was rendered anew again and again: only its digits differ. */
export function isVolatile(memory: PageMemory, edit: Passage): boolean {
  const key = volatileKey(edit);
  if (key === undefined) return false;
  return memory.volatile.some((piece) => piece.key === key && piece.times >= MIN_VOLATILE_TIMES);
}

/** When this very text came or went the last time, where it did both before. */
export function lastTurnOf(memory: PageMemory, text: string): IsoInstant | undefined {
  const key = textKey(text);
  return memory.recurring.find((block) => block.key === key && block.appeared > 0 && block.vanished > 0)
    ?.lastAt;
}

/** Whether this very edit was seen before: the text keeps turning. */
export function isSeenEdit(memory: PageMemory, { before, after }: Passage): boolean {
  const key = editKey(before, after);
  return memory.edits?.some((edit) => edit.key === key) ?? false;
}

/** How often this very text was seen to come or to go. */
export function timesSeen(memory: PageMemory, text: string): number {
  const key = textKey(text);
  const block = memory.recurring.find((known) => known.key === key);
  return block === undefined ? 0 : block.appeared + block.vanished;
}

/** How often a version was seen before the current one. */
export function timesShown({ seen }: PageMemory, version: Document): number {
  if (seen.length === 0) return 0;
  const fingerprint = versionKey(version);
  return seen.find((known) => known.fingerprint === fingerprint)?.times ?? 0;
}

/** In how many comparisons the section of a passage differed. */
export function timesChanged({ sections = [] }: PageMemory, { section }: Passage): number {
  const key = textKey(section.join('\n'));
  return sections.find((known) => known.key === key)?.times ?? 0;
}

/** The edit of the past of which an edit is the very reverse, if there is one. */
export function reversedBy(memory: PageMemory, { before, after }: Passage): SeenEdit | undefined {
  const key = editKey(after, before);
  return memory.edits?.findLast((edit) => edit.key === key);
}

/** Evidence this strong rests on words of its own. */
const SURE = 0.5;

/** The blocks, by where they stood and stand, in which a rule change was told for sure. */
function toldOf({ verdict, edits }: Comparison): ReadonlySet<string> {
  if (verdict !== 'material') return new Set();
  const told = edits.filter(
    (edit) =>
      edit.verdict === 'material' &&
      edit.evidence.some(({ speaksFor, strength }) => speaksFor === 'rule' && strength >= SURE),
  );
  return new Set(told.map(placeOf));
}

function placeOf({ oldIndex, newIndex }: Pick<Passage, 'oldIndex' | 'newIndex'>): string {
  return `${oldIndex ?? ''} ${newIndex ?? ''}`;
}

function learnEdits(
  known: readonly SeenEdit[],
  edits: readonly Passage[],
  told: ReadonlySet<string>,
  at: IsoInstant,
): SeenEdit[] {
  const seen = new Map(known.map((edit) => [edit.key, edit]));
  for (const edit of edits) {
    const { before, after } = edit;
    if (carriesRule(`${before}\n${after}`) === undefined) continue;
    const key = editKey(before, after);
    seen.delete(key);
    seen.set(key, { key, at, ...(told.has(placeOf(edit)) && { told: true }) });
  }
  return [...seen.values()].slice(-MAX_EDITS);
}

function learnSections(known: readonly ChangedSection[], edits: readonly Passage[]): ChangedSection[] {
  const sections = new Map(known.map((section) => [section.key, section]));
  for (const key of new Set(edits.map(({ section }) => textKey(section.join('\n'))))) {
    const times = (sections.get(key)?.times ?? 0) + 1;
    sections.delete(key);
    sections.set(key, { key, times });
  }
  return [...sections.values()].slice(-MAX_SECTIONS);
}

function editKey(before: string, after: string): string {
  return hash(`${foldLayout(before)}\n${foldLayout(after)}`);
}

function currentVersion(
  memory: PageMemory,
  previous: string,
  current: string,
  comparison: Comparison,
  at: IsoInstant,
): CurrentVersion {
  if (previous === current && memory.current !== undefined) return memory.current;
  return { fingerprint: current, since: at, verdict: comparison.verdict };
}

function remember(
  seen: readonly SeenVersion[],
  version: string,
  current: CurrentVersion | undefined,
  at: IsoInstant,
): SeenVersion[] {
  const known = seen.find((entry) => entry.fingerprint === version);
  const since = current?.fingerprint === version ? current.since : at;
  const entry: SeenVersion = {
    fingerprint: version,
    firstSeenAt: known?.firstSeenAt ?? since,
    lastSeenAt: at,
    times: (known?.times ?? 0) + 1,
  };
  return [...seen.filter((other) => other !== known), entry].slice(-MAX_SEEN);
}

function learnVolatile(
  known: readonly VolatilePiece[],
  edits: readonly Passage[],
  at: IsoInstant,
): VolatilePiece[] {
  const pieces = new Map(known.map((piece) => [piece.key, piece]));
  for (const edit of edits) {
    const key = volatileKey(edit);
    if (key === undefined) continue;
    const times = (pieces.get(key)?.times ?? 0) + 1;
    pieces.delete(key);
    pieces.set(key, { key, times, lastAt: at });
  }
  return [...pieces.values()].slice(-MAX_VOLATILE);
}

function learnRecurring(
  known: readonly RecurringBlock[],
  edits: readonly Passage[],
  at: IsoInstant,
): RecurringBlock[] {
  const blocks = new Map(known.map((block) => [block.key, block]));
  for (const edit of edits) {
    for (const [text, side] of [
      [edit.after, 'appeared'],
      [edit.before, 'vanished'],
    ] as const) {
      if (text === '') continue;
      const key = textKey(text);
      const block = blocks.get(key) ?? { key, appeared: 0, vanished: 0, lastAt: at };
      blocks.delete(key);
      blocks.set(key, { ...block, [side]: block[side] + 1, lastAt: at });
    }
  }
  return [...blocks.values()].slice(-MAX_RECURRING);
}

function volatileKey(edit: Passage): string | undefined {
  if (edit.before === '' || edit.after === '') return undefined;
  const mask = maskDigits(foldLayout(edit.after));
  return mask === maskDigits(foldLayout(edit.before)) ? hash(mask) : undefined;
}

/** The name of a text from version to version. */
export function textKey(text: string): string {
  return hash(foldLayout(text));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
