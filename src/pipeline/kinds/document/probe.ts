import type { Source } from '../../../domain/source.js';
import type { PipelineContext } from '../../context.js';
import { type Probe, probeAddresses, probeText } from '../../probe.js';

/** Shows what each part of the document says. */
export function probeDocument(source: Source, context: PipelineContext): Promise<Probe[]> {
  return probeAddresses(source, context, (content) => probeText(content, source, context));
}
