import { type Layout, layOutColumns, reportMissingColumns } from './columns.js';
import { messages } from './messages.js';
import type { CellPlace, Problems } from './problems.js';
import { type Row, readRows } from './table.js';
import { compact } from './values.js';

/** ERP exports print a title, a shop and a date above the names of the columns. */
const HEADER_ROWS = 10;
/** No value of a listing is longer; what is, is a description in the wrong column. */
const LONGEST_CELL = 2000;

/** A row whose cells have names. */
export interface NamedRow<Column extends string> {
  readonly layout: Layout<Column>;
  /** The cell, trimmed; empty where the file has no such column. */
  cell(column: Column): string;
  cellAt(index: number): string;
  place(column: Column): CellPlace;
  placeAt(index: number): CellPlace;
}

interface TableRequest<Column extends string> {
  readonly file: string;
  /** The usual names of each column. */
  readonly names: Readonly<Record<Column, readonly string[]>>;
  /** The names of the settings. */
  readonly own: Readonly<Partial<Record<Column, string>>>;
  /** The column without which the file is of no use. */
  readonly key: Column;
  readonly problems: Problems;
  readonly onRow: (row: NamedRow<Column>) => void;
}

/** Reads a CSV file with a row of column names at or near its top. */
export function readTable<Column extends string>(request: TableRequest<Column>): void {
  const { file, problems, names, own, key, onRow } = request;
  let layout: Layout<Column> | undefined;
  let above = 0;
  readRows(file, namesOf(names, own), problems, (row) => {
    if (layout) {
      const named = nameCells(row, layout, problems);
      if (named) onRow(named);
      return true;
    }
    const found = layOutColumns(row.cells, names, own);
    if (found.index.has(key) && found.index.size + found.expiries.length > 1) {
      layout = found;
      reportMissingColumns(layout, own, row.line, problems);
      return true;
    }
    above += 1;
    return above < HEADER_ROWS;
  });
  if (layout || problems.list().length > 0) return;
  const wanted = own[key] ?? names[key].slice(0, 3).join(' / ');
  problems.add(messages.noHeader(`"${wanted}"`));
}

function namesOf(
  names: Readonly<Record<string, readonly string[]>>,
  own: Readonly<Partial<Record<string, string>>>,
): ReadonlySet<string> {
  const all = [...Object.values(names).flat(), ...Object.values(own)];
  return new Set(all.map((name) => compact(name ?? '')));
}

/** Undefined for a row that is empty or has cells beyond the header, which are reported. */
function nameCells<Column extends string>(
  row: Row,
  layout: Layout<Column>,
  problems: Problems,
): NamedRow<Column> | undefined {
  const { cells, line } = row;
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  const extra = cells.slice(layout.header.length).some((cell) => cell.trim() !== '');
  if (extra) {
    problems.add(messages.extraCells(cells.length, layout.header.length), { line });
    return undefined;
  }
  const cellAt = (index: number) => (cells[index] ?? '').slice(0, LONGEST_CELL).trim();
  const placeAt = (index: number) => ({ line, column: index + 1, field: layout.header[index]?.trim() ?? '' });
  return {
    layout,
    cellAt,
    placeAt,
    cell: (column) => {
      const index = layout.index.get(column);
      return index === undefined ? '' : cellAt(index);
    },
    place: (column) => placeAt(layout.index.get(column) ?? 0),
  };
}
