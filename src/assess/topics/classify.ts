import type { TopicEvidence, TopicLexicon, TopicMatch } from '../../domain/assessment.js';
import type { ChangeOrigin } from '../../domain/change.js';
import type { TopicId } from '../../domain/vocabulary.js';
import { excerpt } from '../excerpt.js';
import { hasCue, type Sentence, type Zone } from '../reading.js';
import { dropContained, type PhraseHit } from '../text/phrases.js';
import { type TopicTerm, topicMatcher } from './lexicon.js';

const ZONE_WEIGHT: Readonly<Record<Zone, number>> = {
  title: 3,
  heading: 1.5,
  lead: 1.4,
  body: 1,
  faq: 0.3,
  footer: 0,
  context: 0.25,
  removed: 0.8,
};

/** In an edited page the headings above the change say more than the name of the page. */
const PAGE_WEIGHT: Readonly<Partial<Record<Zone, number>>> = { title: 0.4, heading: 2 };

/** A topic needs this score to be named at all: in an article more than one weak term, in a small edit one will do. */
const MIN_SCORE: Readonly<Record<ChangeOrigin, number>> = { appeared: 2.4, withdrawn: 2.4, edited: 1 };
/** A further topic needs this share of the primary topic's score. */
const SECONDARY_SHARE = 0.42;
/** A score that is enough for a further topic, however high the primary one scores. */
const SURE_SCORE = 5;
/** The topic that the title names first is the primary one unless another scores this much higher. */
const LEADING_FACTOR = 1.5;
const MAX_TOPICS = 4;
const MAX_EVIDENCE = 8;
/** How much more a topic counts that the source is declared to be about. */
const HINT_FACTOR = 1.2;

/** How much less words count that stand in both versions of an edited block. */
const OLD_WORDS_FACTOR = 0.3;

export interface TopicContext {
  /** BCP-47 tag of the text. */
  readonly language: string;
  readonly origin: ChangeOrigin;
  /** Topics that the source is declared to be about. */
  readonly hints: readonly TopicId[];
}

interface TermCount {
  readonly term: TopicTerm;
  occurrences: number;
  readonly evidence: TopicEvidence;
}

/**
 * The topics of a text, best first. Each term counts with its weight, more where it stands in the title or at the
 * beginning, and ever less the more often it is repeated; sentences that say that something does not change do not
 * count.
 */
export function classifyTopics(
  sentences: readonly Sentence[],
  { language, origin, hints }: TopicContext,
  lexicons: readonly TopicLexicon[],
): TopicMatch[] {
  const minimum = MIN_SCORE[origin];
  const matcher = topicMatcher(lexicons, language);
  const counts = new Map<TopicId, Map<TopicTerm, TermCount>>();
  let leading: TopicId | undefined;
  for (const sentence of sentences) {
    const weight =
      origin === 'edited'
        ? (PAGE_WEIGHT[sentence.zone] ?? ZONE_WEIGHT[sentence.zone])
        : ZONE_WEIGHT[sentence.zone];
    if (weight === 0) continue;
    for (const hit of dropContained(matcher.find(sentence.folded))) {
      if (hit.value.acronym && !isInCapitals(sentence.text.slice(hit.start, hit.end))) continue;
      if (isAboutUnchanged(sentence, hit)) continue;
      const old = sentence.isOld?.(sentence.folded.slice(hit.start, hit.end)) === true;
      if (origin !== 'edited' && sentence.zone === 'title' && hit.value.weight >= 1.5)
        leading ??= hit.value.topic;
      count(counts, sentence, hit, old ? weight * OLD_WORDS_FACTOR : weight);
    }
  }
  const matches = [...counts].map(([id, terms]) =>
    toMatch(id, [...terms.values()], hints.includes(id) ? HINT_FACTOR : 1),
  );
  const highest = Math.max(0, ...matches.map((match) => match.score));
  const threshold = Math.max(minimum, Math.min(SURE_SCORE, highest * SECONDARY_SHARE));
  const rank = (match: TopicMatch): number => match.score * (match.id === leading ? LEADING_FACTOR : 1);
  return matches
    .filter((match) => match.score >= threshold)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MAX_TOPICS);
}

function isInCapitals(words: string): boolean {
  return words.replace(/s$/u, '') === words.replace(/s$/u, '').toUpperCase();
}

/**
 * "The VAT rate does not change" speaks against the topic. Where the same sentence also announces a change, only
 * the clause with the negation is left out.
 */
function isAboutUnchanged(sentence: Sentence, hit: PhraseHit<TopicTerm>): boolean {
  const negations = sentence.cues.filter((cue) => cue.value === 'unchanged');
  if (negations.length === 0) return false;
  if (!hasCue(sentence, 'change', 'start', 'obligation', 'prohibition', 'start-after')) return true;
  return negations.some((cue) => !/[,;:、。(]|[.-]\s/u.test(between(sentence.folded, cue, hit)));
}

function between(
  folded: string,
  a: { start: number; end: number },
  b: { start: number; end: number },
): string {
  return a.end <= b.start ? folded.slice(a.end, b.start) : folded.slice(b.end, a.start);
}

function count(
  counts: Map<TopicId, Map<TopicTerm, TermCount>>,
  sentence: Sentence,
  hit: PhraseHit<TopicTerm>,
  weight: number,
): void {
  const terms = counts.get(hit.value.topic) ?? new Map<TopicTerm, TermCount>();
  counts.set(hit.value.topic, terms);
  const known = terms.get(hit.value);
  if (known !== undefined) {
    known.occurrences += weight;
    return;
  }
  const evidence: TopicEvidence = {
    term: sentence.text.slice(hit.start, hit.end),
    sentence: excerpt(sentence.text, hit.start),
    weight: hit.value.weight,
    inTitle: sentence.zone === 'title',
  };
  terms.set(hit.value, { term: hit.value, occurrences: weight, evidence });
}

function toMatch(id: TopicId, terms: TermCount[], factor: number): TopicMatch {
  terms.sort((a, b) => contribution(b) - contribution(a));
  let score = 0;
  for (const term of terms) score += contribution(term);
  return {
    id,
    score: Math.round(score * factor * 100) / 100,
    evidence: terms.slice(0, MAX_EVIDENCE).map((term) => term.evidence),
  };
}

/** Saturates at twice the weight: once in the body counts 1, in the title 1.5, ten times 1.8. */
function contribution({ term, occurrences }: TermCount): number {
  return (term.weight * 2 * occurrences) / (occurrences + 1);
}
