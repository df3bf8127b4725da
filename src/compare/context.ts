import type { DocumentDiff } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { PageMemory, SeenEdit } from '../domain/memory.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { splitSentences } from '../language/sentences.js';
import { isSeenEdit, reversedBy } from './memory/memory.js';
import type { Passage } from './residue/passage.js';
import { createRenaming } from './residue/renaming.js';
import { versionKey } from './residue/rendered.js';
import type { Residue } from './residue/residue.js';
import { findRescoped, type Rescoped } from './residue/scopes.js';
import { foldLayout } from './words/fold.js';
import { findBody, isLabel, withdrawals } from './words/page-parts.js';
import type { InOneWriting } from './writing.js';

/** Text this long that stands elsewhere in the other version was repeated, not written. */
const MIN_REPEATED_LENGTH = 40;
/** Text that came or went counts as the page shown twice from this length and share of repeated text on. */
const MIN_DOUBLED_LENGTH = 1_000;
const DOUBLED_SHARE = 0.85;
const DAY_MS = 86_400_000;
/** A rule that stood this long and goes back to what it was before was reverted; sooner it was a flip. */
const REVERTED_AFTER_DAYS = 14;
/** More passages than this are a new version, not one that is shown again. */
const MAX_TAKEN_BACK = 60;

/** A rule that is taken back is a sentence or two; where more goes back, the page was shown otherwise for a while. */
const MAX_TOLD_OFF = 3;

/** Passages side by side that all came, or all went. */
export interface Run {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** What an observation of one edit may have to know about the two versions and the page. */
export interface PageContext {
  readonly before: Document;
  readonly after: Document;
  readonly diff: DocumentDiff;
  readonly residue: Residue;
  readonly memory: PageMemory;
  /** When the newer version was fetched. */
  readonly at: IsoInstant | undefined;
  /** How Chinese was written before and is now, where that differs; `diff` compares both in one writing. */
  readonly switched: InOneWriting['switched'];
  /** When the newer version was last seen, where it was seen before the older one. */
  returnedFrom(): IsoInstant | undefined;
  /** Whether the newer version says that something announced is taken back. */
  announcesWithdrawal(): boolean;
  /**
   * Whether the page is shown twice, or no longer, and this is text of it: a single sentence that is repeated, or no
   * longer, may be a rule for one more case, or one less.
   */
  isRepeated(text: string, op: 'added' | 'removed'): boolean;
  /** Whether the block stands in the head or foot of the page, outside its running text. */
  isOutsideBody(passage: Passage): boolean;
  /** Whether the block is a heading, or a short line above the running text: a title, a byline. */
  isLabel(passage: Passage): boolean;
  /** Whether the passage is part of a whole step of some days ago that is taken back now. */
  isTakenBack(passage: Passage): boolean;
  /** Whether a rule change that was told days ago is taken back now, for the first time. */
  takesBackTold(): boolean;
  /** What came or went together with a passage. */
  runOf(passage: Passage): Run;
  /** Texts that stand under other words now, which make another rule of them. */
  rescoped(): readonly Rescoped[];
  /** The older text with every name as it is now that changed together with the addresses that hold it. */
  withNewNames(text: string): string;
}

/** What is given of the two versions and the page. */
type Given = Pick<PageContext, 'before' | 'after' | 'diff' | 'residue' | 'memory' | 'at' | 'switched'>;

export function createContext(given: Given): PageContext {
  const { before, after, residue, memory, at } = given;
  const { passages } = residue;
  const outside = lazy(() => new Set([...fringeOf(before), ...fringeOf(after)]));
  const headLines = lazy(() => new Set([...headLinesOf(before), ...headLinesOf(after)]));
  const runs = lazy(() => runsOf(passages));
  const takenBack = lazy(() => findTakenBack(passages, memory, at));
  const withdraws = lazy(() => passages.some(({ after: text }) => withdrawals.find(text) !== undefined));
  const takesBackTold = lazy(
    () => passages.length <= MAX_TOLD_OFF && passages.some((passage) => isToldReversal(passage, memory)),
  );
  return {
    ...given,
    returnedFrom: lazy(() => lastSeenAt(before, after, memory)),
    announcesWithdrawal: withdraws,
    isRepeated: createRepetition(before, after, passages),
    isLabel: ({ block }) => block.kind === 'heading' || headLines().has(block),
    isOutsideBody: ({ block }) => outside().has(block),
    isTakenBack: (passage) => takenBack().has(passage) && !withdraws() && !takesBackTold(),
    takesBackTold,
    runOf: (passage) => runs().get(passage) ?? { text: passage.before || passage.after, passages: [passage] },
    rescoped: lazy(() => findRescoped(before, after)),
    withNewNames: createRenaming(passages),
  };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function lastSeenAt(before: Document, after: Document, { seen }: PageMemory): IsoInstant | undefined {
  if (seen.length === 0) return undefined;
  const current = versionKey(after);
  if (current === versionKey(before)) return undefined;
  return seen.find((version) => version.fingerprint === current)?.lastSeenAt;
}

function fringeOf(document: Document) {
  const { start, end } = findBody(document);
  return document.blocks.filter((_, index) => index < start || index > end);
}

function headLinesOf(document: Document) {
  const { start } = findBody(document);
  return document.blocks.slice(0, start).filter(isLabel);
}

function runsOf(passages: readonly Passage[]): Map<Passage, Run> {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    if (passage.before !== '' && passage.after !== '') continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, passage)) run.push(passage);
    else runs.push([passage]);
  }
  const found = new Map<Passage, Run>();
  for (const run of runs) {
    const whole = { text: run.map(({ before, after }) => before || after).join(' '), passages: run };
    for (const passage of run) found.set(passage, whole);
  }
  return found;
}

function follows(last: Passage, passage: Passage): boolean {
  if (last.after === '' && passage.after === '') return isNext(last.oldIndex, passage.oldIndex);
  return last.before === '' && passage.before === '' && isNext(last.newIndex, passage.newIndex);
}

function isNext(last: number | undefined, index: number | undefined): boolean {
  return last !== undefined && index === last + 1;
}

/**
 * The passages that are the reverse of an earlier step, all of it and within days: the page shows what it showed
 * before, however its furniture has moved on. A step of which a part stays was edited, not shown by chance.
 */
function findTakenBack(
  passages: readonly Passage[],
  memory: PageMemory,
  at: IsoInstant | undefined,
): Set<Passage> {
  const takenBack = new Set<Passage>();
  if (at === undefined || passages.length > MAX_TAKEN_BACK) return takenBack;
  const reversed = new Set<SeenEdit>();
  for (const passage of passages) {
    const earlier = reversedBy(memory, passage);
    if (earlier === undefined || hasStood(earlier.at, at)) continue;
    reversed.add(earlier);
    takenBack.add(passage);
  }
  const steps = new Set([...reversed].map((edit) => edit.at));
  const isWhole = (memory.edits ?? []).every((edit) => !steps.has(edit.at) || reversed.has(edit));
  return isWhole ? takenBack : new Set();
}

/** What was told has to be told off; what keeps turning was told off once. */
function isToldReversal(passage: Passage, memory: PageMemory): boolean {
  const isTitle = isLabel(passage.block) && (passage.block.links?.length ?? 0) > 0;
  return !isTitle && reversedBy(memory, passage)?.told === true && !isSeenEdit(memory, passage);
}

/** The version in which a passage stands, and where: the newer one, unless it is gone from there. */
export function standingOf(
  { oldIndex, newIndex }: Passage,
  { before, after }: Pick<PageContext, 'before' | 'after'>,
): { readonly document: Document; readonly at: number } {
  return newIndex === undefined ? { document: before, at: oldIndex ?? 0 } : { document: after, at: newIndex };
}

/** Whether what came at one time stood so long until another that its end is a revert. */
export function hasStood(since: IsoInstant, at: IsoInstant): boolean {
  return Date.parse(at) - Date.parse(since) >= REVERTED_AFTER_DAYS * DAY_MS;
}

/** Reads the sentences of the documents when they are first asked for. */
function createRepetition(
  before: Document,
  after: Document,
  passages: readonly Passage[],
): PageContext['isRepeated'] {
  let known: { readonly added: ReadonlySet<string>; readonly removed: ReadonlySet<string> } | undefined;
  let isShownTwice: boolean | undefined;

  function standsElsewhere(text: string, op: 'added' | 'removed', least: number): boolean {
    const keys = sentenceKeys(text);
    if (keys.reduce((length, key) => length + key.length, 0) < least) return false;
    known ??= { added: sentencesOf(before), removed: sentencesOf(after) };
    const sentences = known[op];
    return keys.length > 0 && keys.every((key) => sentences.has(key));
  }

  /** The page was shown twice where what came or went is for the most part text that the other version holds. */
  function isMostlyRepeated(): boolean {
    let repeated = 0;
    let total = 0;
    for (const passage of passages) {
      if (passage.before !== '' && passage.after !== '') continue;
      const text = passage.before + passage.after;
      total += text.length;
      if (standsElsewhere(text, passage.before === '' ? 'added' : 'removed', MIN_REPEATED_LENGTH)) {
        repeated += text.length;
      }
    }
    return total >= MIN_DOUBLED_LENGTH && repeated >= total * DOUBLED_SHARE;
  }

  return (text, op) => {
    isShownTwice ??= isMostlyRepeated();
    return isShownTwice && standsElsewhere(text, op, 1);
  };
}

function sentencesOf(document: Document): Set<string> {
  const keys = new Set<string>();
  for (const block of document.blocks) for (const key of sentenceKeys(block.text)) keys.add(key);
  return keys;
}

function sentenceKeys(text: string): string[] {
  return splitSentences(text, 'parts')
    .map(foldLayout)
    .filter((key) => key !== '');
}
