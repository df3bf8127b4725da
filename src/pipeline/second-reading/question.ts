import type { AssessInput } from '../../assess/assess.js';
import { type ReadingQuestion, readingQuestion } from '../../assist/second-reader/question.js';
import type { TopicLexicon } from '../../domain/assessment.js';
import { dayIn } from '../../language/dates/calendar.js';

/** The question about a change, from what it was assessed from; `language` as it was detected. */
export function questionAbout(
  input: AssessInput,
  language: string,
  lexicons: readonly TopicLexicon[],
): ReadingQuestion {
  const { title, origin, passages, source, now } = input;
  const { platform, publisher, markets, timezone } = source;
  return readingQuestion({
    form: origin === 'edited' ? 'edit' : 'announcement',
    platform,
    publisher,
    markets,
    language,
    published: input.published ?? dayIn(now, timezone),
    title,
    passages,
    topics: lexicons.map(({ id, name }) => ({ id, name: name.en })),
  });
}
