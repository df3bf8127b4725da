import type { ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { ITEM_TYPE } from '../content-kind.js';
import { escapeHtml } from './markup.js';

/**
 * What an item says itself, as a page like one that was fetched: it is stored, read, compared and proven like any
 * other. The same item gives the same bytes.
 */
export function itemPage(item: ListingItem, fetchedAt: IsoInstant): FetchedContent {
  const { url, title, language, published, written } = item;
  const text = written?.text ?? '';
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  const date = published === undefined ? '' : `<meta name="date" content="${published}">`;
  const page = `<!doctype html>
<html${lang}><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${date}</head>
<body><h1>${escapeHtml(title)}</h1>
${text}
</body></html>
`;
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType: ITEM_TYPE,
    charset: 'utf-8',
    body: Buffer.from(page, 'utf8'),
    text: page,
    validators: {},
    fetchedAt,
  };
}
