import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { type Probe, probeAddresses, probeText } from '../../probe.js';
import { probeAgain } from '../../probe-again.js';

/** Shows what each part of the document says, and how it differs from itself a moment later. */
export function probeDocument(source: Source, context: PipelineContext): Promise<Probe[]> {
  return probeAddresses(source, context, async (content) => {
    const reading = await probeText(content, source, context);
    return reading.problem ? reading : { ...reading, again: await probeAgain(content, source, context) };
  });
}
