import { compilePhrases, type PhraseMatcher } from '../language/phrases.js';
import { phrasesIn } from '../language/words.js';
import { excerpt } from './excerpt.js';
import { hasCue, type Sentence, type Zone } from './reading.js';
import { withoutMarker } from './substance/quote.js';

/** A longer sentence says more than whom to ask. */
const LONGEST_CONTACT = 160;

const MAX_SENTENCES = 5;
/** What obliges, forbids or asks has this score at least. */
const MIN_SCORE = 2.5;

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

/**
 * Sentences that oblige, forbid or ask the seller to act, quoted from the page without list marks, the most telling
 * first, at most five of at most 300 characters.
 */
export function selectMustDo(sentences: readonly Sentence[]): string[] {
  const headings = new Set(sentences.filter(({ zone }) => zone === 'heading').map(({ text }) => text));
  const telling = sentences
    .filter((sentence) => !headings.has(sentence.text) && !isContact(sentence))
    .map((sentence, at) => ({ sentence, at, score: score(sentence) }))
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ sentence }) => excerpt(withoutMarker(sentence.text)));
  return [...new Set(telling)].slice(0, MAX_SENTENCES);
}

function score(sentence: Sentence): number {
  let score = ZONE_WEIGHT[sentence.zone];
  if (hasCue(sentence, 'obligation', 'prohibition')) score += 1.5;
  if (hasCue(sentence, 'obligation') && hasCue(sentence, 'prohibition')) score += 0.5;
  if (hasCue(sentence, 'request')) score += 1.5;
  if (hasCue(sentence, 'action')) score += 0.5;
  if (/\d/u.test(sentence.text)) score += hasCue(sentence, 'deadline', 'deadline-after') ? 1 : 0.3;
  if (hasCue(sentence, 'penalty-severe', 'penalty-serious')) score += 0.5;
  if (hasCue(sentence, 'unchanged', 'nothing-new', 'event', 'marketing', 'example')) score -= 3;
  if (hasCue(sentence, 'old-date', 'relief')) score -= 2;
  if (isFragment(sentence.text)) score -= 3;
  return score;
}

let helpLines: PhraseMatcher<true> | undefined;

function sendsToHelp(folded: string): boolean {
  helpLines ??= compilePhrases(
    phrasesIn('mul', 'fields/help-lines').map((phrase) => ({ phrase, value: true as const })),
  );
  return helpLines.find(folded).length > 0;
}

/** Whom to ask is no demand of the rule. */
function isContact({ text, folded }: Sentence): boolean {
  return text.length <= LONGEST_CONTACT && sendsToHelp(folded);
}

/** Questions, rows of tables and salutations say nothing that has to be done. */
function isFragment(text: string): boolean {
  return /[?？]$|[|｜]/u.test(text) || (/[,，]$/u.test(text) && text.length < 60);
}

/**
 * The first sentence that obliges, forbids or asks, if the changed text has one. A sentence that says beside it that
 * something else stays as it is obliges all the same.
 */
export function findObligation(sentences: readonly Sentence[]): Sentence | undefined {
  return sentences.find((sentence) => score(sentence) >= MIN_SCORE) ?? sentences.find(binds);
}

function binds(sentence: Sentence): boolean {
  const { zone, text, cues } = sentence;
  if ((zone !== 'lead' && zone !== 'body') || isFragment(text)) return false;
  if (hasCue(sentence, 'nothing-new', 'event', 'example', 'old-date', 'relief')) return false;
  const kept = cues.filter(({ value }) => value === 'unchanged');
  return cues.some(
    ({ value, start, end }) =>
      (value === 'obligation' || value === 'prohibition') &&
      kept.every((other) =>
        /[;；。]/u.test(text.slice(Math.min(end, other.end), Math.max(start, other.start))),
      ),
  );
}
