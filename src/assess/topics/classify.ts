import type { TopicLexicon, TopicMatch } from '../../domain/assessment.js';
import type { ChangeOrigin } from '../../domain/change.js';
import type { TopicId } from '../../domain/vocabulary.js';
import type { Sentence } from '../reading.js';
import { judgeArticle, judgeEdit, type TopicJudgement } from './judge.js';
import { readLexicon, type TopicReading } from './reading.js';

const MAX_TOPICS = 4;
const MAX_EVIDENCE = 8;

export interface TopicContext {
  /** BCP-47 tag of the text. */
  readonly language: string;
  readonly origin: ChangeOrigin;
  /** Topics that the source is declared to be about. */
  readonly hints: readonly TopicId[];
}

/**
 * The topics of a text, at most four, the primary one first, each with the words that speak for it. The lexicons say
 * which words speak for which topic and how much; what their place, number and share mean for an article was learned
 * from labelled announcements (`judge.ts`).
 */
export function classifyTopics(
  sentences: readonly Sentence[],
  { language, origin, hints }: TopicContext,
  lexicons: readonly TopicLexicon[],
): TopicMatch[] {
  const reading = readLexicon(sentences, { language, origin }, lexicons);
  const judgements = origin === 'edited' ? judgeEdit(reading, hints) : judgeArticle(reading, hints);
  return judgements.slice(0, MAX_TOPICS).map(toMatch);
}

function toMatch({ topic, score }: TopicJudgement): TopicMatch {
  return { id: topic.id, score: Math.round(score * 100) / 100, evidence: evidenceOf(topic) };
}

function evidenceOf({ terms }: TopicReading): TopicMatch['evidence'] {
  return terms.slice(0, MAX_EVIDENCE).map((term) => term.evidence);
}
