import { isOldestFirst } from '../../../compare/items/order.js';
import type { ListingItem } from '../../../domain/document.js';
import type { Source } from '../../../domain/source.js';
import type { ListingRule } from '../../../extract/listing/listing.js';
import { mergeItems } from '../../../extract/listing/merge.js';
import type { PipelineContext } from '../../context.js';
import type { LeftOutItem } from '../../items/left-out.js';
import type { Knows, ReadItems, Trouble } from '../../items/list.js';
import { brokenList, readListPage, readPagesFrom } from './pages.js';

/**
 * Reads the lists that an index leads to, such as those of the months or of the subjects of a news hub, the latest
 * first. An entry that leads to a document in place of a list is an announcement itself. A list that cannot be read is
 * trouble of its own and keeps none of the others from being read.
 */
export async function readIndexed(
  source: Source,
  knows: Knows,
  context: PipelineContext,
): Promise<ReadItems | Trouble> {
  const entries = await readIndex(source, context);
  if ('problem' in entries) return entries;
  const items: ListingItem[] = [];
  const leftOut: LeftOutItem[] = [];
  const troubles: Trouble[] = [];
  const empty: Trouble[] = [];
  const known = articleAddresses(source, context);
  let cut: ReadItems['cut'];
  for (const entry of entries) {
    if (known.has(entry.url)) {
      items.push(entry);
      continue;
    }
    const read = await readPagesFrom({ url: entry.url, declared: false }, source, knows, context);
    if ('noList' in read) {
      if (read.noList === 'document') items.push(entry);
      else empty.push(read.trouble);
    } else if ('problem' in read) troubles.push(read);
    else {
      items.push(...read.items);
      leftOut.push(...(read.leftOut ?? []));
      cut ??= read.cut;
    }
  }
  // The list of a month that has just begun may be empty, but not all of them.
  const [trouble] = [...troubles, ...empty];
  if (trouble && items.length === 0) return trouble;
  return { items: mergeItems(items), leftOut, cut, troubles };
}

/** The addresses of the announcements that are stored: an entry of the index that leads to one leads to no list. */
function articleAddresses({ id }: Source, { store }: PipelineContext): ReadonlySet<string> {
  const articles = store.pages.ofSource(id).filter(({ role }) => role === 'article');
  return new Set(articles.map(({ url }) => url));
}

/** The entries of the index that are followed. */
async function readIndex(
  source: Source,
  context: PipelineContext,
): Promise<readonly ListingItem[] | Trouble> {
  const { listing } = source;
  const [url = ''] = source.urls;
  const { item = '', link, limit = 0 } = listing?.index ?? {};
  const rule: ListingRule = { item, limit, ...(link !== undefined && { link }) };
  const read = await readListPage(url, true, { ...source, listing: rule }, context);
  if ('problem' in read) return read;
  if (!read.items) return brokenList(read, source, context, 'listing.index.item');
  const entries = mergeItems(read.items).filter(({ pageless }) => pageless === undefined);
  const latest = isOldestFirst(entries) ? [...entries].reverse() : entries;
  return latest.slice(0, limit);
}
