import type { Reason } from '../../domain/change.js';
import { CHANGE_KINDS, type ChangeKind, type IsoDate } from '../../domain/vocabulary.js';
import type { CueName } from '../../language/tables.js';
import { isUnderstood } from '../../language/words.js';
import type { RuleDates } from '../dates/read.js';
import type { ScoredDate } from '../dates/roles.js';
import { excerpt } from '../excerpt.js';
import type { AssessInput } from '../input.js';
import { hasCue, type Sentence } from '../reading.js';
import { isAuthority } from './authorities.js';
import { type KindFeatures, readFeatures } from './features.js';
import { KIND_WEIGHTS } from './weights.js';

export interface KindVerdict {
  readonly kind: ChangeKind;
  /** Whether the text announces, changes, postpones or withdraws a rule. */
  readonly isRuleChange: boolean;
  readonly reasons: readonly Reason[];
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

/** The turns of phrase that are shown as the reason for a class. */
const TELLING_CUES: Readonly<Record<TextClass, readonly CueName[]>> = {
  'new-rule': ['first', 'new', 'obligation', 'prohibition'],
  'rule-change': ['change', 'formerly', 'postponed', 'obligation', 'prohibition'],
  withdrawn: ['withdrawn'],
  reminder: ['nothing-new', 'reminder'],
  regulation: ['law'],
  consultation: ['consultation', 'nothing-new'],
  marketing: ['marketing', 'event'],
  'service-notice': ['service'],
};

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
  input: Pick<AssessInput, 'origin' | 'source'>,
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

function classifyAnnouncement({ source }: Pick<AssessInput, 'source'>, context: KindContext): KindVerdict {
  const authority = source.publisher === 'regulator' || isAuthority(source.platform);
  const likeliest = likeliestClass(featuresOf(context, authority), authority);
  const found =
    NO_RULE.has(likeliest) && demands(context) ? (authority ? 'regulation' : 'new-rule') : likeliest;
  if (found === 'regulation' && authority)
    return verdict(found, [{ code: 'authority', params: { platform: source.platform } }]);
  return verdict(found, [reasonFor(found, context.sentences)]);
}

const NO_RULE: ReadonlySet<TextClass> = new Set(['marketing', 'service-notice', 'reminder'] as const);

/** Whether a text asks for an act by a day and says what happens without it: no offer, no notice of an outage, no reminder of old. */
function demands({ sentences, dates }: KindContext): boolean {
  const told = sentences.filter(isTold);
  const asks = told.some((sentence) => hasCue(sentence, 'action', 'obligation', 'request'));
  const threatens = told.some((sentence) => hasCue(sentence, 'penalty-serious', 'penalty-severe'));
  const invites = told.some((sentence) => hasCue(sentence, 'marketing', 'event', 'reminder', 'nothing-new'));
  return dates.deadline !== undefined && asks && threatens && !invites;
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
    pastEffective: dates.effective !== undefined && dates.effective.date < published,
    authority,
  });
}

/**
 * The likeliest class by multinomial logistic regression over the cues of the text. Whether it is a rule is decided
 * first, over all classes together. Weights are learned from labelled announcements by `training/kind.mjs`.
 */
function likeliestClass(features: KindFeatures, authority: boolean): TextClass {
  const scores = TEXT_CLASSES.map((name) => {
    let score = 0;
    for (const [feature, value] of Object.entries(features))
      score += value * (KIND_WEIGHTS[feature]?.[TEXT_CLASSES.indexOf(name)] ?? 0);
    return { name, odds: Math.exp(score) };
  });
  // What an authority publishes is a regulation, never a rule of a platform.
  const possible = scores.filter(({ name }) => !authority || (name !== 'new-rule' && name !== 'rule-change'));
  const total = sum(possible);
  const isRule = sum(possible.filter(({ name }) => RULE_CLASSES.has(name))) >= total / 2;
  let best: TextClass = isRule ? 'rule-change' : 'marketing';
  let bestOdds = 0;
  for (const { name, odds } of possible) {
    if (RULE_CLASSES.has(name) !== isRule || odds <= bestOdds) continue;
    best = name;
    bestOdds = odds;
  }
  return best;
}

function sum(scores: readonly { readonly odds: number }[]): number {
  return scores.reduce((total, { odds }) => total + odds, 0);
}

function verdict(found: TextClass, reasons: readonly Reason[]): KindVerdict {
  const kind = found === 'consultation' ? 'regulation' : found;
  return { kind, isRuleChange: RULE_CLASSES.has(found), reasons };
}

/** The first sentence with the most telling of the cues, as the reason under the name of the class. */
function reasonFor(found: TextClass, sentences: readonly Sentence[]): Reason {
  for (const cue of TELLING_CUES[found]) {
    const telling = sentences.filter((sentence) => isTold(sentence) && hasCue(sentence, cue));
    if (telling.length > 0) return reason(cue === 'nothing-new' ? cue : found, cue, telling);
  }
  return { code: found };
}

function isTold({ zone }: Sentence): boolean {
  return zone !== 'footer' && zone !== 'context' && zone !== 'removed';
}

function reason(code: string, cue: CueName, [first]: readonly Sentence[]): Reason {
  if (first === undefined) return { code };
  const hit = first.cues.find(({ value }) => value === cue);
  return { code, evidence: excerpt(first.text, hit?.start) };
}
