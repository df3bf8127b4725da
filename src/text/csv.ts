const BYTE_ORDER_MARK = '\ufeff';
/** What spreadsheets take for the start of a formula, in its full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * CSV for a spreadsheet: UTF-8 with a byte order mark, every value in quotes, and none that a spreadsheet would take for
 * a formula (OWASP, "CSV Injection").
 *
 * @param rows the first one holds the names of the columns
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
