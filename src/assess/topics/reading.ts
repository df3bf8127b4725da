import type { TopicEvidence, TopicLexicon } from '../../domain/assessment.js';
import type { ChangeOrigin } from '../../domain/change.js';
import type { TopicId } from '../../domain/vocabulary.js';
import { occurring } from '../../language/occurring.js';
import { dropContained, type PhraseHit } from '../../language/phrases.js';
import { excerpt } from '../excerpt.js';
import { hasCue, type OtherVersion, type Sentence } from '../reading.js';
import { type TopicTerm, topicMatcher } from './lexicon.js';
import { type Place, type PlacedSentence, placeSentences } from './places.js';
import { findUnchanged, type Span } from './unchanged.js';

/** A lexicon term found in the text. */
export interface TermReading {
  readonly term: TopicTerm;
  /** How often it was found, each time with the weight of the place. */
  occurrences: number;
  /** The first place. */
  readonly evidence: TopicEvidence;
}

/** What the lexicon finds for a topic. Sums are those of the weights of distinct terms. */
export interface TopicReading {
  readonly id: TopicId;
  /** The most telling first. */
  readonly terms: readonly TermReading[];
  /** Each term with its weight, more in the title and at the beginning, ever less the more often it is repeated. */
  readonly score: number;
  readonly titleSum: number;
  readonly leadSum: number;
  /** In sentences that oblige, forbid or announce a change. */
  readonly dutySum: number;
  /** Where the text says that something is left as it is; such places count nowhere else. */
  readonly unchangedSum: number;
  /** Sentences in which it is found, by the weight of their places. */
  readonly spread: number;
  /** Of these the sentences in which no other topic scores higher. */
  readonly led: number;
  /** Which part of the text stands before its first term after the title: 0 at the beginning, 1 where it has none. */
  readonly start: number;
}

export interface LexiconReading {
  /** One for each lexicon, in their order. */
  readonly topics: readonly TopicReading[];
  /** All sentences, by the weight of their places. */
  readonly sentences: number;
}

interface Draft {
  readonly terms: Map<TopicTerm, TermReading>;
  readonly sums: Readonly<Record<'title' | 'lead' | 'duty' | 'unchanged', Map<TopicTerm, number>>>;
  spread: number;
  led: number;
  start: number;
}

/** How much less words count that stand in both versions of an edited block. */
const OLD_WORDS_FACTOR = 0.3;

/**
 * Looks all topics' terms up in the text. Footers do not count, nor what the text says is left as it is; repeated and
 * unchanged words count less.
 */
export function readLexicon(
  sentences: readonly Sentence[],
  { language, origin }: { readonly language: string; readonly origin: ChangeOrigin },
  lexicons: readonly TopicLexicon[],
): LexiconReading {
  const matcher = topicMatcher(lexicons, language);
  const drafts = new Map<TopicId, Draft>(lexicons.map(({ id }) => [id, newDraft()]));
  let total = 0;
  const found: FoundTerms[] = [];
  for (const placed of placeSentences(sentences, origin)) {
    total += placed.weight;
    const hits = dropDoubles(dropContained(matcher.find(placed.sentence.folded)));
    if (hits.length > 0) found.push({ placed, hits });
  }
  const oldWords = wordsOfOthers(found);
  for (const terms of found) readSentence(terms, oldWords, drafts, language);
  return { topics: [...drafts].map(([id, draft]) => finish(id, draft)), sentences: total };
}

/** A sentence and the terms in it, ordered by their start. */
interface FoundTerms {
  readonly placed: PlacedSentence;
  readonly hits: readonly PhraseHit<TopicTerm>[];
}

/** Of the words found in edited blocks those that stand in the other version, too. */
function wordsOfOthers(found: readonly FoundTerms[]): Map<OtherVersion, Set<string>> {
  const words = new Map<OtherVersion, Set<string>>();
  for (const { placed, hits } of found) {
    const { other, folded } = placed.sentence;
    if (other === undefined) continue;
    const wanted = words.get(other) ?? new Set();
    words.set(other, wanted);
    for (const { start, end } of hits) wanted.add(folded.slice(start, end));
  }
  return new Map([...words].map(([other, wanted]) => [other, occurring(wanted, other.folded)]));
}

/** The same words found by several terms of a topic count once, by the heaviest. Hits are ordered by their start. */
function dropDoubles(hits: readonly PhraseHit<TopicTerm>[]): PhraseHit<TopicTerm>[] {
  const kept: PhraseHit<TopicTerm>[] = [];
  let span: PhraseHit<TopicTerm>[] = [];
  for (const hit of hits) {
    const [first] = span;
    if (first === undefined || first.start !== hit.start || first.end !== hit.end) {
      kept.push(...span);
      span = [hit];
      continue;
    }
    const double = span.findIndex(({ value }) => value.topic === hit.value.topic);
    const known = span[double];
    if (known === undefined) span.push(hit);
    else if (known.value.weight < hit.value.weight) span[double] = hit;
  }
  kept.push(...span);
  return kept;
}

function newDraft(): Draft {
  return {
    terms: new Map(),
    sums: { title: new Map(), lead: new Map(), duty: new Map(), unchanged: new Map() },
    spread: 0,
    led: 0,
    start: 1,
  };
}

function readSentence(
  { placed, hits }: FoundTerms,
  oldWords: ReadonlyMap<OtherVersion, ReadonlySet<string>>,
  drafts: ReadonlyMap<TopicId, Draft>,
  language: string,
): void {
  const { sentence, place, weight, at } = placed;
  const old = sentence.other && oldWords.get(sentence.other);
  const isUnchanged = unchangedPlaces(sentence, findUnchanged(sentence, language));
  const duty = place !== 'title' && hasCue(sentence, 'obligation', 'prohibition', 'action', 'change', 'new');
  const found = new Map<Draft, number>();
  for (const hit of hits) {
    const term = hit.value;
    const draft = drafts.get(term.topic);
    if (draft === undefined || isOtherWord(hit, sentence)) continue;
    if (isUnchanged(hit)) {
      draft.sums.unchanged.set(term, term.weight);
      continue;
    }
    const factor = old?.has(sentence.folded.slice(hit.start, hit.end)) ? OLD_WORDS_FACTOR : 1;
    countTerm(draft, hit, sentence, place, weight * factor);
    found.set(draft, (found.get(draft) ?? 0) + term.weight * factor);
    if (place === 'title' || place === 'lead') draft.sums[place].set(term, term.weight);
    if (duty) draft.sums.duty.set(term, term.weight);
    if (place !== 'title') draft.start = Math.min(draft.start, at);
  }
  const highest = Math.max(0, ...found.values());
  for (const [draft, score] of found) {
    draft.spread += weight;
    if (score === highest) draft.led += weight;
  }
}

/** An acronym in small letters is another word ("ce", "reach", Italian "vero"). */
function isOtherWord({ value, start, end }: PhraseHit<TopicTerm>, { text }: Sentence): boolean {
  if (!value.acronym) return false;
  const words = text.slice(start, end).replace(/s$/u, '');
  return words !== words.toUpperCase() && !/\p{Ll}\p{Lu}/u.test(words);
}

function countTerm(
  draft: Draft,
  { value: term, start, end }: PhraseHit<TopicTerm>,
  { text }: Sentence,
  place: Place,
  weight: number,
): void {
  const known = draft.terms.get(term);
  if (known !== undefined) {
    known.occurrences += weight;
    return;
  }
  const evidence: TopicEvidence = {
    term: text.slice(start, end),
    sentence: excerpt(text, start),
    weight: term.weight,
    inTitle: place === 'title',
  };
  draft.terms.set(term, { term, occurrences: weight, evidence });
}

/**
 * Says of a term whether the sentence leaves it as it is: "The VAT rate does not change" speaks against the topic.
 * Where another clause of the sentence announces something, only the clause with the negation is left out.
 */
function unchangedPlaces(sentence: Sentence, unchanged: readonly Span[]): (hit: Span) => boolean {
  if (unchanged.length === 0) return () => false;
  if (!announcesBeside(sentence, unchanged)) return () => true;
  const { folded } = sentence;
  return ({ start, end }) => {
    // Only the nearest span on either side can stand in the same clause.
    let before = -1;
    let after = folded.length + 1;
    for (const span of unchanged) {
      if (span.end > start && span.start < end) return true;
      if (span.end <= start) before = Math.max(before, span.end);
      else after = Math.min(after, span.start);
    }
    return (
      (before >= 0 && isOneClause(folded.slice(before, start))) ||
      (after <= folded.length && isOneClause(folded.slice(end, after)))
    );
  };
}

function isOneClause(between: string): boolean {
  return !/[,;:、。(]|[.-]\s/u.test(between);
}

/** Whether words outside the spans announce a change or a duty, or say from when. */
function announcesBeside(sentence: Sentence, spans: readonly Span[]): boolean {
  return sentence.cues.some((cue) => {
    if (spans.some((span) => cue.start < span.end && cue.end > span.start)) return false;
    switch (cue.value) {
      case 'change':
      case 'obligation':
      case 'prohibition':
        return true;
      case 'start':
        return /^\D{0,12}\d/u.test(sentence.folded.slice(cue.end, cue.end + 13));
      case 'start-after':
        return /\d\D{0,3}$/u.test(sentence.folded.slice(Math.max(0, cue.start - 4), cue.start));
      default:
        return false;
    }
  });
}

function finish(id: TopicId, draft: Draft): TopicReading {
  const terms = [...draft.terms.values()].sort((a, b) => contribution(b) - contribution(a));
  return {
    id,
    terms,
    score: terms.reduce((score, term) => score + contribution(term), 0),
    titleSum: sum(draft.sums.title),
    leadSum: sum(draft.sums.lead),
    dutySum: sum(draft.sums.duty),
    unchangedSum: sum(draft.sums.unchanged),
    spread: draft.spread,
    led: draft.led,
    start: draft.start,
  };
}

/** Saturates at twice the weight: once in the body counts 1, in the title 1.5, ten times 1.8. */
function contribution({ term, occurrences }: TermReading): number {
  return (term.weight * 2 * occurrences) / (occurrences + 1);
}

function sum(weights: ReadonlyMap<TopicTerm, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}
