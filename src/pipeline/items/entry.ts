import type { Document, ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { itemPage } from '../../extract/items/item-page.js';
import type { PipelineContext } from '../context.js';
import type { Brought } from '../look.js';

/** An item without a page of its own, as if its address had brought what stands of it on the list. */
export async function bringEntry(
  item: ListingItem,
  source: Source,
  { clock, judging }: Pick<PipelineContext, 'clock' | 'judging'>,
): Promise<Extract<Brought, { outcome: 'piece' }>> {
  const { url, title, written: own } = item;
  const at = clock().toISOString();
  const text = own?.text || title;
  const content: FetchedContent =
    own?.contentType === 'text/html'
      ? itemPage(item, at)
      : {
          outcome: 'content',
          url,
          finalUrl: url,
          status: 200,
          contentType: 'text/plain',
          charset: 'utf-8',
          body: Buffer.from(text),
          text,
          validators: {},
          fetchedAt: at,
        };
  const { document } = await judging.readPage([content], entrySource(source));
  return { outcome: 'piece', document: entryDocument(document, item), contents: [content] };
}

/** The source as it is read where an entry is the page: selectors and minimum lengths are meant for whole pages. */
export function entrySource(source: Source): Source {
  return {
    ...source,
    extraction: { content: ['main'], ignore: source.extraction.ignore },
    validity: { mustContain: [], minChars: 0, blockMarkers: [] },
  };
}

/** What a list says of an item. */
interface Listed {
  readonly title: string;
  readonly published?: IsoDate | undefined;
  readonly language?: string | undefined;
}

/** An entry is called and dated as it is on the list. */
export function entryDocument(document: Document, { title, published }: Listed): Document {
  return { ...document, title, ...(published !== undefined && { published }) };
}

/** The list often gives a title, a day and a language that the article page does not. */
export function articleDocument(document: Document, item: Listed): Document {
  const published = document.published ?? item.published;
  const language = document.language ?? item.language;
  return {
    ...document,
    title: document.title || item.title,
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  };
}
