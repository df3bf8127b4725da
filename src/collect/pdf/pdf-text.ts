import { FetchError } from '../failures.js';
import { layOut } from './layout.js';
import { toMarkdown } from './markdown.js';
import { type PdfLimits, readPages } from './read-pages.js';
import { withoutStruckOut } from './struck-out.js';

const LIMITS = {
  maxPages: 2_000,
  maxChars: 10_000_000,
  maxMegabytes: 640,
  timeoutMs: 60_000,
} satisfies PdfLimits;

/**
 * The text of a PDF as Markdown: headings, paragraphs, list items and tables in reading order, without running
 * headers and footers and what is struck out, and independent of where pages and lines break.
 *
 * Rejects with a `FetchError` for a file that is damaged, encrypted, without any text (scanned pages) or beyond the
 * limits, and with the reason of `limits.signal` when cancelled.
 */
export async function pdfText(bytes: Uint8Array, limits: Partial<PdfLimits> = {}): Promise<string> {
  const pages = await readPages(bytes, { ...LIMITS, ...limits });
  const text = toMarkdown(layOut(pages.map(withoutStruckOut)));
  if (text === '') throw new FetchError('pdf-without-text');
  return text;
}
