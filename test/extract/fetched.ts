import type { Document } from '../../src/domain/document.js';
import type { FetchedContent } from '../../src/domain/fetch.js';
import type { ExtractionRule } from '../../src/domain/source.js';
import { extractDocument } from '../../src/extract/document.js';

export const PAGE_URL = 'https://seller.example/rules/fees';

/** A successful fetch of the given text. */
export function fetched(text: string, contentType = 'text/html', url = PAGE_URL): FetchedContent {
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType,
    charset: 'utf-8',
    body: new TextEncoder().encode(text),
    text,
    validators: {},
    fetchedAt: '2026-03-01T08:00:00.000Z',
  };
}

export function extract(html: string, rule: Partial<ExtractionRule> = {}): Document {
  return extractDocument(fetched(html), { content: [], ignore: [], ...rule });
}

/** The texts of the blocks of a page whose main content is `body`. */
export function textsOf(body: string): string[] {
  return extract(body, { content: ['body'] }).blocks.map((block) => block.text);
}
