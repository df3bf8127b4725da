import type { Source } from '../../domain/source.js';
import { itemPage } from '../../extract/items/item-page.js';
import type { PipelineContext } from '../context.js';
import { type Probe, probeText } from '../probe.js';
import { failureProblem } from '../result.js';
import { bringArticle } from './check-item.js';
import type { ItemList } from './list.js';
import { isReadOnList } from './tracked.js';

/** Shows the items that are followed, where each of them is read, and what the latest says there. */
export async function probeItems(source: Source, list: ItemList, context: PipelineContext): Promise<Probe[]> {
  const [url = source.id] = source.urls;
  const nothing = Object.assign(() => [], { hasAny: false });
  const read = await list.read(nothing);
  if ('problem' in read) return [{ url: read.problem.url, problem: read.problem }];
  const { items } = read;
  const [latest] = items;
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
