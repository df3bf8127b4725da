import type { LexiconReading, TopicReading } from './reading.js';

/**
 * What the weights judge a topic by, the same for every topic and language, so that they serve a topic that a user
 * adds as well as the shipped ones. Logarithms of sums, so that doubling counts the same everywhere.
 */
export const TOPIC_FEATURES = [
  'score', // log of the lexicon score
  'share', // of the scores of all topics
  'ratio', // to the highest score
  'first', // 1 for the topic with the highest score
  'second', // 1 for the next
  'title', // log of the terms in the title, or in the headings above an edited passage
  'lead', // log of the terms at the beginning
  'duty', // log of the terms in sentences that oblige, forbid or announce a change
  'unchanged', // log of the terms in what the text says is left as it is
  'terms', // log of the number of distinct terms
  'strongest', // the highest weight of a term
  'spread', // share of the sentences in which it is found
  'led', // share of the sentences in which no other topic scores higher
  'early', // 1 where its first term stands at the beginning, 0 at the end
] as const;

export type TopicFeature = (typeof TOPIC_FEATURES)[number];
export type TopicFeatures = Readonly<Record<TopicFeature, number>>;

/** The features of every topic of a reading, in its order. */
export function topicFeatures({ topics, sentences }: LexiconReading): TopicFeatures[] {
  const scores = topics.map((topic) => topic.score).sort((a, b) => b - a);
  let all = 0;
  for (const score of scores) all += score;
  const [highest = 0, next = 0] = scores;
  return topics.map((topic) => ({
    score: Math.log1p(topic.score),
    share: ratio(topic.score, all),
    ratio: ratio(topic.score, highest),
    first: topic.score > 0 && topic.score === highest ? 1 : 0,
    second: topic.score > 0 && topic.score === next && next < highest ? 1 : 0,
    title: Math.log1p(topic.titleSum),
    lead: Math.log1p(topic.leadSum),
    duty: Math.log1p(topic.dutySum),
    unchanged: Math.log1p(topic.unchangedSum),
    terms: Math.log1p(topic.terms.length),
    strongest: strongestTerm(topic),
    spread: ratio(topic.spread, sentences),
    led: ratio(topic.led, sentences),
    early: 1 - topic.start,
  }));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function strongestTerm({ terms }: TopicReading): number {
  let highest = 0;
  for (const { term } of terms) highest = Math.max(highest, term.weight);
  return highest;
}
