import { excerpt } from './excerpt.js';
import { hasCue, type Sentence, type Zone } from './reading.js';

const MAX_SENTENCES = 5;

const ZONE_WEIGHT: Readonly<Record<Zone, number>> = {
  title: -9,
  heading: -9,
  lead: 1,
  body: 1,
  faq: -2,
  footer: -9,
  context: -9,
  removed: -9,
};

/** Sentences that oblige or forbid, quoted from the page, the most telling first, at most five. */
export function selectMustDo(sentences: readonly Sentence[]): string[] {
  const telling = sentences
    .map((sentence, at) => ({ sentence, at, score: score(sentence) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ sentence }) => excerpt(sentence.text));
  return [...new Set(telling)].slice(0, MAX_SENTENCES);
}

function score(sentence: Sentence): number {
  let score = ZONE_WEIGHT[sentence.zone];
  if (hasCue(sentence, 'obligation')) score += 1.5;
  if (hasCue(sentence, 'prohibition')) score += 1.5;
  if (hasCue(sentence, 'action')) score += 1;
  if (hasCue(sentence, 'deadline', 'deadline-after') && /\d/u.test(sentence.text)) score += 1;
  if (hasCue(sentence, 'penalty-severe', 'penalty-serious')) score += 0.5;
  if (hasCue(sentence, 'unchanged', 'nothing-new', 'event', 'marketing')) score -= 3;
  return score;
}

/** Whether the changed text obliges or forbids anything. */
export function obliges(sentences: readonly Sentence[]): boolean {
  return sentences.some((sentence) => score(sentence) >= 2);
}
