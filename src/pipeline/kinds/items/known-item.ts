import type { Document } from '../../../domain/document.js';
import type { Item } from '../../../domain/item.js';
import type { PageRow } from '../../../store/pages.js';
import type { PipelineContext } from '../../context.js';

/** A last check in the future was made by a clock that was set back since: nobody knows how long ago that is. */
export function isFresh(page: PageRow, context: PipelineContext): boolean {
  const age = context.clock().getTime() - Date.parse(page.lastCheckedAt);
  return age >= 0 && age < context.articleRecheckMs;
}

/** The list often gives a title, a day and a language that the page of an item does not. */
export function completed(
  document: Document,
  item: Pick<Item, 'title' | 'published' | 'language'>,
): Document {
  const published = document.published ?? item.published;
  const language = document.language ?? item.language;
  return {
    ...document,
    title: document.title || item.title,
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  };
}

/** What is known of an item that the list no longer names. */
export function itemOf({ key, url, title, published }: PageRow): Item {
  return { key, url, title, ...(published !== null && { published }) };
}
