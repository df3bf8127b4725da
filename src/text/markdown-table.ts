/** What Markdown, or HTML in it, would take for more than a character. */
const MARKUP = /[\\`*_{}[\]<>()#+\-.!|~]/g;

/**
 * A table in Markdown (GitHub's). Texts are shown as they are written: nothing in them is markup, a link or an image.
 *
 * @param rows the first one holds the names of the columns
 */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |`);
  const columns = rows[0]?.length ?? 0;
  return [head, `|${' --- |'.repeat(columns)}`, ...body].map((line) => `${line}\n`).join('');
}

/** A text in which nothing is markup, on one line. */
export function escapeMarkdown(cell: string): string {
  return cell.replace(/\s+/g, ' ').replace(MARKUP, '\\$&').trim();
}
