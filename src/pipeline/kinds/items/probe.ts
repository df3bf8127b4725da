import { itemPage } from '../../../extract/items/item-page.js';
import type { PipelineContext } from '../../context.js';
import { type Probe, probeText } from '../../probe.js';
import type { ItemWalk } from './walk.js';

/** Shows the items that are followed, and what the latest of them says. */
export async function probeItems(walk: ItemWalk, context: PipelineContext): Promise<Probe[]> {
  const { source } = walk;
  const [url = source.id] = source.urls;
  const read = await walk.read({ ...context, confirmDelayMs: 0 });
  if ('problem' in read) return [{ url: read.problem.url, problem: read.problem }];
  const { items } = read;
  const [latest] = items;
  if (!latest || walk.placeOf(latest, read) !== 'item') return [{ url, items }];
  const page = itemPage(latest, context.clock().toISOString());
  return [{ url, items, document: (await probeText(page, source, context)).document }];
}
