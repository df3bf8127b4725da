import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { type Probe, probeAddresses, probeText } from '../../probe.js';
import { listingProblem } from './problem.js';

/** Shows the entries of the list, and what else the page says. */
export function probeListing(source: Source, context: PipelineContext): Promise<Probe[]> {
  return probeAddresses(source, context, async (content) => {
    const { document } = await probeText(content, source, context);
    const list = await context.judging.readList([content], source);
    if (list.items) return { document, items: list.items.slice(0, source.listing?.limit) };
    return { document, problem: listingProblem(list, source), items: [] };
  });
}
