import { csvOf } from '../../text/csv.js';
import { markdownTable } from '../../text/markdown-table.js';
import { redact } from '../../text/redact.js';

/** In what a list can be handed on to others, beside what a terminal shows. */
export const FORMATS = ['csv', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes a table to standard output, as it is wanted in a file. */
export function printTable(
  format: Exclude<Format, 'json'>,
  rows: readonly (readonly string[])[],
  secrets: readonly string[],
): void {
  const text = format === 'csv' ? csvOf(rows) : markdownTable(rows);
  process.stdout.write(redact(text, secrets));
}
