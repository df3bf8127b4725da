import type { Reason } from '../../domain/change.js';
import type { ChangeKind, Publisher } from '../../domain/vocabulary.js';
import type { CueName } from '../cues/cue.js';
import { excerpt } from '../excerpt.js';
import type { AssessInput } from '../input.js';
import type { Sentence } from '../reading.js';
import { isAuthority } from './authorities.js';
import { type CueCounts, countCues } from './features.js';

export interface KindVerdict {
  readonly kind: ChangeKind;
  /** Whether the text announces, changes, postpones or withdraws a rule. */
  readonly isRuleChange: boolean;
  readonly reasons: readonly Reason[];
}

/** What kind of text it is, by origin, publisher and the turns of phrase in it. */
export function classifyKind(
  input: Pick<AssessInput, 'origin' | 'source'>,
  sentences: readonly Sentence[],
  dated: boolean,
): KindVerdict {
  const cues = countCues(sentences);
  if (input.origin === 'withdrawn') return verdict('withdrawn', true, [{ code: 'page-withdrawn' }]);
  if (input.origin === 'edited') return classifyEdit(cues);
  return classifyAnnouncement(input.source, cues, sentences, dated);
}

/** An edited rule page changes a rule by nature; the words only say how. */
function classifyEdit(cues: CueCounts): KindVerdict {
  if (isWithdrawal(cues)) return verdict('withdrawn', true, [reason('withdrawn', cues)]);
  return verdict('rule-change', true, [{ code: 'page-edited' }]);
}

function classifyAnnouncement(
  source: { readonly platform: string; readonly publisher: Publisher },
  cues: CueCounts,
  sentences: readonly Sentence[],
  dated: boolean,
): KindVerdict {
  const rule = ruleScore(cues, dated);
  const marketing = marketingScore(cues, sentences);
  const service = serviceScore(cues);
  if (marketing > rule && marketing >= service)
    return verdict('marketing', false, [reason('marketing', cues)]);
  if (service > rule) return verdict('service-notice', false, [reason('service', cues)]);
  if (isWithdrawal(cues)) return verdict('withdrawn', true, [reason('withdrawn', cues)]);
  const authority = source.publisher === 'regulator' || isAuthority(source.platform);
  if (
    cues.early('consultation') &&
    (cues.of('consultation', 4) >= 2.5 || cues.first('nothing-new') !== undefined)
  ) {
    return verdict('regulation', false, [reason('consultation', cues)]);
  }
  if (isReminder(cues)) {
    const why: CueName = cues.first('nothing-new') === undefined ? 'reminder' : 'nothing-new';
    return verdict('reminder', false, [reason(why, cues)]);
  }
  if (authority)
    return verdict('regulation', true, [{ code: 'authority', params: { platform: source.platform } }]);
  if (cues.of('law', 6) >= 3.5 && cues.early('law'))
    return verdict('regulation', true, [reason('law', cues)]);
  const isNew = cues.of('new', 5) > cues.of('change', 5);
  return verdict(isNew ? 'new-rule' : 'rule-change', true, [reason(isNew ? 'new' : 'change', cues)]);
}

function ruleScore(cues: CueCounts, dated: boolean): number {
  return (
    cues.of('obligation', 4) * 0.8 +
    cues.of('prohibition', 4) +
    cues.of('change', 4) * 0.7 +
    cues.of('new', 3) * 0.6 +
    cues.of('law', 3) * 0.8 +
    cues.of('rule', 4) * 0.6 +
    cues.of('unchanged', 3) * 0.7 +
    cues.of('penalty-severe', 2) +
    cues.of('penalty-serious', 2) * 0.7 +
    cues.of('postponed', 2) +
    cues.of('withdrawn', 2) +
    cues.of('consultation', 2) +
    cues.of('reminder', 2) +
    (dated ? 3 : 0)
  );
}

function marketingScore(cues: CueCounts, sentences: readonly Sentence[]): number {
  let calls = 0;
  for (const { folded, zone } of sentences) {
    if (zone !== 'footer' && /!|\?$/u.test(folded)) calls++;
  }
  return cues.of('marketing', 16) * 1.1 + cues.of('event', 3) * 0.8 + Math.min(3, calls) * 0.7;
}

function serviceScore(cues: CueCounts): number {
  return cues.of('service', 10) * 1.6 + (cues.early('service') ? 1 : 0);
}

function isWithdrawal(cues: CueCounts): boolean {
  return cues.early('withdrawn') && cues.of('withdrawn', 6) >= 2;
}

function isReminder(cues: CueCounts): boolean {
  if (cues.of('nothing-new', 4) >= 0.9)
    return cues.of('change', 9) < 6 || cues.first('reminder') !== undefined;
  return cues.early('reminder') && cues.of('reminder', 6) >= 2;
}

function verdict(kind: ChangeKind, isRuleChange: boolean, reasons: readonly Reason[]): KindVerdict {
  return { kind, isRuleChange, reasons };
}

function reason(code: CueName, cues: CueCounts): Reason {
  const sentence = cues.first(code);
  return sentence === undefined ? { code } : { code, evidence: excerpt(sentence.text) };
}
