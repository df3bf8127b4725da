import type { Block, Document } from '../../domain/document.js';
import { alignSequences } from '../diff/align.js';
import { pairInOrder } from '../diff/pair.js';
import { createSimilarity } from '../diff/similarity.js';
import { quote } from '../evidence/kind.js';
import { textKey } from '../memory/memory.js';
import { foldLayout } from '../words/fold.js';
import { type Breakage, broken } from './breakage.js';
import { BREAKAGE, type BreakageCode } from './kinds.js';
import { findNotice, type Notice, noticeOf } from './signs.js';

/** A part of a page that did not come: what it is called, and what stands in its place. */
export interface MissingPart {
  /** Its name from check to check. */
  readonly key: string;
  /** The heading of the part, or its first words. */
  readonly name: string;
  readonly code: BreakageCode;
  /** The words that stand in its place; empty where nothing does. */
  readonly evidence: string;
}

/** A page with the last good text of the parts that did not come. */
export interface KeptParts {
  readonly document: Document;
  readonly missing: readonly MissingPart[];
}

/** A label of a form or a window is at most this long. */
const MAX_LABEL_CHARS = 60;
const MAX_LINE_CHARS = 80;
/** Text of this length is missed; Chinese, Japanese and Korean say as much in a third of it. */
const MIN_LOST_CHARS = 60;
/** In the place of which a notice stands. */
const MIN_REPLACED_CHARS = 30;
const MAX_MISSING = 100;
const MAX_NAMED = 3;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Blocks `from` to `to` (excluded) of a document. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Run extends Span {
  readonly notice: Notice;
  /** How many of its blocks are said to the visitor. */
  readonly notices: number;
}

/**
 * Judges a page by its parts: where a notice to the visitor ("temporarily unavailable", "sign in to continue") or
 * nothing stands in the place of text that the last good version has there, that text is put back. So nothing is told
 * of a part that is not there today or back tomorrow, and what was edited in a part that did come is seen.
 *
 * @param given the parts, by key, that are not waited for any more: they are gone
 */
export function keepParts(
  document: Document,
  lastGood: Document,
  given: ReadonlySet<string> = new Set(),
): KeptParts {
  const before = lastGood.blocks;
  const after = document.blocks;
  const known = new Set(before.map(keyOf));
  const runs = findRuns(after, known);
  const emptied = findEmptied(after, before);
  if (runs.length === 0 && emptied.length === 0) return { document, missing: [] };

  const blocks: Block[] = [];
  const missing: MissingPart[] = [];
  let done = 0;
  for (const region of findRegions(before, after, [...runs, ...emptied])) {
    blocks.push(...after.slice(done, region.after.from));
    const kept = keepRegion(region, before, after, given);
    blocks.push(...kept.blocks);
    missing.push(...kept.missing);
    done = region.after.to;
  }
  blocks.push(...after.slice(done));
  if (missing.length === 0 && blocks.length === after.length) return { document, missing };
  const kept = missing.length === 0 ? blocks : keepLines(blocks, before);
  const title = standsInRun(document.title, after, runs) ? lastGood.title : document.title;
  return { document: { ...document, title, blocks: kept }, missing: missing.slice(0, MAX_MISSING) };
}

/** The breakage of a page of which parts are missing. */
export function partsMissing(missing: readonly MissingPart[]): Breakage | undefined {
  const [first] = missing;
  if (first === undefined) return undefined;
  const names = missing.slice(0, MAX_NAMED).map(({ name }) => `"${quote(name).slice(0, MAX_LABEL_CHARS)}"`);
  const rest = missing.length - names.length;
  const parts = `${names.join(', ')}${rest > 0 ? ` + ${rest}` : ''}`;
  return {
    ...broken('part-missing', first.evidence, { parts }),
    noiseKind: BREAKAGE[first.code].noiseKind,
  };
}

/** Notices among the blocks that are new, with the labels of the form or window that they belong to. */
function findRuns(after: readonly Block[], known: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  const isNew = after.map((block) => !known.has(keyOf(block)));
  for (let at = 0; at < after.length; at++) {
    const notice = isNew[at] ? noticeOf(after[at]?.text ?? '') : undefined;
    if (notice === undefined) continue;
    let from = at;
    const belongs = (block: Block | undefined) => isLabel(block) || isOfWindow(block, notice);
    while (from > (runs.at(-1)?.to ?? 0) && isNew[from - 1] && belongs(after[from - 1])) from--;
    let to = at + 1;
    let notices = 1;
    for (; to < after.length && isNew[to]; to++) {
      const block = after[to];
      if (block === undefined) break;
      const isNotice = noticeOf(block.text) !== undefined;
      if (!isNotice && !belongs(block)) break;
      if (isNotice) notices++;
    }
    runs.push({ from, to, notice, notices });
    at = to - 1;
  }
  return runs;
}

/** The text of a consent window, which a policy may hold too, beside its buttons. */
function isOfWindow(block: Block | undefined, { code }: Notice): boolean {
  return code === 'consent-wall' && block !== undefined && findNotice(block.text)?.code === code;
}

/** Short words without a stop, as on the buttons and fields of a form. */
function isLabel(block: Block | undefined): boolean {
  if (block === undefined || block.kind === 'table-row') return false;
  return block.text.length <= MAX_LABEL_CHARS && !/\p{Nd}\s?%|\p{Sc}|[.!?。！？]$/u.test(block.text);
}

/** A line that is no sentence: a label, a heading, a question that leads to its answer. */
function isLine({ kind, text }: Block): boolean {
  return kind !== 'table-row' && text.length <= MAX_LINE_CHARS && !/\p{Nd}\s?%|\p{Sc}|[.!。！]$/u.test(text);
}

/** Headings whose text is gone while they stayed. */
function findEmptied(after: readonly Block[], before: readonly Block[]): Span[] {
  const present = new Set(after.map(keyOf));
  const bodies = new Map<string, readonly Block[]>();
  let end = before.length;
  for (let at = before.length - 1; at >= 0; at--) {
    const head = before[at];
    if (head?.kind !== 'heading') continue;
    bodies.set(keyOf(head), before.slice(at + 1, end));
    end = at;
  }
  return after.flatMap((block, at) => {
    if (block.kind !== 'heading') return [];
    const next = after[at + 1];
    if (next !== undefined && (next.kind !== 'heading' || (next.level ?? 1) > (block.level ?? 1))) return [];
    const lost = bodies.get(keyOf(block))?.filter((other) => !present.has(keyOf(other))) ?? [];
    return weightOf(lost) < MIN_LOST_CHARS ? [] : [{ from: at + 1, to: at + 1 }];
  });
}

interface Region {
  readonly before: Span;
  readonly after: Span;
  readonly runs: readonly (Span | Run)[];
}

/** The stretches around what is broken, between blocks that stand once in both versions. */
function findRegions(before: readonly Block[], after: readonly Block[], broken: readonly Span[]): Region[] {
  const anchors = findAnchors(before, after);
  const regions: Region[] = [];
  for (const run of [...broken].sort((one, other) => one.from - other.from)) {
    const left = anchors.findLast(([, at]) => at < run.from);
    const right = anchors.find(([, at]) => at >= run.to);
    const last = regions.at(-1);
    if (last !== undefined && run.from < last.after.to) {
      regions[regions.length - 1] = { ...last, runs: [...last.runs, run] };
      continue;
    }
    regions.push({
      before: { from: left === undefined ? 0 : left[0] + 1, to: right?.[0] ?? before.length },
      after: { from: left === undefined ? 0 : left[1] + 1, to: right?.[1] ?? after.length },
      runs: [run],
    });
  }
  return regions;
}

/** Blocks that stand once in both versions and in the same order, as pairs of indexes. */
function findAnchors(before: readonly Block[], after: readonly Block[]) {
  const inBefore = placesOf(before);
  const inAfter = placesOf(after);
  const names = new Map<string, number>();
  const numbered = (blocks: readonly Block[], places: typeof inBefore, others: typeof inBefore) =>
    blocks.flatMap((block, at) => {
      const key = keyOf(block);
      if (places.get(key) !== 1 || others.get(key) !== 1) return [];
      if (!names.has(key)) names.set(key, names.size);
      return [{ at, name: names.get(key) ?? -1 }];
    });
  const left = numbered(before, inBefore, inAfter);
  const right = numbered(after, inAfter, inBefore);
  const pairs = alignSequences(
    left.map(({ name }) => name),
    right.map(({ name }) => name),
  );
  return pairs.map(([one, other]) => [left[one]?.at ?? 0, right[other]?.at ?? 0] as const);
}

function placesOf(blocks: readonly Block[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const block of blocks) places.set(keyOf(block), (places.get(keyOf(block)) ?? 0) + 1);
  return places;
}

/** What belongs in a region: the text of the last good version, and what is new beside the notices. */
function keepRegion(
  region: Region,
  allBefore: readonly Block[],
  allAfter: readonly Block[],
  given: ReadonlySet<string>,
): { readonly blocks: readonly Block[]; readonly missing: readonly MissingPart[] } {
  const { runs } = region;
  const as = allAfter.slice(region.after.from, region.after.to);
  const isBroken = (index: number) =>
    runs.some(({ from, to }) => index + region.after.from >= from && index + region.after.from < to);
  const before = allBefore.slice(region.before.from, region.before.to);
  const after = as.filter((_, index) => !isBroken(index));
  const edits = pairEdits(before, after);
  const merged = merge(before, after, edits);
  const lost = merged.filter(({ side }) => side === 'before').map(({ block }) => block);
  const [first] = runs;
  const notice = first !== undefined && 'notice' in first ? first.notice : undefined;
  if (weightOf(lost) < (notice === undefined ? MIN_LOST_CHARS : MIN_REPLACED_CHARS)) {
    // A form or window that stands between the text, and takes the place of nothing.
    const isForm = runs.every((run) => 'notices' in run && run.notices > 1);
    return { blocks: isForm ? after : as, missing: [] };
  }
  const evidence = as
    .filter((_, index) => isBroken(index))
    .map(({ text }) => text)
    .join(' ');
  const missing: MissingPart[] = [];
  const gone = new Set<Block>();
  for (const section of sectionsOf(lost)) {
    const [head] = section;
    if (head === undefined) continue;
    const part = { key: textKey(head.text), name: head.text, code: notice?.code ?? 'no-content', evidence };
    if (given.has(part.key)) for (const block of section) gone.add(block);
    else missing.push(part);
  }
  const blocks = merged.map(({ block }) => block).filter((block) => !gone.has(block));
  return { blocks, missing };
}

interface MergedBlock {
  readonly block: Block;
  readonly side: 'before' | 'after';
  readonly isBoth?: true;
}

/** Both texts in one order: what is only in the older one is kept, unless it was edited. */
function merge(
  before: readonly Block[],
  after: readonly Block[],
  edits: ReadonlyMap<Block, Block>,
): MergedBlock[] {
  const names = new Map<string, number>();
  const name = (block: Block): number => {
    const key = keyOf(edits.get(block) ?? block);
    const known = names.get(key) ?? names.size;
    names.set(key, known);
    return known;
  };
  const pairs = [
    ...alignSequences(before.map(name), after.map(name)),
    [before.length, after.length] as const,
  ];
  const merged: MergedBlock[] = [];
  let [left, right] = [0, 0];
  for (const [one, other] of pairs) {
    for (const block of after.slice(right, other)) merged.push({ block, side: 'after' });
    for (const block of before.slice(left, one)) merged.push({ block, side: 'before' });
    const block = after[other];
    if (block !== undefined) merged.push({ block, side: 'after', isBoth: true });
    [left, right] = [one + 1, other + 1];
  }
  return merged;
}

/**
 * The short lines of a page that did not come whole, as they were: menus, buttons and suggestions come and go with the
 * parts. What stays of them is found when the page is whole again.
 */
function keepLines(blocks: readonly Block[], before: readonly Block[]): Block[] {
  const merged = merge(before, blocks, new Map());
  return merged
    .filter(({ block, side, isBoth }) => isBoth || (side === 'before') === isLine(block))
    .map(({ block }) => block);
}

/** Blocks of the older text by the new ones that are edits of them. */
function pairEdits(before: readonly Block[], after: readonly Block[]): Map<Block, Block> {
  const removed = without(before, new Set(after.map(keyOf)));
  const added = without(after, new Set(before.map(keyOf)));
  const edits = new Map<Block, Block>();
  for (const [one, other] of pairInOrder(removed, added, createSimilarity())) {
    const [older, newer] = [removed[one], added[other]];
    if (older !== undefined && newer !== undefined) edits.set(newer.block, older.block);
  }
  return edits;
}

function without(blocks: readonly Block[], keys: ReadonlySet<string>) {
  return blocks.flatMap((block, index) => (keys.has(keyOf(block)) ? [] : [{ index, block }]));
}

/** Blocks cut before each heading that is none below the one before it. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    const section = sections.at(-1);
    const [head] = section ?? [];
    const isBelow = head?.kind === 'heading' && (block.level ?? 1) > (head.level ?? 1);
    if (section === undefined || (block.kind === 'heading' && !isBelow)) sections.push([block]);
    else section.push(block);
  }
  return sections;
}

function standsInRun(title: string, after: readonly Block[], runs: readonly Run[]): boolean {
  if (title === '') return false;
  if (findNotice(title) !== undefined) return true;
  return runs.some(({ from, to }) => after.slice(from, to).some(({ text }) => text === title));
}

function weightOf(blocks: readonly Block[]): number {
  let weight = 0;
  for (const { text } of blocks) weight += text.length + 2 * (text.match(DENSE)?.length ?? 0);
  return weight;
}

function keyOf({ text }: Block): string {
  return foldLayout(text);
}
