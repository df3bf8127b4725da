import { Marked } from 'marked';
import { normaliseText } from './normalise.js';

const marked = new Marked({ gfm: true, breaks: false });

/** Nesting beyond this is not a document's; the library's time grows with its square and its stack with it. */
const MAX_INDENT = 48;
const MAX_QUOTES = 8;
/** Emphasis marks and brackets whose pairing the library tries in quadratic time, per paragraph and in all. */
const MAX_MARKS_PER_PART = 3_000;
const MAX_MARK_PAIRS = 40_000_000;
/** Markdown is rendered in parts of about this length, cut at blank lines. */
const PART_LENGTH = 50_000;

/**
 * Renders Markdown (GitHub flavour, raw HTML allowed) to HTML, in bounded time. A part that the library cannot
 * read in that time, or at all, is rendered as paragraphs of plain text.
 */
export function markdownToHtml(markdown: string): string {
  const rendered: string[] = [];
  let pairs = 0;
  for (const part of splitAtBlankLines(clipNesting(markdown.replaceAll('\u0000', '')))) {
    const marks = countMarks(part);
    pairs += marks * marks;
    const isCostly = marks > MAX_MARKS_PER_PART || pairs > MAX_MARK_PAIRS;
    rendered.push(isCostly ? plainParagraphs(part) : render(part));
  }
  return rendered.join('\n');
}

function render(part: string): string {
  try {
    return marked.parse(part, { async: false });
  } catch {
    return plainParagraphs(part);
  }
}

function clipNesting(markdown: string): string {
  return markdown
    .replace(/^[ \t]+/gm, (indent) => (indent.length > MAX_INDENT ? indent.slice(0, MAX_INDENT) : indent))
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, (quotes) => (quotes.length > 2 * MAX_QUOTES ? '> ' : quotes));
}

/** Cuts before a line that is not indented and follows a blank line, outside fenced code. */
function splitAtBlankLines(markdown: string): string[] {
  if (markdown.length <= PART_LENGTH) return [markdown];
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  let isFenced = false;
  let afterBlank = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
    if (length >= PART_LENGTH && afterBlank && !isFenced && /^\S/.test(line)) {
      parts.push(part.join('\n'));
      part = [];
      length = 0;
    }
    part.push(line);
    length += line.length + 1;
    afterBlank = line.trim() === '';
  }
  parts.push(part.join('\n'));
  return parts;
}

/** A mark before a space is a bullet or a rule, not emphasis. */
function countMarks(part: string): number {
  let marks = 0;
  for (let index = 0; index < part.length; index++) {
    const code = part.charCodeAt(index);
    const isMark = code === 0x5f || code === 0x2a || code === 0x7e;
    if (isMark && part.charCodeAt(index + 1) > 0x20) marks++;
  }
  return marks;
}

function plainParagraphs(part: string): string {
  const escaped = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => normaliseText(paragraph) !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}
