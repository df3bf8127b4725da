import type { DiffEntry } from '../../domain/change.js';
import type { Block } from '../../domain/document.js';
import { foldLayout } from '../words/fold.js';

/** So many changed rows beside each other are read together. */
const MAX_ROWS = 200;
/** A bullet before an item in a cell, at its beginning or between two items. */
const INLINE_BULLET = /(?<=^|\s)[-–•·●◦▪]\s/gu;

/** A cell this long is text; what moves from one short cell to another may be a fee. */
const TEXT_CELL = 40;

/** Where a row stands on either side, as far as it is known. */
interface Place {
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

interface Row {
  readonly entry: number;
  readonly before?: Block;
  readonly after?: Block;
}

/**
 * The entries of a diff that hold the same table broken into rows elsewhere: read down each column, the changed rows
 * beside each other have the same text on both sides. A page break in a PDF moves like this with every line added
 * far above it.
 */
export function findRowsBrokenElsewhere(entries: readonly DiffEntry[]): Set<number> {
  const found = new Set<number>();
  for (const run of runsOfRows(entries)) {
    if (run.length > MAX_ROWS || !haveSameColumns(run) || couldMoveValues(run)) continue;
    for (const { entry } of run) found.add(entry);
  }
  return found;
}

function runsOfRows(entries: readonly DiffEntry[]): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  let end: Place | undefined;
  for (const [entry, difference] of entries.entries()) {
    const row = rowOf(difference, entry);
    if (row === undefined) {
      end = undefined;
      continue;
    }
    const place = placeOf(difference);
    if (end === undefined || !isNext(place.before, end.before) || !isNext(place.after, end.after)) {
      run = [];
      runs.push(run);
      end = {};
    }
    run.push(row);
    end = { before: following(place.before, end.before), after: following(place.after, end.after) };
  }
  return runs.filter((rows) => rows.length > 1);
}

function isNext(at: number | undefined, expected: number | undefined): boolean {
  return at === undefined || expected === undefined || at === expected;
}

function following(at: number | undefined, expected: number | undefined): number | undefined {
  return at === undefined ? expected : at + 1;
}

function rowOf(difference: DiffEntry, entry: number): Row | undefined {
  if (difference.op === 'moved') return undefined;
  const row: Row =
    difference.op === 'edited'
      ? { entry, before: difference.before, after: difference.after }
      : difference.op === 'added'
        ? { entry, after: difference.block }
        : { entry, before: difference.block };
  const isTable = (block: Block | undefined): boolean => block === undefined || block.kind === 'table-row';
  return isTable(row.before) && isTable(row.after) ? row : undefined;
}

function placeOf(difference: DiffEntry): Place {
  return {
    ...(difference.op !== 'added' && { before: difference.oldIndex }),
    ...(difference.op !== 'removed' && { after: difference.newIndex }),
  };
}

function haveSameColumns(rows: readonly Row[]): boolean {
  const before = columnsOf(rows.map((row) => row.before));
  const after = columnsOf(rows.map((row) => row.after));
  return before.length > 0 && before.length === after.length && before.every((text, i) => text === after[i]);
}

/** As many rows as before, but short cells differ: a value may stand in another row now. */
function couldMoveValues(rows: readonly Row[]): boolean {
  const before = rows.flatMap((row) => row.before ?? []);
  const after = rows.flatMap((row) => row.after ?? []);
  if (before.length !== after.length) return false;
  return before.some((row, index) => {
    const cells = after[index]?.cells ?? [];
    return (row.cells ?? []).some((cell, column) => {
      const other = cells[column] ?? '';
      return cell !== other && Math.min(cell.length, other.length) < TEXT_CELL;
    });
  });
}

/** The text of each column from top to bottom, as far as it is filled. */
function columnsOf(rows: readonly (Block | undefined)[]): string[] {
  const columns: string[] = [];
  for (const row of rows) {
    for (const [index, cell] of (row?.cells ?? []).entries()) {
      columns[index] = (columns[index] ?? '') + foldLayout(cell.replace(INLINE_BULLET, ''));
    }
  }
  return columns;
}
