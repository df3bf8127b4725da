import { csvOf } from '../../text/csv.js';
import { markdownTable } from '../../text/markdown-table.js';
import { redact } from '../../text/redact.js';
import type { Format } from './command.js';

/** Writes a table to standard output, as it is wanted in a file. */
export function printTable(
  format: Exclude<Format, 'json'>,
  rows: readonly (readonly string[])[],
  secrets: readonly string[],
): void {
  const text = format === 'csv' ? csvOf(rows) : markdownTable(rows);
  process.stdout.write(redact(text, secrets));
}
