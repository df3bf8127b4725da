import type { Source } from '../../../domain/source.js';
import { dayIn } from '../../../language/dates/calendar.js';
import type { PipelineContext } from '../../context.js';
import { type Probe, probeAddresses, probeText } from '../../probe.js';
import { noEntries } from './problem.js';

/** Shows the entries that the page is split into, and what else it says. */
export function probeChangelog(source: Source, context: PipelineContext): Promise<Probe[]> {
  return probeAddresses(source, context, async (content) => {
    const { document } = await probeText(content, source, context);
    const today = dayIn(context.clock().toISOString(), source.timezone);
    const reading = await context.judging.readPieces([content], source, today);
    const items = reading.pieces.map(({ title, url, dateText, section, document: { published } }) => ({
      key: url,
      url,
      title: [...section, title].join(' › '),
      ...(published !== undefined && { published }),
      ...(dateText !== '' && { dateText }),
    }));
    return items.length > 0 ? { document, items } : { document, items, problem: noEntries(reading, source) };
  });
}
