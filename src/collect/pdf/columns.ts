import { type Box, boxOf, type Piece } from './pieces.js';

/** The left and right end of a table's column. */
export type Column = Pick<Box, 'x0' | 'x1'>;

/** The cells of a row, from left to right. */
export type Cells = readonly (readonly Piece[])[];

/** The columns with a further row under them: as many as the fullest row has, as wide as their cells. */
export function extendColumns(columns: readonly Column[], cells: Cells): Column[] {
  const boxes = cells.map((cell) => boxOf(cell));
  const [most, others] = boxes.length > columns.length ? [boxes, columns] : [columns, boxes];
  const extended: Column[] = [...most];
  for (const box of others) {
    const index = nearest(box, extended);
    const column = extended[index];
    if (column === undefined || overlap(box, column) <= 0) continue;
    const [before, after] = [extended[index - 1], extended[index + 1]];
    extended[index] = {
      x0: Math.min(column.x0, Math.max(box.x0, before?.x1 ?? box.x0)),
      x1: Math.max(column.x1, Math.min(box.x1, after?.x0 ?? box.x1)),
    };
  }
  return extended;
}

/** The row with a cell for every column. */
export function inColumns(cells: Cells, columns: readonly Column[]): Piece[][] {
  const row: Piece[][] = columns.map(() => []);
  for (const cell of cells) {
    const index = nearest(boxOf(cell), columns);
    row[index] = (row[index] ?? []).concat(cell);
  }
  return row;
}

/** Whether the cells stand under the columns, in the same order. */
export function areCompatible(columns: readonly Column[], cells: Cells): boolean {
  const boxes = cells.map((cell) => boxOf(cell));
  const [few, many] = boxes.length <= columns.length ? [boxes, columns] : [columns, boxes];
  if (few.length < 2) return false;
  let previous = -1;
  for (const one of few) {
    const index = nearest(one, many);
    const other = many[index];
    if (index <= previous || other === undefined || overlap(one, other) <= 0) return false;
    previous = index;
  }
  return true;
}

/** The column that the pieces stand in, undefined where they reach beyond it. */
export function columnOf(pieces: readonly Piece[], columns: readonly Column[]): number | undefined {
  const box = boxOf(pieces);
  const index = nearest(box, columns);
  const column = columns[index];
  if (column === undefined || overlap(box, column) <= 0) return undefined;
  const [before, after] = [columns[index - 1], columns[index + 1]];
  const isWithin = (before === undefined || box.x0 > before.x1) && (after === undefined || box.x1 < after.x0);
  return isWithin && box.x1 - box.x0 < 1.6 * (column.x1 - column.x0) ? index : undefined;
}

function nearest(box: Column, columns: readonly Column[]): number {
  let best = 0;
  let bestOverlap = Number.NEGATIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const shared = overlap(box, column);
    if (shared <= bestOverlap) continue;
    best = index;
    bestOverlap = shared;
  }
  return best;
}

/** Negative: the distance between the two. */
export function overlap(a: Column, b: Column): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}
