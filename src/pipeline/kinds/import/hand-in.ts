import { createHash } from 'node:crypto';
import type { HandedIn } from '../../../collect/handed-in/handed-in.js';
import type { Document } from '../../../domain/document.js';
import type { Source } from '../../../domain/source.js';
import { addressKey } from '../../../extract/listing/address.js';
import { canonicalUrl } from '../../../extract/listing/canonical-url.js';
import { fold } from '../../../language/fold.js';
import type { PageRow } from '../../../store/pages.js';
import { checkPage } from '../../check-page.js';
import type { PipelineContext } from '../../context.js';
import { isEntryOfAnnouncement } from '../../entries/check-announcement.js';
import type { PageResult } from '../../result.js';

export interface HandInOptions {
  /** Taken in silently: what is there already, so that later versions have something to be compared with. */
  readonly isBaseline: boolean;
}

/** What came of a text that was handed in. */
export interface HandInResult {
  readonly title: string;
  readonly url: string;
  readonly result: PageResult;
}

/**
 * Takes a text that a person hands in through all that a page goes through that was fetched: one that was never seen is
 * news, and one with the address or the title of an earlier one is its next version.
 */
export async function handIn(
  item: HandedIn,
  source: Source,
  { isBaseline }: HandInOptions,
  context: PipelineContext,
): Promise<HandInResult> {
  const complete = (document: Document): Document => completed(document, item);
  const { document } = await context.judging.readPage([item.content], source);
  const title = complete(document).title || item.label;
  const { page, key, url } = placeOf(item, title, source, context);
  const at = context.clock().toISOString();
  const result = await checkPage(
    {
      place: { source, key, role: 'article', url },
      urls: [url],
      declared: true,
      complete: (read) => ({ ...complete(read), title }),
      ...(!page && !isBaseline && { newsSince: at }),
    },
    // Whatever is asked for a second time says the same: there is nothing to wait for.
    {
      ...context,
      collector: { fetch: async () => ({ ...item.content, url }), close: async () => {} },
      confirmDelayMs: 0,
    },
  );
  return { title, url, result };
}

function completed(document: Document, { title, published }: HandedIn): Document {
  const day = document.published ?? published;
  return { ...document, title: title ?? document.title, ...(day !== undefined && { published: day }) };
}

interface HandedPlace {
  readonly page: PageRow | undefined;
  readonly key: string;
  readonly url: string;
}

/**
 * The page that a text is a version of: that with its address, or with its title where either has no address. Without
 * an address there is no link to show, and the title is what it is known by.
 */
function placeOf(item: HandedIn, title: string, source: Source, { store }: PipelineContext): HandedPlace {
  const pages = store.pages.ofSource(source.id).filter(({ key }) => !isEntryOfAnnouncement(key));
  const address = item.address === undefined ? undefined : canonicalUrl(item.address);
  const byAddress = address === undefined ? undefined : addressKey(address);
  const same = pages.find(({ key }) => key === byAddress);
  const alike = pages.find(
    (page) =>
      titleKey(page.title) === titleKey(title) && (address === undefined || page.key.startsWith('title:')),
  );
  const page = same ?? alike;
  if (page) return { page, key: page.key, url: page.url };
  const key = byAddress ?? `title:${titleKey(title)}`;
  return { page: undefined, key, url: address ?? `import:${source.id}/${titleKey(title).slice(0, 16)}` };
}

/** A title whatever its case, width, spaces and punctuation. */
function titleKey(title: string): string {
  const words = fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHash('sha256').update(words).digest('hex');
}
