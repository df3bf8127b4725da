import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { probeList } from '../../items/probe.js';
import { type Probe, probeAddresses, probeText } from '../../probe.js';
import { listingList } from './list.js';

/** Shows the entries of the list with what a check would do with each, and what else the page says. */
export function probeListing(source: Source, context: PipelineContext): Promise<Probe[]> {
  return probeAddresses(source, context, async (content) => {
    const { document } = await probeText(content, source, context);
    const read = await probeList(source, listingList(source, context), context);
    if ('problem' in read) return { document, problem: read.problem, items: [] };
    return { document, items: read.items };
  });
}
