import { createSimilarity } from '../../compare/diff/similarity.js';
import type { Block } from '../../domain/document.js';
import { fingerprint } from '../../extract/text/fingerprint.js';
import type { Piece } from '../pieces.js';

/** What became of an entry: the same text, an edit of one known before, or one that was not there. */
export interface MatchedPiece {
  readonly piece: Piece;
  readonly before?: Piece;
  readonly isSame: boolean;
}

export interface MatchedPieces {
  /** In the order of the page. */
  readonly matched: readonly MatchedPiece[];
  /** Entries of the page as it was that are not on it any more. */
  readonly gone: readonly Piece[];
}

/** How sure it has to be that two texts are one entry. */
const MIN_SCORE = 0.6;
/** An entry whose date was corrected keeps its title and this much of its words. */
const REDATED = 0.7;
/** With more entries than this that differ, only those of one day are compared. */
const MAX_COMPARED = 400;

/**
 * Finds the entries of a page on the page as it was. The same text is the same entry. What is left is paired by what an
 * entry keeps when it is edited: its place, its date, its title, most of its words.
 */
export function matchPieces(before: readonly Piece[], after: readonly Piece[]): MatchedPieces {
  const known = new Map<string, Piece[]>();
  for (const piece of before) push(known, fingerprint(piece.document), piece);
  const same = new Map<Piece, Piece>();
  for (const piece of after) {
    const found = known.get(fingerprint(piece.document))?.shift();
    if (found) same.set(piece, found);
  }
  const kept = new Set(same.values());
  const left = before.filter((piece) => !kept.has(piece));
  const open = after.filter((piece) => !same.has(piece));
  const edited = pairEdited(left, open);
  const found = new Set(edited.values());
  return {
    matched: after.map((piece) => {
      const origin = same.get(piece) ?? edited.get(piece);
      return { piece, isSame: same.has(piece), ...(origin && { before: origin }) };
    }),
    gone: left.filter((piece) => !found.has(piece)),
  };
}

function pairEdited(left: readonly Piece[], open: readonly Piece[]): Map<Piece, Piece> {
  const likeness = createSimilarity();
  const isMany = left.length * open.length > MAX_COMPARED ** 2;
  const pairs: { readonly older: Piece; readonly newer: Piece; readonly score: number }[] = [];
  for (const older of left) {
    for (const newer of open) {
      if (isMany && older.document.published !== newer.document.published) continue;
      const score = scoreOf(older, newer, likeness.between(textOf(older), textOf(newer)));
      if (score >= MIN_SCORE) pairs.push({ older, newer, score });
    }
  }
  pairs.sort((one, other) => other.score - one.score);
  const taken = new Set<Piece>();
  const edited = new Map<Piece, Piece>();
  for (const { older, newer } of pairs) {
    if (taken.has(older) || edited.has(newer)) continue;
    taken.add(older);
    edited.set(newer, older);
  }
  return edited;
}

function scoreOf(older: Piece, newer: Piece, likeness: number): number {
  const isSameDay = older.document.published === newer.document.published;
  const isSameTitle = older.title === newer.title;
  if (!isSameDay && likeness < REDATED) return 0;
  const isSamePlace = older.url === newer.url && older.url.includes('#');
  return likeness + (isSameDay ? 0.3 : 0) + (isSameTitle ? 0.3 : 0) + (isSamePlace ? 0.3 : 0);
}

function textOf({ document }: Piece): Block {
  return { kind: 'paragraph', text: document.blocks.map(({ text }) => text).join('\n') };
}

function push(lists: Map<string, Piece[]>, key: string, piece: Piece): void {
  const list = lists.get(key);
  if (list) list.push(piece);
  else lists.set(key, [piece]);
}
