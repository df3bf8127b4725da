import { CsvError, parse } from 'csv-parse/sync';
import { readBoundedFile, UnusableFileError } from '../config/bounded-file.js';
import { isMissing } from '../config/environment.js';
import { reasonOf } from '../config/yaml-file.js';
import { toUtf8 } from './decode.js';
import { findDelimiter } from './delimiter.js';
import { messages } from './messages.js';
import type { Problems } from './problems.js';

/** A row of a CSV file. */
export interface Row {
  /** The line on which it ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const LARGEST_BYTES = 100_000_000;
/** A row longer than this has lost its closing quote. */
const LONGEST_ROW = 256 * 1024;
const MOST_ROWS = 1_000_000;
/** The bytes that the delimiter is told from. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Reads a CSV file row by row: UTF-8, UTF-16, GBK, Shift_JIS and the other charsets of spreadsheets, with commas,
 * semicolons or tabs. What cannot be read becomes a problem.
 *
 * csv-parse reads what spreadsheets and ERP systems write: quotes inside values, line breaks inside quotes, rows of
 * unequal length, and it hands rows out one by one, so that a large file is never held as rows.
 *
 * @param names column names looked for, as `compact` writes them
 * @param onRow returns false to stop
 */
export function readRows(
  file: string,
  names: ReadonlySet<string>,
  problems: Problems,
  onRow: (row: Row) => boolean,
): void {
  const text = readText(file, names, problems);
  if (text === undefined) return;
  let rows = 0;
  let stopped = false;
  try {
    parse(text, {
      bom: true,
      delimiter: findDelimiter(text.subarray(0, SAMPLE_BYTES).toString('utf8')),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      on_record: (cells: string[], { lines }) => {
        rows += 1;
        if (rows === MOST_ROWS + 1) problems.add(messages.tooManyRows(MOST_ROWS), { line: lines });
        if (!stopped && rows <= MOST_ROWS) stopped = !onRow({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    problems.add(messages.brokenRow(reasonOf(error)), { line });
  }
}

/** The file as UTF-8. */
function readText(file: string, names: ReadonlySet<string>, problems: Problems): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readBoundedFile(file, LARGEST_BYTES);
  } catch (error) {
    if (error instanceof UnusableFileError) {
      const isLarge = error.problem === 'too-large';
      problems.add(isLarge ? messages.tooLarge(LARGEST_BYTES / 1_000_000) : error.words);
      return undefined;
    }
    problems.add(isMissing(error) ? messages.missing() : messages.unreadable(reasonOf(error)));
    return undefined;
  }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    problems.add(messages.workbook());
    return undefined;
  }
  const text = toUtf8(bytes, names);
  if (text === undefined) problems.add(messages.noText());
  return text;
}
