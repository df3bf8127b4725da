import type { DiffEntry, DocumentDiff } from '../../domain/change.js';
import type { Block, Document } from '../../domain/document.js';
import { alignSequences } from './align.js';
import { type Piece, pairByRareWords, pairInOrder } from './pair.js';
import { sectionPaths } from './sections.js';
import { createSimilarity, type Similarity } from './similarity.js';
import { diffBlockWords } from './words.js';

/** A block that turns up elsewhere must be this much like the old one to count as moved and edited. */
const MIN_SIMILARITY_MOVED = 0.75;
/** Shorter blocks ("Yes", "2 %") mean something only where they stand, so they cannot move. */
const MIN_MOVED_LENGTH = 12;

/**
 * Differences between two documents, block by block in reading order. Blocks are the same when their text is;
 * a change of kind, level or links alone is no difference. See `applyDiff` for the guarantee.
 *
 * The cost is bounded whatever the documents hold: see `alignSequences` for the blocks, `pairInOrder` for finding
 * which removed block became which added one, and `diffWords` for the words.
 */
export function diffDocuments(before: Document, after: Document): DocumentDiff {
  const { removed, added, gaps, places } = splitIntoGaps(before.blocks, after.blocks);
  const similarity = createSimilarity();
  const edited = new Map<Piece, Piece>();
  const moved = findMoved(removed, added);
  const arrived = new Set(moved.values());
  for (const gap of gaps) {
    const gapRemoved = gap.removed.filter((piece) => !moved.has(piece));
    const gapAdded = gap.added.filter((piece) => !arrived.has(piece));
    for (const [left, right] of pairInOrder(gapRemoved, gapAdded, similarity)) {
      const from = gapRemoved[left];
      const to = gapAdded[right];
      if (from === undefined || to === undefined) continue;
      edited.set(from, to);
      places[from.index] = to.index;
    }
  }
  findMovedAndEdited(removed, added, moved, edited, similarity);
  return assemble(before.blocks, after.blocks, { removed, added, moved, edited, places });
}

interface Gap {
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
}

interface Findings {
  readonly removed: readonly Piece[];
  readonly added: readonly Piece[];
  readonly moved: ReadonlyMap<Piece, Piece>;
  readonly edited: ReadonlyMap<Piece, Piece>;
  /** For each old block its index in the newer document if it stands there in order, else -1. */
  readonly places: Int32Array;
}

/** The blocks without a partner, and the same grouped by the place between unchanged blocks where they stand. */
function splitIntoGaps(before: readonly Block[], after: readonly Block[]) {
  const ids = new Map<string, number>();
  const idsOf = (blocks: readonly Block[]): number[] =>
    blocks.map(({ text }) => {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    });
  const matches = alignSequences(idsOf(before), idsOf(after));
  const removed: Piece[] = [];
  const added: Piece[] = [];
  const gaps: Gap[] = [];
  const places = new Int32Array(before.length).fill(-1);
  for (const [left, right] of matches) places[left] = right;
  let beforeAt = 0;
  let afterAt = 0;
  for (const [left, right] of [...matches, [before.length, after.length] as const]) {
    if (left > beforeAt || right > afterAt) {
      const gap = { removed: pieces(before, beforeAt, left), added: pieces(after, afterAt, right) };
      gaps.push(gap);
      for (const piece of gap.removed) removed.push(piece);
      for (const piece of gap.added) added.push(piece);
    }
    beforeAt = left + 1;
    afterAt = right + 1;
  }
  return { removed, added, gaps, places };
}

function pieces(blocks: readonly Block[], from: number, to: number): Piece[] {
  return blocks.slice(from, to).map((block, offset) => ({ index: from + offset, block }));
}

function findMoved(removed: readonly Piece[], added: readonly Piece[]): Map<Piece, Piece> {
  const waiting = new Map<string, Piece[]>();
  for (let at = added.length - 1; at >= 0; at--) {
    const piece = added[at];
    if (piece === undefined || piece.block.text.length < MIN_MOVED_LENGTH) continue;
    const list = waiting.get(piece.block.text);
    if (list === undefined) waiting.set(piece.block.text, [piece]);
    else list.push(piece);
  }
  const moved = new Map<Piece, Piece>();
  for (const piece of removed) {
    const target = waiting.get(piece.block.text)?.pop();
    if (target !== undefined) moved.set(piece, target);
  }
  return moved;
}

function findMovedAndEdited(
  removed: readonly Piece[],
  added: readonly Piece[],
  moved: ReadonlyMap<Piece, Piece>,
  edited: Map<Piece, Piece>,
  similarity: Similarity,
): void {
  const taken = new Set([...moved.values(), ...edited.values()]);
  const from = removed.filter((piece) => !moved.has(piece) && !edited.has(piece) && canMove(piece));
  const to = added.filter((piece) => !taken.has(piece) && canMove(piece));
  for (const [left, right] of pairByRareWords(from, to, similarity, MIN_SIMILARITY_MOVED)) {
    const source = from[left];
    const target = to[right];
    if (source !== undefined && target !== undefined) edited.set(source, target);
  }
}

function canMove(piece: Piece): boolean {
  return piece.block.text.length >= MIN_MOVED_LENGTH;
}

function assemble(before: readonly Block[], after: readonly Block[], findings: Findings): DocumentDiff {
  const pathsBefore = sectionPaths(before);
  const pathsAfter = sectionPaths(after);
  const entries: DiffEntry[] = [];
  const sourceOf = new Map<Piece, { readonly piece: Piece; readonly op: 'moved' | 'edited' }>();
  for (const [from, to] of findings.moved) sourceOf.set(to, { piece: from, op: 'moved' });
  for (const [from, to] of findings.edited) sourceOf.set(to, { piece: from, op: 'edited' });
  let charsAdded = 0;
  let charsRemoved = 0;
  for (const piece of findings.added) {
    const section = pathsAfter[piece.index] ?? [];
    const source = sourceOf.get(piece);
    if (source === undefined) {
      charsAdded += piece.block.text.length;
      entries.push({ op: 'added', section, newIndex: piece.index, block: piece.block });
    } else if (source.op === 'moved') {
      const oldIndex = source.piece.index;
      entries.push({ op: 'moved', section, oldIndex, newIndex: piece.index, block: piece.block });
    } else {
      const words = diffBlockWords(source.piece.block, piece.block);
      for (const part of words) {
        if (part.op === 'added') charsAdded += part.text.length;
        if (part.op === 'removed') charsRemoved += part.text.length;
      }
      entries.push({
        op: 'edited',
        section,
        oldIndex: source.piece.index,
        newIndex: piece.index,
        before: source.piece.block,
        after: piece.block,
        words,
      });
    }
  }
  for (const piece of findings.removed) {
    if (findings.moved.has(piece) || findings.edited.has(piece)) continue;
    charsRemoved += piece.block.text.length;
    const section = pathsBefore[piece.index] ?? [];
    entries.push({ op: 'removed', section, oldIndex: piece.index, block: piece.block });
  }
  return {
    entries: inReadingOrder(entries, findings),
    stats: { blocksBefore: before.length, blocksAfter: after.length, charsAdded, charsRemoved },
  };
}

/** Reading order is that of the newer document; a removed block follows the block that it used to follow. */
function inReadingOrder(entries: readonly DiffEntry[], findings: Findings): DiffEntry[] {
  const placeOfRemoved = new Map<number, number>();
  let place = -1;
  for (const [oldIndex, newIndex] of findings.places.entries()) {
    if (newIndex >= 0) place = Math.max(place, newIndex);
    else placeOfRemoved.set(oldIndex, place + 0.5);
  }
  const placeOf = (entry: DiffEntry): number =>
    entry.op === 'removed' ? (placeOfRemoved.get(entry.oldIndex) ?? 0) : entry.newIndex;
  return [...entries].sort((one, other) => placeOf(one) - placeOf(other));
}
