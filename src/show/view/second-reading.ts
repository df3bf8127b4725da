import type { CountedReading } from '../../domain/second-reading.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { topicName } from '../text/names.js';
import type { KeyFact } from './key-fact.js';

/** What a second reader said of a change, marked as such, beside the words of the page; undefined where nothing counted. */
export function viewSecondReading(
  reading: CountedReading | undefined,
  options: RenderOptions,
): KeyFact | undefined {
  if (reading === undefined) return undefined;
  const { secondReader: texts, listSeparator } = inLanguage(messages, options.language);
  const { decision, topics, model } = reading;
  const named = topics.map(({ id }) => topicName(id, options)).join(listSeparator);
  const [first] = topics;
  const said = decision && (decision.isRule ? texts.rule : texts.noRule);
  const quote = decision?.quote ?? first?.quote;
  const value = [said, named].filter((part) => part !== undefined && part !== '').join(' · ');
  if (value === '' || quote === undefined) return undefined;
  const aside = `${texts.mark}, ${cleanLine(model, 60)}`;
  return { label: texts.label, value, aside, quote: cleanLine(quote, 160) };
}
