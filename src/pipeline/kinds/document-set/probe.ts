import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { type Probe, probeAddresses, probeText } from '../../probe.js';
import { setProblem } from './problem.js';

/** Shows what each declared page says, and the pages that it leads to. */
export function probeDocumentSet(source: Source, context: PipelineContext): Promise<Probe[]> {
  return probeAddresses(source, context, async (content) => {
    const { document, problem } = await probeText(content, source, context);
    const { items = [] } = await context.judging.readList([content], source);
    const told = problem ?? (items.length === 0 ? setProblem('no-link', source) : undefined);
    return { document, items, ...(told && { problem: told }) };
  });
}
