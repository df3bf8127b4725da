import type { Block } from '../../domain/document.js';
import type { WritingHabits } from '../../language/dates/mention.js';
import { type DateLine, readDateLine } from './date-line.js';

/** A block that a date stands in as over an entry. */
export interface Mark extends DateLine {
  /** Index of the block in the document. */
  readonly index: number;
  /** What blocks that begin entries have in common: their kind and depth, and where the date stands. */
  readonly form: string;
  /** Of a table row: the cell that holds the date. */
  readonly cell?: number;
}

/** A page with more blocks than this is read as far as this. */
const MAX_BLOCKS = 20_000;
/** The share of a column's cells that are dates in a column of dates. */
const DATE_COLUMN = 0.6;

/** The blocks that a date stands in as over an entry, in page order. */
export function findMarks(blocks: readonly Block[], habits: WritingHabits): Mark[] {
  const marks: Mark[] = [];
  const last = Math.min(blocks.length, MAX_BLOCKS);
  for (let index = 0; index < last; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    if (block.kind === 'table-row') {
      const end = endOfTable(blocks, index, last);
      marks.push(...rowMarks(blocks.slice(index, end), index, habits));
      index = end - 1;
      continue;
    }
    const line = readDateLine(block.text, habits);
    if (line === undefined) continue;
    // "April" alone is a month over a list where it is a heading, and a word anywhere else.
    if (line.date.precision !== 'day' && line.date.year === undefined && block.kind !== 'heading') continue;
    marks.push({ ...line, index, form: formOf(block, line) });
  }
  return marks;
}

function formOf({ kind, level = 1 }: Block, { place }: DateLine): string {
  if (kind === 'heading') return `heading:${level}`;
  const end = place === 'end' ? ':end' : '';
  return kind === 'list-item' ? `list-item:${level}${end}` : `${kind}${end}`;
}

function endOfTable(blocks: readonly Block[], from: number, last: number): number {
  let end = from;
  while (end < last && blocks[end]?.kind === 'table-row') end++;
  return end;
}

/** The rows of a table with a column of dates; rows without one belong to the row above. */
function rowMarks(rows: readonly Block[], from: number, habits: WritingHabits): Mark[] {
  const lines = rows.map(({ cells = [] }) =>
    cells.map((cell) => {
      const line = cell.length > 80 ? undefined : readDateLine(cell, habits);
      return line?.place === 'alone' ? line : undefined;
    }),
  );
  const cell = dateColumn(rows, lines);
  if (cell === undefined) return [];
  return lines.flatMap((line, row) => {
    const found = line[cell];
    return found ? [{ ...found, index: from + row, form: 'table-row', cell }] : [];
  });
}

/** The first column that holds dates wherever it holds anything. */
function dateColumn(
  rows: readonly Block[],
  lines: readonly (readonly (DateLine | undefined)[])[],
): number | undefined {
  const columns = Math.max(0, ...rows.map(({ cells = [] }) => cells.length));
  for (let column = 0; column < columns; column++) {
    const filled = rows.filter(({ cells = [] }) => (cells[column] ?? '') !== '').length;
    const dated = lines.filter((line) => line[column] !== undefined).length;
    const isHeaded = lines[0]?.[column] === undefined;
    if (dated > 0 && dated >= (filled - (isHeaded ? 1 : 0)) * DATE_COLUMN) return column;
  }
  return undefined;
}
