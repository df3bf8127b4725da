import {
  areCompatible,
  type Cells,
  type Column,
  columnOf,
  extendColumns,
  inColumns,
  overlap,
} from './columns.js';
import { boxOf, type Piece } from './pieces.js';
import type { Region } from './regions.js';

/** The rows of a table on one page; a cell without text is an empty list. */
export interface Grid {
  readonly type: 'grid';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (readonly Piece[])[])[];
  /** Whether its columns are those that the page before ended with. */
  readonly goesOn: boolean;
}

/** Lines one below the other in one column of text. */
export interface Flow {
  readonly type: 'flow';
  readonly pieces: readonly Piece[];
}

/** A cell whose first lines were taken for a row of their own has so many others at least. */
const CUT_CELL_LINES = 3;

/** Cells of so many lines side by side, about equally wide, are columns of text rather than a table. */
const COLUMN_LINES = 6;

/**
 * Tells tables from columns of text: a table has two rows or more, or goes on from the page before.
 *
 * @param open the columns of the table that the page before ended with
 */
export function findGrids(regions: readonly Region[], open: readonly Column[] | undefined): (Flow | Grid)[] {
  const parts: (Flow | Grid)[] = [];
  let rows: Cells[] = [];
  let continued = open;
  let columns: readonly Column[] = open ?? [];
  let above: readonly Piece[] = [];
  const close = (): void => {
    if (rows.length > 1 || (rows.length === 1 && continued !== undefined)) {
      const own = rows.map((cells) => inColumns(cells, columns));
      if (areLinesOfProse(own)) parts.push(...columns.map((_, index) => flowOf(own, index)));
      else parts.push({ type: 'grid', columns, rows: own, goesOn: continued !== undefined });
    } else {
      for (const cells of rows) parts.push(...asFlows(cells));
    }
    rows = [];
    columns = [];
    continued = undefined;
  };
  const add = (cells: Cells): void => {
    rows.push(cells);
    columns = extendColumns(columns, cells);
  };
  for (const [index, region] of regions.entries()) {
    const hasTable = rows.length > 0 || continued !== undefined;
    if (region.type === 'row') {
      const goesOn = columns.length > 0 && areCompatible(columns, region.cells);
      if (!goesOn && hasTable) close();
      if (isProse(region.cells) && !(hasTable && goesOn)) {
        close();
        parts.push(...asFlows(region.cells));
      } else {
        add([[...above, ...(region.cells[0] ?? [])], ...region.cells.slice(1)]);
      }
      above = [];
      continue;
    }
    const next = regions[index + 1];
    const isBeforeRow = next?.type === 'row' && areCompatible(columns, next.cells);
    const cell = cellAtStart(region.pieces, columns, isBeforeRow);
    if (next?.type === 'row' && isBeforeRow && belongsBelow(cell, rows.at(-1), next.cells)) {
      above = cell;
      continue;
    }
    if (cell.length > 0) add([cell]);
    if (cell.length === region.pieces.length) continue;
    close();
    parts.push({ type: 'flow', pieces: region.pieces.slice(cell.length) });
  }
  close();
  return parts;
}

/** Cells that are one line each are pieces of one line; others are columns. */
function asFlows(cells: Cells): Flow[] {
  if (cells.every((cell) => cell.length === 1)) return [{ type: 'flow', pieces: cells.flat() }];
  return cells.map((pieces) => ({ type: 'flow', pieces }));
}

function isProse(cells: Cells): boolean {
  if (cells.length > 3 || cells.some((cell) => cell.length < COLUMN_LINES)) return false;
  const widths = cells.map((cell) => boxOf(cell)).map(({ x0, x1 }) => x1 - x0);
  return Math.min(...widths) > 0.75 * Math.max(...widths);
}

/** Columns of text that were drawn line by line across: each line carries on the one above it. */
function areLinesOfProse(rows: readonly Cells[]): boolean {
  const [first = []] = rows;
  if (rows.length < COLUMN_LINES || first.length > 3) return false;
  return first.every((_, column) => {
    let carried = 0;
    for (const cells of rows) {
      const cell = cells[column] ?? [];
      if (cell.length > 1) return false;
      if (/^\p{Ll}/u.test(cell[0]?.text ?? '')) carried += 1;
    }
    return carried > rows.length / 3;
  });
}

function flowOf(rows: readonly Cells[], column: number): Flow {
  return { type: 'flow', pieces: rows.flatMap((cells) => cells[column] ?? []) };
}

/**
 * The first lines of a flow that are a row's only filled cell: before a next row all of them where they fit a
 * column, else those that stand in another column than the first.
 */
function cellAtStart(
  pieces: readonly Piece[],
  columns: readonly Column[],
  isBeforeRow: boolean,
): readonly Piece[] {
  if (columns.length < 2) return [];
  if (isBeforeRow && columnOf(pieces, columns) !== undefined) return pieces;
  const first = columnOf(pieces.slice(0, 1), columns);
  if (first === undefined || first === 0) return [];
  const end = pieces.findIndex((piece) => columnOf([piece], columns) !== first);
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** Whether lines between two rows begin the first cell of the next: they stand much closer to it. */
function belongsBelow(lines: readonly Piece[], before: Cells | undefined, next: Cells): boolean {
  const [first = []] = next;
  if (lines.length === 0 || before === undefined || first.length < CUT_CELL_LINES) return false;
  const box = boxOf(lines);
  const nextCell = boxOf(first);
  const isAligned = overlap(box, nextCell) > 0;
  return isAligned && nextCell.top - box.bottom < 0.75 * (box.top - boxOf(before.flat()).bottom);
}
