import type { FetchedContent } from '../domain/fetch.js';

export type ContentKind = 'html' | 'item' | 'xml' | 'markdown' | 'text' | 'other';

/** The type of a page that was made of an item: it is all content, and no part of it has to be found. */
export const ITEM_TYPE = 'application/vnd.rulewatch.item+html';

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml', 'application/vnd.wap.xhtml+xml']);
/** The text of a PDF comes as Markdown: see `collect/pdf/pdf-text.ts`. */
const MARKDOWN_TYPES = new Set(['text/markdown', 'text/x-markdown', 'text/vnd.markdown', 'application/pdf']);
/** Types that servers give to files they do not know. */
const VAGUE_TYPES = new Set([
  '',
  'text/plain',
  'application/octet-stream',
  'binary/octet-stream',
  'unknown/unknown',
]);

/** How a fetch has to be read: by its type, or by its first characters where the type says little. */
export function contentKind(content: Pick<FetchedContent, 'contentType' | 'text' | 'finalUrl'>): ContentKind {
  const { contentType, text } = content;
  if (contentType === ITEM_TYPE) return 'item';
  if (isXml(contentType)) return /^<(?:[\w-]+:)?html[\s>]/i.test(fromRoot(text)) ? 'html' : 'xml';
  if (HTML_TYPES.has(contentType)) return looksLikeMarkup(text) ? 'html' : 'text';
  if (MARKDOWN_TYPES.has(contentType)) return 'markdown';
  if (!VAGUE_TYPES.has(contentType)) return 'other';
  const start = text.slice(0, 2_000);
  if (
    /^[\s\uFEFF]*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|div|main|article|p|h1)\b/i.test(
      start,
    )
  )
    return 'html';
  if (isBinary(start)) return 'other';
  return /\.(?:md|markdown)$/i.test(content.finalUrl.split(/[?#]/, 1)[0] ?? '') ? 'markdown' : 'text';
}

/** Elements of XHTML that may be written as one tag and hold something in HTML. */
const EMPTY_ELEMENT =
  /<((?:script|style|title|textarea|iframe|noscript|object|div|p|a|span|td|th|li|i|b|em|strong|h[1-6]|ul|ol|dl|section|main|aside|header|footer|nav|select|option|button|label)\b(?:\s[^<>]{0,2000}?)?)\/>/gi;

/** The text of a page as HTML: in XML an element ends with its own tag where that says so (`<script src="a.js"/>`). */
export function htmlOf({ contentType, text }: Pick<FetchedContent, 'contentType' | 'text'>): string {
  if (!isXml(contentType) && !/\bxhtml\b/.test(contentType)) return text;
  return text.replace(EMPTY_ELEMENT, (_, tag: string) => `<${tag}></${tag.split(/\s/, 1)[0]}>`);
}

function isXml(contentType: string): boolean {
  return /^(?:text|application)\/xml$|\+xml$/.test(contentType) && !HTML_TYPES.has(contentType);
}

/** An XML text from its first element on. */
export function fromRoot(xml: string): string {
  return (
    xml
      .slice(0, 20_000)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML may hold stands in some
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
      .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
      .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, '')
      .replace(/^[\s\uFEFF]+/, '')
  );
}

/** A server's default type for a text file is often HTML. */
function looksLikeMarkup(text: string): boolean {
  return /<[a-z!/]/i.test(text) || /&[a-z#]/i.test(text);
}

/** More than a few control characters or undecodable bytes: not a text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell binary content
  const odd = text.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  return odd > text.length / 50;
}
