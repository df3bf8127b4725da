import type { CountedReading } from '../../domain/second-reading.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { cleanLine } from '../../text/clean.js';
import { short } from './parts.js';

/** What a second reader said of a change; every quotation is words of the page. */
export interface SecondReadingData {
  readonly model: string;
  /** What became of the change by it: `lowered`, `raised`, `corrected`, `agreed`, `disagreed`. */
  readonly effect: string;
  readonly decision?: { readonly isRule: boolean; readonly quote: string };
  readonly topics: readonly { readonly id: string; readonly quote: string }[];
  readonly effective?: QuotedDayData;
  readonly deadline?: QuotedDayData;
}

interface QuotedDayData {
  readonly date: IsoDate;
  readonly quote: string;
}

const LONGEST_QUOTE = 300;

export function secondReadingData(reading: CountedReading): SecondReadingData {
  const { model, effect, decision, topics, effective, deadline } = reading;
  const quoted = (quote: string) => cleanLine(quote, LONGEST_QUOTE);
  const day = ({ date, quote }: QuotedDayData) => ({ date: short(date), quote: quoted(quote) });
  return {
    model: short(model),
    effect,
    ...(decision && { decision: { isRule: decision.isRule, quote: quoted(decision.quote) } }),
    topics: topics.map(({ id, quote }) => ({ id: short(id), quote: quoted(quote) })),
    ...(effective && { effective: day(effective) }),
    ...(deadline && { deadline: day(deadline) }),
  };
}
