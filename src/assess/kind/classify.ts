import type { Reason } from '../../domain/change.js';
import { CHANGE_KINDS, type ChangeKind, type IsoDate } from '../../domain/vocabulary.js';
import type { CueName } from '../../language/tables.js';
import { isUnderstood } from '../../language/words.js';
import type { RuleDates } from '../dates/read.js';
import type { ScoredDate } from '../dates/roles.js';
import { excerpt } from '../excerpt.js';
import type { AssessInput } from '../input.js';
import { hasCue, isTold, type Sentence } from '../reading.js';
import { isAuthority } from './authorities.js';
import { type KindFeatures, readFeatures } from './features.js';
import { KIND_WEIGHTS } from './weights.js';

export interface KindVerdict {
  readonly kind: ChangeKind;
  /** Whether the text announces, changes, postpones or withdraws a rule. */
  readonly isRuleChange: boolean;
  readonly reasons: readonly Reason[];
  /**
   * That it is a rule, 0 to 1; absent where that is no question, of a rule page that was edited or taken down, and where
   * nobody can tell, of a text in a language that RuleWatch has no words for.
   */
  readonly probability?: number;
}

/** What a text is: a kind of change, or a consultation or guidance of an authority, which sets no rule yet. */
export const TEXT_CLASSES = [...CHANGE_KINDS, 'consultation'] as const;
export type TextClass = (typeof TEXT_CLASSES)[number];

const RULE_CLASSES: ReadonlySet<TextClass> = new Set([
  'new-rule',
  'rule-change',
  'withdrawn',
  'regulation',
] as const);

/** The reason of a text in a language that RuleWatch has no words for. */
export const UNKNOWN_LANGUAGE = 'unknown-language';

/** What is known of a text besides its words. */
export interface KindContext {
  /** The language of the text, as a tag. */
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly scored: readonly ScoredDate[];
  readonly dates: RuleDates;
  readonly published: IsoDate;
}

/** What kind of text it is, by origin, publisher and the turns of phrase in it. */
export function classifyKind(
  input: Pick<AssessInput, 'origin' | 'source' | 'isEntry'>,
  context: KindContext,
): KindVerdict {
  if (input.origin === 'withdrawn') return verdict('withdrawn', [{ code: 'page-withdrawn' }]);
  // What cannot be judged is no offer: somebody has to read it.
  if (!isUnderstood(context.language)) {
    const reasons = [{ code: UNKNOWN_LANGUAGE, params: { language: context.language } }];
    return verdict(input.source.publisher === 'regulator' ? 'regulation' : 'rule-change', reasons);
  }
  if (input.origin === 'edited') return classifyEdit(context.sentences);
  return classifyAnnouncement(input, context);
}

/** An edited rule page changes a rule by nature; the words only say how. */
function classifyEdit(sentences: readonly Sentence[]): KindVerdict {
  const telling = sentences.filter(
    (sentence) => sentence.zone !== 'context' && sentence.zone !== 'removed' && hasCue(sentence, 'withdrawn'),
  );
  const phrases = new Set(
    telling.flatMap(({ cues, folded }) =>
      cues.filter((hit) => hit.value === 'withdrawn').map((hit) => folded.slice(hit.start, hit.end)),
    ),
  );
  if (phrases.size >= 2) return verdict('withdrawn', [reason('withdrawn', 'withdrawn', telling)]);
  return verdict('rule-change', [{ code: 'page-edited' }]);
}

function classifyAnnouncement(
  { source, isEntry }: Pick<AssessInput, 'source' | 'isEntry'>,
  context: KindContext,
): KindVerdict {
  const authority = source.publisher === 'regulator' || isAuthority(source.platform);
  const features = featuresOf(context, authority);
  const likeliest = chooseClass(oddsOf(features), features);
  const isDemand = NO_RULE.has(likeliest.found) && (demands(features) || (!isEntry && bindsAlone(features)));
  const found = isDemand ? (authority ? 'regulation' : 'new-rule') : likeliest.found;
  const probability = isDemand ? SURE_FROM : likeliest.probability;
  if (found === 'regulation' && authority)
    return verdict(found, [{ code: 'authority', params: { platform: source.platform } }], probability);
  return verdict(found, [reasonFor(found, context.sentences)], probability);
}

const NO_RULE: ReadonlySet<TextClass> = new Set(['marketing', 'service-notice', 'reminder'] as const);

/** Whether the text has one of these cues; the feature `deadline` is no cue, but whether a deadline was read. */
function says(features: KindFeatures, ...cues: readonly Exclude<CueName, 'deadline'>[]): boolean {
  return cues.some((cue) => (features[cue] ?? 0) > 0);
}

/** Words of a text that invites, or recalls what holds. */
const INVITES = ['marketing', 'event', 'reminder', 'nothing-new'] as const;

/** Whether a text asks for an act by a day and says what happens without it: no offer, no notice of an outage, no reminder of old. */
function demands(features: KindFeatures): boolean {
  return (
    features.deadline === 1 &&
    says(features, 'action', 'obligation', 'request') &&
    says(features, 'penalty-serious', 'penalty-severe') &&
    !says(features, ...INVITES)
  );
}

/** Words by which a text shows that it is no rule. */
const OTHERWISE = [
  ...INVITES,
  'service',
  'consultation',
  'steps',
  'offering',
  'teaching',
  'tidied',
  'relief',
] as const;

/**
 * Whether a text obliges or forbids and nothing in it says that it is something else. A short one gives the weights
 * nothing to go by, and what cannot be judged is never an advert. An entry of a newsletter is short by nature, and what
 * one "has to" do there is as often to bake a cake.
 */
function bindsAlone(features: KindFeatures): boolean {
  return says(features, 'obligation', 'prohibition') && !says(features, ...OTHERWISE);
}

/**
 * What the weights are learned over.
 *
 * @public used by `training/`, which imports what is built
 */
export function featuresOf(
  { sentences, scored, dates, published }: Omit<KindContext, 'language'>,
  authority: boolean,
): KindFeatures {
  return readFeatures({
    sentences,
    dates: scored,
    effective: dates.effective !== undefined,
    deadline: dates.deadline !== undefined,
    implied: dates.implied !== undefined,
    published,
    pastEffective: dates.effective !== undefined && dates.effective.date < published,
    authority,
  });
}

/** From this probability on a text is taken for a rule. */
const RULE_FROM = 0.5;

/** From this probability on a rule is beyond doubt enough to wake somebody; below it is for the digest. */
export const SURE_FROM = 0.6;

/** What a text is taken for. */
export interface ClassChoice {
  readonly found: TextClass;
  /** That it is a rule, 0 to 1. */
  readonly probability: number;
}

/**
 * The likeliest class by odds in the order of `TEXT_CLASSES`. Whether it is a rule is decided first, over all classes
 * together.
 *
 * @param features of the text: what an authority publishes is a regulation, never a rule of a platform; a platform whose
 *   text names no law sets a rule of its own
 * @public for training
 */
export function chooseClass(odds: readonly number[], features: KindFeatures): ClassChoice {
  const authority = features.authority === 1;
  const possible = TEXT_CLASSES.map((name, at) => ({ name, odds: odds[at] ?? 0 })).filter(
    ({ name }) => !authority || (name !== 'new-rule' && name !== 'rule-change'),
  );
  const probability = sum(possible.filter(({ name }) => RULE_CLASSES.has(name))) / sum(possible);
  const isRule = probability >= RULE_FROM;
  let found: TextClass = isRule ? 'rule-change' : 'marketing';
  let bestOdds = 0;
  for (const { name, odds: own } of possible) {
    if (RULE_CLASSES.has(name) !== isRule || own <= bestOdds) continue;
    if (name === 'regulation' && !authority && !says(features, 'law')) continue;
    found = name;
    bestOdds = own;
  }
  return { found, probability };
}

function sum(scores: readonly { readonly odds: number }[]): number {
  return scores.reduce((total, { odds }) => total + odds, 0);
}

/** Odds of the classes by multinomial logistic regression; the weights are learned by `training/kind.mjs`. */
function oddsOf(features: KindFeatures): number[] {
  const scores = TEXT_CLASSES.map(() => 0);
  for (const [feature, value] of Object.entries(features)) {
    const weights = KIND_WEIGHTS[feature] ?? [];
    for (const [at, weight] of weights.entries()) scores[at] = (scores[at] ?? 0) + value * weight;
  }
  const top = Math.max(...scores);
  return scores.map((score) => Math.exp(score - top));
}

function verdict(found: TextClass, reasons: readonly Reason[], probability?: number): KindVerdict {
  const kind = found === 'consultation' ? 'regulation' : found;
  const isRuleChange = RULE_CLASSES.has(found);
  if (probability === undefined) return { kind, isRuleChange, reasons };
  const rounded = Math.round(probability * 1000) / 1000;
  const isSure = probability < DOUBT_FROM || probability >= SURE_FROM;
  const doubt = { code: 'doubtful', params: { percent: Math.round(probability * 100) } };
  return { kind, isRuleChange, reasons: isSure ? reasons : [...reasons, doubt], probability: rounded };
}

/** Between this probability and `SURE_FROM` the reader is told that it is not sure. */
export const DOUBT_FROM = 0.2;

/** The sentence that speaks most for the class, against those on the other side, as the reason under its name. */
function reasonFor(found: TextClass, sentences: readonly Sentence[]): Reason {
  let best: Sentence | undefined;
  let bestScore = 0;
  for (const sentence of sentences) {
    if (!isTold(sentence)) continue;
    const score = speaksFor(found, sentence);
    if (score <= bestScore) continue;
    best = sentence;
    bestScore = score;
  }
  const own = (best?.cues ?? []).toSorted((a, b) => leaning(found, b.value) - leaning(found, a.value));
  const code = own.some(({ value }) => value === 'nothing-new') && NO_RULE.has(found) ? 'nothing-new' : found;
  return best === undefined ? { code: found } : { code, evidence: excerpt(best.text, own[0]?.start) };
}

/** How much the cues of a sentence lean to a class; what is in the title weighs more, and so does a day. */
function speaksFor(found: TextClass, { cues, zone, text }: Sentence): number {
  let score = 0;
  for (const cue of new Set(cues.map(({ value }) => value))) score += leaning(found, cue);
  if (RULE_CLASSES.has(found) && /\d/u.test(text)) score *= 1.2;
  return zone === 'title' ? score * 1.1 : zone === 'faq' ? score * 0.4 : score;
}

/** The weight of a cue for a class less its mean for the classes on the other side. */
function leaning(found: TextClass, cue: CueName): number {
  const weights = KIND_WEIGHTS[cue] ?? [];
  const others = TEXT_CLASSES.flatMap((name, at) =>
    RULE_CLASSES.has(name) === RULE_CLASSES.has(found) ? [] : [weights[at] ?? 0],
  );
  const mean = others.reduce((total, weight) => total + weight, 0) / others.length;
  return (weights[TEXT_CLASSES.indexOf(found)] ?? 0) - mean;
}

function reason(code: string, cue: CueName, [first]: readonly Sentence[]): Reason {
  if (first === undefined) return { code };
  const hit = first.cues.find(({ value }) => value === cue);
  return { code, evidence: excerpt(first.text, hit?.start) };
}
