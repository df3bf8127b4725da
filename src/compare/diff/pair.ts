import type { Block } from '../../domain/document.js';
import { longestIncreasing, type Match } from './align.js';
import type { Similarity } from './similarity.js';

/** Blocks with less in common are shown as removed and added, not as edited. */
const MIN_SIMILARITY = 0.4;
/** A lone block in the place of another is an edit of it already at this likeness, short ones always. */
const MIN_SIMILARITY_ALONE = 0.2;
const SHORT_BLOCK_WORDS = 6;
/** Up to this many comparisons every pair is tried; larger gaps go through rare words. */
const MAX_PAIRS = 2_500;
/** A word in more blocks of a gap than this tells nothing about which ones belong together. */
const MAX_POSTINGS = 12;
const MAX_CANDIDATES = 8;

export interface Piece {
  readonly index: number;
  readonly block: Block;
}

/**
 * Pairs removed blocks with the added blocks that they were edited into, within one gap between unchanged blocks.
 *
 * @returns positions in `removed` and `added`, increasing on both sides
 */
export function pairInOrder(
  removed: readonly Piece[],
  added: readonly Piece[],
  similarity: Similarity,
): Match[] {
  const [left] = removed;
  const [right] = added;
  if (left === undefined || right === undefined) return [];
  if (removed.length === 1 && added.length === 1) {
    return isEditAlone(left.block, right.block, similarity) ? [[0, 0]] : [];
  }
  if (removed.length * added.length <= MAX_PAIRS) return pairAll(removed, added, similarity);
  const best = pairByRareWords(removed, added, similarity, MIN_SIMILARITY);
  return longestIncreasing(best);
}

/**
 * For each removed block the most similar added one that shares a rare word with it; every block is used once.
 *
 * @returns positions in order of `removed`
 */
export function pairByRareWords(
  removed: readonly Piece[],
  added: readonly Piece[],
  similarity: Similarity,
  minSimilarity: number,
): Match[] {
  const postings = new Map<number, number[]>();
  for (const [position, piece] of added.entries()) {
    for (const word of new Set(similarity.bag(piece.block))) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [position]);
      else if (list.length <= MAX_POSTINGS) list.push(position);
    }
  }
  const taken = new Set<number>();
  const pairs: Match[] = [];
  for (const [position, piece] of removed.entries()) {
    let best = -1;
    let bestScore = minSimilarity;
    for (const candidate of candidatesFor(piece, postings, similarity)) {
      const other = added[candidate];
      if (other === undefined || taken.has(candidate)) continue;
      const score = similarity.between(piece.block, other.block);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best < 0) continue;
    taken.add(best);
    pairs.push([position, best]);
  }
  return pairs;
}

function candidatesFor(
  piece: Piece,
  postings: ReadonlyMap<number, readonly number[]>,
  similarity: Similarity,
): number[] {
  const shared = new Map<number, number>();
  for (const word of new Set(similarity.bag(piece.block))) {
    const list = postings.get(word);
    if (list === undefined || list.length > MAX_POSTINGS) continue;
    for (const position of list) shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  return [...shared]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, MAX_CANDIDATES)
    .map(([position]) => position);
}

function isEditAlone(before: Block, after: Block, similarity: Similarity): boolean {
  if (before.kind === after.kind) {
    const words = Math.max(similarity.bag(before).length, similarity.bag(after).length);
    if (words <= SHORT_BLOCK_WORDS) return true;
  }
  return similarity.between(before, after) >= MIN_SIMILARITY_ALONE;
}

/** Chooses the pairs in order whose likeness adds up to most (dynamic programming over the whole gap). */
function pairAll(removed: readonly Piece[], added: readonly Piece[], similarity: Similarity): Match[] {
  const width = added.length + 1;
  const best = new Float64Array((removed.length + 1) * width);
  const scores = new Float64Array((removed.length + 1) * width);
  for (let row = removed.length - 1; row >= 0; row--) {
    for (let column = added.length - 1; column >= 0; column--) {
      const left = removed[row];
      const right = added[column];
      const score = left && right ? similarity.between(left.block, right.block) : 0;
      const at = row * width + column;
      scores[at] = score >= MIN_SIMILARITY ? score : 0;
      best[at] = Math.max(
        best[at + width] ?? 0,
        best[at + 1] ?? 0,
        scores[at] > 0 ? scores[at] + (best[at + width + 1] ?? 0) : 0,
      );
    }
  }
  const pairs: Match[] = [];
  let row = 0;
  let column = 0;
  while (row < removed.length && column < added.length) {
    const at = row * width + column;
    const score = scores[at] ?? 0;
    if (score > 0 && best[at] === score + (best[at + width + 1] ?? 0)) pairs.push([row++, column++]);
    else if (best[at] === best[at + width]) row++;
    else column++;
  }
  return pairs;
}
