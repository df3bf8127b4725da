import type { CheerioAPI } from 'cheerio';
import type { FetchedContent } from '../domain/fetch.js';
import { contentKind, htmlOf } from './content-kind.js';
import { parseHtml } from './html/tree.js';
import { markdownToHtml } from './text/markdown.js';

/** The tree of a page that is HTML or Markdown; undefined for what is neither. */
export function parsePage(content: FetchedContent): CheerioAPI | undefined {
  const kind = contentKind(content);
  if (kind === 'html') return parseHtml(htmlOf(content));
  return kind === 'markdown' ? parseHtml(markdownToHtml(content.text)) : undefined;
}
