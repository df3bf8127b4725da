import type { Source } from '../../../domain/source.js';
import { dayIn } from '../../../language/dates/calendar.js';
import type { PipelineContext } from '../../context.js';
import { type Probe, probeAddresses } from '../../probe.js';
import { noLinks } from './problem.js';

/** Shows the links that matter. */
export function probeLinkSet(source: Source, context: PipelineContext): Promise<Probe[]> {
  return probeAddresses(source, context, async (content) => {
    const today = dayIn(context.clock().toISOString(), source.timezone);
    const reading = await context.judging.readPieces([content], source, today);
    const items = reading.pieces.map(({ title, url, section }) => ({
      key: url,
      url,
      title: [...section, title].join(' › '),
    }));
    return items.length > 0 ? { items } : { items, problem: noLinks(reading, source) };
  });
}
