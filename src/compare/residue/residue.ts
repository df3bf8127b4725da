import type { DiffEntry, DocumentDiff } from '../../domain/change.js';
import type { Block } from '../../domain/document.js';
import { splitSentences } from '../../language/sentences.js';
import { blockAfter, blockBefore, textAfter } from '../diff/entries.js';
import { matchBy } from '../diff/matching.js';
import { pairByRareWords } from '../diff/pair.js';
import { createSimilarity } from '../diff/similarity.js';
import { foldLayout, splitItem } from '../words/fold.js';
import { isTableValue, isValueOfTable, withoutJoins } from './joins.js';
import { pairMisencoded } from './misencoded.js';
import type { Passage } from './passage.js';
import { type RenderedPart, renderedAnew } from './rendered.js';
import { countingPairs } from './renumbering.js';
import { findRowsBrokenElsewhere } from './rows.js';

/** Leftover sentences with this much in common are one sentence edited, wherever they stand. */
const MIN_SIMILARITY_ACROSS = 0.5;

/** "Yes" and "No" say nothing without the row that they stand in. */
const MAX_ANSWER = 12;

/** What a diff comes down to when sentences that are the same on both sides are taken out. */
export interface Residue {
  readonly passages: readonly Passage[];
  /** Sentences that are the same but for white space, marks, and item numbers that came or went. */
  readonly relaidOut: number;
  /** Lines whose clocks or counters alone were rendered anew. */
  readonly rendered: readonly { readonly part: RenderedPart; readonly text: string }[];
  /** Sentences whose item number changed from one to another: before and after. */
  readonly renumbered: readonly { readonly before: string; readonly after: string }[];
  /** Blocks whose letters were lost to question marks, or came back. */
  readonly misencoded: readonly string[];
  /** Sentences that stand in another order now. */
  readonly moved: readonly string[];
}

interface Sentence {
  readonly text: string;
  readonly key: string;
  readonly entry: number;
  readonly order: number;
}

/**
 * Takes out of a diff every sentence that stands on both sides, so that split, merged, re-wrapped, renumbered and
 * moved paragraphs leave only what was written anew.
 */
export function collectResidue(diff: DocumentDiff): Residue {
  const before: Sentence[] = [];
  const after: Sentence[] = [];
  const moved: string[] = [];
  const rendered: { part: RenderedPart; text: string }[] = [];
  const misencoded = pairMisencoded(diff.entries);
  const brokenBefore = new Set(misencoded.map(([old]) => old.entry));
  const brokenAfter = new Set(misencoded.map(([, young]) => young.entry));
  const headings = headingEntries(diff.entries);
  const regrouped = findRowsBrokenElsewhere(diff.entries);
  let relaidOut = regrouped.size;
  for (const [entry, difference] of diff.entries.entries()) {
    if (regrouped.has(entry)) continue;
    if (difference.op === 'moved') {
      moved.push(difference.block.text);
      continue;
    }
    const anew =
      difference.op === 'edited' && difference.after.kind !== 'table-row'
        ? renderedAnew(difference.before.text, difference.after.text)
        : undefined;
    if (anew !== undefined) {
      rendered.push({ part: anew, text: textAfter(difference) });
      continue;
    }
    if (!brokenBefore.has(entry)) pushSentences(blockBefore(difference), entry, before);
    if (!brokenAfter.has(entry)) pushSentences(blockAfter(difference), entry, after);
  }
  const isHeading = (sentence: Sentence): boolean => headings.has(sentence.entry);
  const numbered = cancelEqual(before, after).map(([old, young]) => ({
    old,
    young,
    before: splitItem(old.text).number,
    after: splitItem(young.text).number,
    isHeading: isHeading(old) || isHeading(young),
  }));
  const counting = countingPairs(numbered);
  const pairs = numbered.filter((pair) => !counting.has(pair));
  const renumbered: { before: string; after: string }[] = [];
  const across: [Sentence, Sentence][] = [];
  for (const { old, young, before: numberBefore, after: numberAfter } of pairs) {
    if (old.entry !== young.entry) across.push([old, young]);
    if (numberBefore !== numberAfter && numberBefore !== '' && numberAfter !== '') {
      renumbered.push({ before: old.text.trim(), after: young.text.trim() });
    } else if (old.text.trim() !== young.text.trim() || old.entry !== young.entry) {
      relaidOut++;
    }
  }
  // Not spread: a call takes some ten thousand arguments only.
  for (const text of outOfOrder(across)) moved.push(text);
  const taken = new Set(pairs.flatMap(({ old, young }) => [old, young]));
  const leftovers = groupLeftovers(
    diff.entries,
    before.filter((sentence) => !taken.has(sentence)),
    after.filter((sentence) => !taken.has(sentence)),
  );
  const passages = withoutJoins(leftovers);
  return {
    passages: pairAcross(passages),
    relaidOut: relaidOut + leftovers.length - passages.length,
    renumbered,
    rendered,
    misencoded: misencoded.map(([, young]) => young.text.trim()),
    moved,
  };
}

function headingEntries(entries: readonly DiffEntry[]): Set<number> {
  const headings = new Set<number>();
  for (const [entry, difference] of entries.entries()) {
    const block = blockAfter(difference) ?? blockBefore(difference);
    if (block?.kind === 'heading') headings.add(entry);
  }
  return headings;
}

/** Sentences in order. A value in a table says nothing without its row, so its key names the row too. */
function pushSentences(block: Block | undefined, entry: number, into: Sentence[]): void {
  if (block === undefined) return;
  const row = block.kind === 'table-row' ? foldLayout(block.cells?.[0] ?? '') : '';
  for (const sentence of splitSentences(block.text, 'parts')) {
    const folded = foldLayout(sentence) || (block.kind === 'table-row' ? sentence.trim() : '');
    if (folded === '' || folded === '|') continue;
    const isValue = isTableValue(sentence) || sentence.trim().length <= MAX_ANSWER;
    const key = row !== '' && row !== folded && isValue ? `${row}|${folded}` : folded;
    into.push({ text: sentence, key, entry, order: into.length });
  }
}

/** Pairs equal sentences, within one block first, each at most once. */
function cancelEqual(before: readonly Sentence[], after: readonly Sentence[]): [Sentence, Sentence][] {
  const within = matchBy(before, after, ({ entry, key }) => `${entry} ${key}`);
  const taken = new Set(within.flat());
  const across = matchBy(
    before.filter((sentence) => !taken.has(sentence)),
    after.filter((sentence) => !taken.has(sentence)),
    ({ key }) => key,
  );
  return [...within, ...across];
}

/** Of sentences that changed blocks, those that do not follow the order that they had. */
function outOfOrder(across: readonly [Sentence, Sentence][]): string[] {
  const sorted = [...across].sort((one, other) => one[0].order - other[0].order);
  const moved: string[] = [];
  let last = -1;
  for (const [old, young] of sorted) {
    if (young.order < last) moved.push(old.text.trim());
    else last = young.order;
  }
  return moved;
}

function groupLeftovers(
  entries: readonly DiffEntry[],
  before: readonly Sentence[],
  after: readonly Sentence[],
): Passage[] {
  const olds = byEntry(before);
  const youngs = byEntry(after);
  const passages: Passage[] = [];
  for (const [index, entry] of entries.entries()) {
    const old = olds.get(index) ?? '';
    const young = youngs.get(index) ?? '';
    if (old === '' && young === '') continue;
    const block = entry.op === 'edited' ? entry.after : entry.block;
    passages.push({
      section: entry.section,
      block,
      before: old,
      after: young,
      ...(entry.op !== 'added' && { oldIndex: entry.oldIndex }),
      ...(entry.op !== 'removed' && { newIndex: entry.newIndex }),
    });
  }
  return passages;
}

function byEntry(sentences: readonly Sentence[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { entry, text } of sentences) {
    const sofar = texts.get(entry);
    texts.set(entry, sofar === undefined ? text.trim() : `${sofar} ${text.trim()}`);
  }
  return texts;
}

/** Pairs text removed in one place with text added in another that is nearly the same. */
function pairAcross(passages: readonly Passage[]): Passage[] {
  const removed = passages.filter((passage) => passage.after === '' && !isValueOfTable(passage));
  const added = passages.filter((passage) => passage.before === '' && !isValueOfTable(passage));
  const asPieces = (list: readonly Passage[], side: 'before' | 'after') =>
    list.map((passage, index) => ({ index, block: { ...passage.block, text: passage[side] } }));
  const pairs = pairByRareWords(
    asPieces(removed, 'before'),
    asPieces(added, 'after'),
    createSimilarity(),
    MIN_SIMILARITY_ACROSS,
  );
  const partners = new Map<Passage, Passage>();
  for (const [left, right] of pairs) {
    const old = removed[left];
    const young = added[right];
    if (old === undefined || young === undefined) continue;
    partners.set(young, old);
  }
  const paired = new Set(partners.values());
  return passages
    .filter((passage) => !paired.has(passage))
    .map((passage) => ({ ...passage, before: partners.get(passage)?.before ?? passage.before }));
}
