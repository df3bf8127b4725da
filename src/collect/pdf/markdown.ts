import type { Part, Table } from './layout.js';

/** Writes the parts as Markdown in which no character of their texts is markup. */
export function toMarkdown(parts: readonly Part[]): string {
  return parts.map(writePart).join('\n\n');
}

function writePart(part: Part): string {
  if (part.type === 'table') return writeTable(part);
  const text = escapeText(part.text);
  if (part.kind === 'heading') return `${'#'.repeat(part.level ?? 1)} ${text}`;
  return part.kind === 'item' ? `- ${escapeStart(text)}` : escapeStart(text);
}

function writeTable({ rows }: Table): string {
  let columns = 0;
  for (const row of rows) columns = Math.max(columns, row.length);
  const lines = rows.map((row) =>
    writeRow(Array.from({ length: columns }, (_, i) => escapeText(row[i] ?? ''))),
  );
  const rule = writeRow(Array.from({ length: columns }, () => '---'));
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * Character references rather than backslashes: a Markdown reader need not pair or count them. Addresses are broken up
 * too, so that no reader makes links of them.
 */
function escapeText(text: string): string {
  return text.replace(/[&<>*_`[\]\\|~@]|:(?=\/\/)|(?<=\bwww)\./gi, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** What would make the line a heading, a list item, a rule or a numbered item. */
function escapeStart(text: string): string {
  return text
    .replace(/^[#+=-]/, reference)
    .replace(/^(\d{1,9})([.)])/, (_, number: string, mark: string) => number + reference(mark));
}
