import { type AnyNode, type Element, isTag } from 'domhandler';
import { textOf, walk } from '../html/dom.js';
import { headingLevel } from '../html/elements.js';
import { textWeight } from '../html/measure.js';

/** The rows and cells of a table, own ones only. */
export interface TableGrid {
  readonly captions: readonly Element[];
  readonly rows: readonly (readonly Element[])[];
}

/**
 * Reads a table's grid, or gives undefined where the table only arranges content on the page: it says so
 * (`role="presentation"`), holds another table, has a single column, or holds headings or long texts without
 * having header cells.
 */
export function dataTable(table: Element, skip: ReadonlySet<AnyNode>): TableGrid | undefined {
  const { role } = table.attribs;
  if (role === 'presentation' || role === 'none') return undefined;
  const rows: Element[][] = [];
  const captions: Element[] = [];
  let hasHeaders = false;
  let hasSections = false;
  let isNested = false;
  walk(table, {
    enter(node) {
      if (node === table) return true;
      if (!isTag(node)) return false;
      if (skip.has(node) || isNested) return false;
      if (isTable(node)) {
        isNested = true;
        return false;
      }
      if (isRow(node)) rows.push([]);
      else if (isCell(node)) rows.at(-1)?.push(node);
      else if (node.name === 'caption') captions.push(node);
      if (node.name === 'th' || node.name === 'thead' || node.attribs.role === 'columnheader')
        hasHeaders = true;
      if (headingLevel(node.name, node.attribs) !== undefined) hasSections = true;
      return true;
    },
  });
  if (isNested) return undefined;
  let columns = 0;
  for (const row of rows) columns = Math.max(columns, row.length);
  if (columns < 2) return undefined;
  if (hasHeaders || captions.length > 0) return { captions, rows };
  if (hasSections || (rows.length < 2 && hasLongCell(rows, skip, 200))) return undefined;
  return hasLongCell(rows, skip, LONG_CELL) ? undefined : { captions, rows };
}

/** Text of a cell beyond which a table without header cells is taken to arrange the page. */
const LONG_CELL = 2_500;

export function isTable(element: Element): boolean {
  return element.name === 'table' || element.attribs.role === 'table' || element.attribs.role === 'grid';
}

function isRow(element: Element): boolean {
  return element.name === 'tr' || element.attribs.role === 'row';
}

function isCell({ name, attribs: { role } }: Element): boolean {
  if (name === 'td' || name === 'th') return true;
  return role === 'cell' || role === 'gridcell' || role === 'columnheader' || role === 'rowheader';
}

function hasLongCell(
  rows: readonly (readonly Element[])[],
  skip: ReadonlySet<AnyNode>,
  limit: number,
): boolean {
  for (const row of rows) {
    for (const cell of row) {
      if (textWeight(textOf(cell, skip, limit * 2)) > limit) return true;
    }
  }
  return false;
}
