import { boxOf, type Piece } from './pieces.js';

/** A part of a page: lines one below the other, or boxes of lines side by side. */
export type Region =
  | { readonly type: 'flow'; readonly pieces: readonly Piece[] }
  | { readonly type: 'row'; readonly cells: readonly (readonly Piece[])[] };

/** A row of more cells is no row. */
const MAX_COLUMNS = 40;
/** Lines of one cell stand closer than this many sizes, also where its paragraphs are set apart. */
const CELL_GAP = 6;
/** The same for lines above the other cells of their row, which may belong to something else. */
const CENTRED_GAP = 2.6;
/** How far off the middle a cell may be, as a share of its row's height. */
const CENTRING_SLACK = 0.08;

/**
 * Finds what stands side by side on a page: where the text goes on to the right of what came before and not below
 * it, a next cell or column begins; where it goes back to the left, the row ends.
 */
export function findRegions(pieces: readonly Piece[]): Region[] {
  const regions: Region[] = [];
  let flow: Piece[] = [];
  const close = (): void => {
    if (flow.length > 0) regions.push({ type: 'flow', pieces: flow });
    flow = [];
  };
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const last = flow.at(-1);
    if (last === undefined || !isBeside(last, last.x1, piece)) {
      flow.push(piece);
      index += 1;
      continue;
    }
    const cells = readCells(pieces, index, last);
    index += cells.flat().length;
    cells.unshift(takeFirstCell(flow, cells));
    close();
    regions.push({ type: 'row', cells });
  }
  close();
  return regions;
}

/** Whether `next` stands right of `right` and not below `last`. */
function isBeside(last: Piece, right: number, next: Piece): boolean {
  return next.y <= last.y + 0.5 * last.size && next.x0 >= right - 0.2 * last.size && next.x0 > last.x0;
}

/** The cells of a row from the second on. */
function readCells(pieces: readonly Piece[], start: number, before: Piece): Piece[][] {
  const cells: Piece[][] = [];
  let cell: Piece[] = [];
  let left = before.x1;
  let right = before.x1;
  for (let index = start; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const last = cell.at(-1);
    const isBelow =
      last !== undefined &&
      piece.y > last.y + 0.3 * last.size &&
      piece.y - last.y < CELL_GAP * Math.max(last.size, piece.size) &&
      piece.x0 >= left - 0.2 * piece.size;
    if (last !== undefined && !isBelow && !isBeside(last, right, piece)) break;
    if (last === undefined || !isBelow) {
      if (cells.length === MAX_COLUMNS) break;
      left = right;
      cell = [];
      cells.push(cell);
    }
    cell.push(piece);
    right = Math.max(right, piece.x1);
  }
  return cells;
}

/**
 * Takes from the end of the flow the lines that stand left of the other cells: those beside them, and above them
 * what centres the first cell, since cells may be set in the middle of their row.
 */
function takeFirstCell(flow: Piece[], cells: readonly (readonly Piece[])[]): Piece[] {
  const left = boxOf(cells[0] ?? []).x0;
  const { top, bottom } = boxOf(cells.flat());
  const slack = CENTRING_SLACK * (bottom - top);
  const taken: Piece[] = [];
  const lowest = flow.at(-1)?.y ?? 0;
  for (let piece = flow.at(-1); piece !== undefined; piece = flow.at(-1)) {
    const below = taken.at(-1);
    if (below !== undefined) {
      const gap = below.y - piece.y;
      if (piece.x1 > left || gap < -0.3 * below.size) break;
      const isBesideOthers = piece.y >= top && gap < CELL_GAP * piece.size;
      const centresCell =
        piece.y - piece.size + lowest >= top + bottom - slack && gap < CENTRED_GAP * piece.size;
      if (!isBesideOthers && !centresCell) break;
    }
    taken.push(piece);
    flow.pop();
  }
  return taken.reverse();
}
