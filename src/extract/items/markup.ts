import { textOf } from '../html/dom.js';
import { pageParts } from '../html/page-parts.js';
import { parseHtml } from '../html/tree.js';
import { findUnread } from '../html/visibility.js';
import { normaliseText } from '../text/normalise.js';

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const ESCAPED_TAG = /&lt;\/?[a-z][a-z0-9]*(?:\s(?:(?!&[lg]t;).){0,500})?\/?&gt;/i;
const MAX_TITLE = 500;
const MAX_PLAIN = 2_000_000;

/** What was written as HTML, as plain text or as HTML that was escaped once too often, as HTML. */
export function toHtml(written: string): string {
  if (TAG.test(written)) return written;
  if (ESCAPED_TAG.test(written)) return plainOf(written.replaceAll('<', '&lt;'));
  // References to characters are read as such; of plain text, brackets are all that could be taken for more.
  const paragraphs = written.split(/\r?\n\s*\n|\r?\n/).filter((line) => line.trim() !== '');
  return paragraphs
    .map((line) => `<p>${line.replaceAll('<', '&lt;').replaceAll('>', '&gt;').trim()}</p>`)
    .join('\n');
}

/** The words of HTML, white space as it came. */
function plainOf(html: string): string {
  const { body } = pageParts(parseHtml(html).root()[0]);
  return textOf(body, new Set(), MAX_PLAIN);
}

/** The words of HTML that somebody would see, on one line. */
export function plainText(html: string): string {
  const { body } = pageParts(parseHtml(html).root()[0]);
  return normaliseText(textOf(body, findUnread(body), MAX_PLAIN));
}

/** A title on one line, without markup. */
export function plainTitle(written: string): string {
  const html = ESCAPED_TAG.test(written) ? toHtml(written) : written;
  const text = TAG.test(html) || html.includes('&') ? plainText(html) : normaliseText(html);
  return text.slice(0, MAX_TITLE);
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
