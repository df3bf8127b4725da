import type { Column } from './columns.js';
import { withoutFurniture } from './furniture.js';
import { type Flow, findGrids, type Grid } from './grids.js';
import { collectWords, endsSentence, joinLine, LONGEST_JOINED, type Words } from './join.js';
import { goesOn, measureTypography, type Paragraph, readParagraphs, type Typography } from './paragraphs.js';
import { type Piece, type PieceLayer, piecesOf } from './pieces.js';
import { findRegions } from './regions.js';
import type { DrawnPage } from './thread.js';

export interface Table {
  readonly type: 'table';
  readonly rows: readonly (readonly string[])[];
}

export type Part = Paragraph | Table;

interface OpenTable {
  readonly type: 'table';
  /** The rows as they began where the table has its header. */
  readonly header: readonly (readonly string[])[];
  readonly rows: string[][];
}

/**
 * Reads the pages of a PDF as one text: paragraphs, headings, list items and tables in reading order, without
 * headers, footers and page numbers, and as if there were no breaks between the pages.
 */
export function layOut(drawn: readonly DrawnPage[]): Part[] {
  const pages = drawn.map(piecesOf);
  const main = withoutFurniture(pages.map(([first]) => first ?? EMPTY));
  const words = collectWords(textsOf(pages));

  const read: (Flow | Grid)[][] = [];
  let open: readonly Column[] | undefined;
  for (const [index, page] of main.entries()) {
    const parts = findGrids(findRegions(page.pieces), open);
    const last = parts.at(-1);
    open = last?.type === 'grid' ? last.columns : undefined;
    const turned = (pages[index] ?? []).slice(1).map(({ pieces }) => ({ type: 'flow', pieces }) as const);
    read.push([...parts, ...turned]);
  }
  return joinPages(read, words);
}

const EMPTY: PieceLayer = { height: 0, pieces: [] };

function* textsOf(pages: readonly (readonly PieceLayer[])[]): Generator<string> {
  for (const layers of pages) {
    for (const { pieces } of layers) for (const piece of pieces) yield piece.text;
  }
}

function joinPages(pages: readonly (readonly (Flow | Grid)[])[], words: Words): Part[] {
  const typography = measureTypography(flowsOf(pages));
  const parts: (Paragraph | OpenTable)[] = [];
  for (const page of pages) {
    for (const [index, part] of page.entries()) {
      if (part.type === 'grid') {
        addGrid(part, parts, index === 0, (cell) => cellText(cell, typography, words));
        continue;
      }
      for (const paragraph of readParagraphs(part.pieces, typography, words)) {
        const last = parts.at(-1);
        const isFirst = index === 0 || page[index - 1]?.type === 'flow';
        if (isFirst && last?.type === 'paragraph' && goesOn(last, paragraph)) {
          const text = joinLine(last.text, paragraph.text, words);
          parts[parts.length - 1] = { ...last, text, endsShort: paragraph.endsShort };
        } else {
          parts.push(paragraph);
        }
      }
    }
  }
  return parts;
}

function flowsOf(pages: readonly (readonly (Flow | Grid)[])[]): (readonly Piece[])[] {
  return pages.flat().flatMap((part) => (part.type === 'flow' ? [part.pieces] : part.rows.flat()));
}

/** The text of a cell on one line, without the marks of its list items. */
function cellText(cell: readonly Piece[], typography: Typography, words: Words): string {
  const paragraphs = readParagraphs(cell, typography, words);
  return paragraphs.map(({ text }) => text).join(' ');
}

/** Adds a table, or carries on the one before where a page break parted them. */
function addGrid(
  grid: Grid,
  parts: (Paragraph | OpenTable)[],
  atPageStart: boolean,
  textOf: (cell: readonly Piece[]) => string,
): void {
  const rows = grid.rows.map((cells) => cells.map(textOf));
  const last = atPageStart ? parts.at(-1) : undefined;
  const header = (atPageStart ? lastTable(parts)?.header : undefined) ?? [];
  const [first, ...others] = withoutHeader(rows, header);
  if (first === undefined) return;
  const isRepeated = others.length + 1 < rows.length || first !== rows[0];
  if (last?.type !== 'table' || !(grid.goesOn || isRepeated)) {
    const own = [first, ...others];
    parts.push({ type: 'table', header: isRepeated ? header : [...own], rows: own });
    return;
  }
  const above = last.rows.at(-1);
  if (above && last.rows.length > 1 && carriesOn(above, first)) {
    last.rows[last.rows.length - 1] = above.map((cell, index) => `${cell} ${first[index] ?? ''}`.trim());
  } else {
    last.rows.push(first);
  }
  for (const row of others) last.rows.push(row);
}

function lastTable(parts: readonly (Paragraph | OpenTable)[]): OpenTable | undefined {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part?.type === 'table') return part;
  }
  return undefined;
}

/** Leaves out the rows that the table began with, where they are repeated, and what a cell below them adds. */
function withoutHeader(
  rows: readonly string[][],
  header: readonly (readonly string[])[],
): readonly string[][] {
  for (const [index, row] of rows.entries()) {
    const repeated = header[index];
    const isRepeated =
      repeated?.length === row.length && row.every((cell, i) => cell.startsWith(repeated[i] ?? ''));
    if (!isRepeated) return rows.slice(index);
    const rest = row.map((cell, i) => cell.slice(repeated[i]?.length).trimStart());
    if (rest.some((cell) => cell !== '')) return [rest, ...rows.slice(index + 1)];
  }
  return [];
}

/** Whether a row carries on the one above the page break. */
function carriesOn(above: readonly string[], row: readonly string[]): boolean {
  if (above.some((cell) => cell.length > LONGEST_JOINED)) return false;
  if (row[0] === '') return true;
  const isAlone = above.slice(1).every((cell) => cell === '');
  if (isAlone && !endsSentence(above[0] ?? '')) return true;
  return row.some((cell, index) => {
    const before = above[index] ?? '';
    if (before === '' || cell === '') return false;
    return LISTING_END.test(before) || (!endsSentence(before) && /^\p{Ll}/u.test(cell));
  });
}

const LISTING_END = /[,;:，、；：]$/;
