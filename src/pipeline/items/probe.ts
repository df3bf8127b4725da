import type { ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import { itemPage } from '../../extract/items/item-page.js';
import type { PipelineContext } from '../context.js';
import { type Probe, type ProbeItem, probeText } from '../probe.js';
import { failureProblem } from '../result.js';
import { bringArticle } from './check-item.js';
import type { ItemList, Trouble } from './list.js';
import { knowsOf, standingsOf } from './standing.js';
import { isReadOnList, trackedItems } from './tracked.js';

/** The items of a list as a check would read it now, each with what the check would do with it, and why. */
export async function probeList(
  source: Source,
  list: ItemList,
  context: PipelineContext,
): Promise<Trouble | { readonly items: readonly ProbeItem[]; readonly latest: ListingItem | undefined }> {
  const read = await list.read(knowsOf(source, trackedItems(source, context), context));
  if ('problem' in read) return read;
  const items = standingsOf(read, source, list, context).map(
    ({ item, standing }): ProbeItem => ({ ...item, standing }),
  );
  return { items, latest: read.items[0] };
}

/** Shows the items of a list, where each of them is read, and what the latest says there. */
export async function probeItems(source: Source, list: ItemList, context: PipelineContext): Promise<Probe[]> {
  const [url = source.id] = source.urls;
  const read = await probeList(source, list, context);
  if ('problem' in read) return [{ url: read.problem.url, problem: read.problem }];
  const { items, latest } = read;
  if (!latest) return [{ url, items }];
  if (isReadOnList(latest)) {
    const page = itemPage(latest, context.clock().toISOString());
    return [{ url, items, ...(await probeText(page, source, context)) }];
  }
  const brought = await bringArticle(latest, source, list, context);
  if (brought.outcome === 'failure') {
    return [
      { url, items },
      { url: latest.url, problem: failureProblem(brought.failure) },
    ];
  }
  const [page] = brought.outcome === 'content' ? brought.contents : [];
  if (!page) return [{ url, items }];
  const { status, body, contentType } = page;
  const response = { status, bytes: body.byteLength, contentType };
  return [
    { url, items },
    { url: latest.url, response, ...(await probeText(page, source, context)) },
  ];
}
