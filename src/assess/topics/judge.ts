import type { ShippedTopicId, TopicId } from '../../domain/vocabulary.js';
import { TOPIC_FEATURES, type TopicFeatures, topicFeatures } from './features.js';
import type { TopicCurves } from './model.js';
import type { LexiconReading, TopicReading } from './reading.js';
import { TOPIC_WEIGHTS } from './weights.js';

export interface TopicJudgement {
  readonly topic: TopicReading;
  /** How sure it is that the text is about the topic, 0 to 1. */
  readonly score: number;
}

/** Log-odds that speak for a topic that the source is declared to be about. */
const HINT = 0.5;

/** The least for a topic beside two others: few announcements are about three things, many touch them. */
const MIN_THIRD = 0.6;

/** The least for the primary topic; below it an article is about none. */
const MIN_PRIMARY = 0.12;

/**
 * The topics of an article, the primary one first: by two additive models over the same features, one for whether the
 * text is about a topic, one for which of its topics is the primary one.
 */
export function judgeArticle(reading: LexiconReading, hints: readonly TopicId[]): TopicJudgement[] {
  const features = topicFeatures(reading);
  const candidates = reading.topics.flatMap((topic, at) => {
    const own = features[at];
    if (own === undefined || topic.terms.length === 0) return [];
    const hint = hints.includes(topic.id) ? HINT : 0;
    const score = 1 / (1 + Math.exp(-hint - logOdds(TOPIC_WEIGHTS.named, topic.id, own)));
    return [{ topic, score, rank: hint + logOdds(TOPIC_WEIGHTS.primary, topic.id, own) }];
  });
  const [primary, ...others] = candidates.sort((a, b) => b.rank - a.rank);
  if (primary === undefined || primary.score < MIN_PRIMARY) return [];
  const further = others
    .filter(({ score }) => score >= TOPIC_WEIGHTS.threshold)
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, at) => at === 0 || score >= MIN_THIRD);
  return [primary, ...further];
}

function logOdds({ slopes, constants, constant }: TopicCurves, id: TopicId, features: TopicFeatures): number {
  let sum = constants[id] ?? constant;
  for (const name of TOPIC_FEATURES) {
    sum += valueAt(TOPIC_WEIGHTS.knots[name], slopes[name], features[name]);
  }
  return sum;
}

/** A line through the origin that bends at every knot: slopes[0]·x + slopes[1]·max(0, x − knots[0]) + … */
function valueAt(knots: readonly number[], slopes: readonly number[], x: number): number {
  let value = (slopes[0] ?? 0) * x;
  for (const [at, knot] of knots.entries()) value += (slopes[at + 1] ?? 0) * Math.max(0, x - knot);
  return value;
}

/** How much more words count for a topic that the source of an edited page is declared to be about. */
const HINT_FACTOR = 1.2;
/** A contract is full of the words of its general terms; they are the topic of an edit where nothing else is. */
const GENERAL_TERMS: ShippedTopicId = 'legal-terms';
const GENERAL_TERMS_FACTOR = 0.6;
/** In an edited page a weak term is enough to name the topic, if there is no better one. */
const MIN_SCORE = 0.3;
const MIN_FURTHER_SCORE = 1;
/** A further topic needs this share of the primary topic's score, or a score that is high by itself. */
const FURTHER_SHARE = 0.45;
const HIGH_SCORE = 12;

/**
 * The topics of an edit, the primary one first, by the lexicon scores alone: an edit may be a word or a hundred pages,
 * so what the size and place of an article's parts mean does not carry over.
 */
export function judgeEdit(reading: LexiconReading, hints: readonly TopicId[]): TopicJudgement[] {
  const scored = reading.topics.map((topic) => {
    const hint = hints.includes(topic.id) ? HINT_FACTOR : 1;
    return { topic, points: topic.score * hint * (topic.id === GENERAL_TERMS ? GENERAL_TERMS_FACTOR : 1) };
  });
  const [primary, ...others] = scored.sort((a, b) => b.points - a.points);
  if (primary === undefined || primary.points < MIN_SCORE) return [];
  const enough = Math.max(MIN_FURTHER_SCORE, Math.min(HIGH_SCORE, primary.points * FURTHER_SHARE));
  const named = [primary, ...others.filter(({ points }) => points >= enough)];
  return named.map(({ topic, points }) => ({ topic, score: points / (points + 4) }));
}
