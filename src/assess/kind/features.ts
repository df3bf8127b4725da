import type { IsoDate } from '../../domain/vocabulary.js';
import type { CueName } from '../../language/tables.js';
import type { ScoredDate } from '../dates/roles.js';
import { keyFigure } from '../figures.js';
import { hasCue, type Sentence, type Zone } from '../reading.js';

/** What of a text tells its kind, as numbers from 0 to about 3 under stable names. */
export type KindFeatures = Readonly<Record<string, number>>;

export interface KindFacts {
  readonly sentences: readonly Sentence[];
  readonly dates: readonly ScoredDate[];
  /** Whether an effective date, a deadline, an implied date was read. */
  readonly effective: boolean;
  readonly deadline: boolean;
  readonly implied: boolean;
  /** Whether the effective date lies before the publication. */
  readonly pastEffective: boolean;
  /** The day of publication. */
  readonly published: IsoDate;
  /** Whether an authority publishes. */
  readonly authority: boolean;
}

/** How much a cue counts by where it stands. */
const ZONE_WEIGHT: Readonly<Record<Zone, number>> = {
  title: 1.5,
  heading: 1.2,
  lead: 1.2,
  body: 1,
  faq: 0.4,
  footer: 0,
  context: 0,
  removed: 0,
};

/** A sentence that obliges from a day on, and is not about an event or an offer, makes a newsletter a rule. */
const RULE_CUES: readonly CueName[] = [
  'change',
  'new',
  'obligation',
  'prohibition',
  'penalty-severe',
  'penalty-serious',
];
const OTHER_CUES: readonly CueName[] = ['marketing', 'event', 'service', 'unchanged', 'example'];

/**
 * Reads the features of a text: of every cue how many distinct phrases of it stand in the text, whether one stands
 * in the title or in the first lines, and what share of the sentences has one; the dates; the publisher; the tone.
 */
export function readFeatures(facts: KindFacts): KindFeatures {
  const told = facts.sentences.filter((sentence) => ZONE_WEIGHT[sentence.zone] > 0);
  const features: Record<string, number> = { bias: 1 };
  for (const [cue, { phrases, title, lead, sentences }] of countCues(told)) {
    let total = 0;
    for (const weight of phrases.values()) total += weight;
    features[cue] = Math.log1p(total);
    features[`${cue}@title`] = Number(title);
    features[`${cue}@lead`] = Number(lead);
    features[`${cue}%`] = Math.sqrt(sentences / told.length);
  }
  features.authority = Number(facts.authority);
  features.effective = Number(facts.effective);
  features.deadline = Number(facts.deadline);
  features.implied = Number(facts.implied);
  features.undated = Number(!facts.effective && !facts.deadline && !facts.implied);
  features.pastEffective = Number(facts.pastEffective);
  features.datedRule = Math.min(2, datedRules(facts.dates));
  Object.assign(features, evidenceOfChange(told, facts));
  features.calls = Math.min(1, callShare(told) * 3);
  features.titleCalls = Number(told.some(({ zone, text }) => zone === 'title' && /[!！?？]/u.test(text)));
  features.length = Math.log1p(told.reduce((sum, { text }) => sum + text.length, 0) / 1000);
  return features;
}

/** What shows that something becomes different, and what shows that something is only explained. */
function evidenceOfChange(
  told: readonly Sentence[],
  { dates, published }: KindFacts,
): Record<string, number> {
  const ahead = new Set(
    dates.filter(({ mention }) => mention.date >= published).map(({ sentence }) => sentence),
  );
  const count = (is: (sentence: Sentence) => boolean) => Math.log1p(told.filter(is).length);
  const turns = (sentence: Sentence) =>
    hasCue(sentence, 'turn', 'change', 'new') && !hasCue(sentence, ...OTHER_CUES);
  return {
    pair: Number(keyFigure(told) !== undefined),
    turnAhead: count((sentence) => ahead.has(sentence) && turns(sentence)),
    dutyAhead: count((sentence) => ahead.has(sentence) && hasCue(sentence, 'obligation', 'prohibition')),
    turnDuty: count((sentence) => turns(sentence) && hasCue(sentence, 'obligation', 'prohibition', 'rule')),
    turnPenalty: count(
      (sentence) => turns(sentence) && hasCue(sentence, 'penalty-severe', 'penalty-serious'),
    ),
    dutyInSteps: count((sentence) => hasCue(sentence, 'obligation') && hasCue(sentence, 'steps')),
    offered: count(
      (sentence) => hasCue(sentence, 'offering') && !hasCue(sentence, 'obligation', 'prohibition'),
    ),
    taught: count((sentence) => hasCue(sentence, 'teaching') && !ahead.has(sentence)),
    path: Number(told.some(({ text }) => /\p{L} ?(?:>|→|›|»|＞) ?\p{L}/u.test(text))),
    datesBehind: Math.log1p(dates.filter(({ mention }) => mention.date < published).length),
    ahead: Math.log1p(ahead.size),
  };
}

interface CueCount {
  /** Distinct phrases, each with the weight of the best place it stands in. */
  readonly phrases: Map<string, number>;
  title: boolean;
  lead: boolean;
  sentences: number;
}

function countCues(sentences: readonly Sentence[]): Map<CueName, CueCount> {
  const counts = new Map<CueName, CueCount>();
  for (const { cues, folded, zone } of sentences) {
    const here = new Set<CueName>();
    for (const hit of cues) {
      let count = counts.get(hit.value);
      if (count === undefined) {
        count = { phrases: new Map(), title: false, lead: false, sentences: 0 };
        counts.set(hit.value, count);
      }
      const phrase = folded.slice(hit.start, hit.end);
      count.phrases.set(phrase, Math.max(count.phrases.get(phrase) ?? 0, ZONE_WEIGHT[zone]));
      if (!here.has(hit.value)) count.sentences++;
      here.add(hit.value);
      if (zone === 'title') count.title = true;
      if (zone === 'lead') count.lead = true;
    }
  }
  return counts;
}

function datedRules(dates: readonly ScoredDate[]): number {
  const sentences = new Set<Sentence>();
  for (const { sentence, effective } of dates) {
    if (effective >= 2.2 && hasCue(sentence, ...RULE_CUES) && !hasCue(sentence, ...OTHER_CUES))
      sentences.add(sentence);
  }
  return sentences.size;
}

function callShare(sentences: readonly Sentence[]): number {
  if (sentences.length === 0) return 0;
  return sentences.filter(({ text }) => /[!！?？]$/u.test(text)).length / sentences.length;
}
