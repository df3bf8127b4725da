import type { Assessment } from '../../domain/assessment.js';
import type { Reason } from '../../domain/change.js';
import type { SellerProfile } from '../../domain/checklist.js';
import type { IsoDate, Severity, TopicId } from '../../domain/vocabulary.js';
import type { Scope } from '../audience/scope.js';
import { daysBetween } from '../dates/calendar.js';
import type { AssessInput } from '../input.js';
import type { KindVerdict } from '../kind/classify.js';
import { obliges } from '../obligations.js';
import { hasCue, type Sentence } from '../reading.js';
import { gravestConsequence } from './consequences.js';
import { touches } from './touches.js';

export interface SeverityInput {
  readonly sentences: readonly Sentence[];
  readonly kind: KindVerdict;
  /** Best first. */
  readonly topics: readonly TopicId[];
  readonly dates: Pick<Assessment, 'effective' | 'deadline'>;
  readonly scope: Scope;
  readonly source: AssessInput['source'];
  readonly profile: SellerProfile;
  readonly today: IsoDate;
}

/** Days that a seller usually needs to adapt, by topic; other topics need a week. */
const DAYS_NEEDED: Readonly<Record<string, number>> = {
  tax: 14,
  'product-compliance': 30,
  logistics: 10,
  'data-privacy': 14,
  'legal-terms': 10,
};

/** How hard a mistake is to undo: 3 not at all (tax owed, goods recalled, account closed), 0 in minutes. */
const IRREVERSIBILITY: Readonly<Record<string, number>> = {
  tax: 3,
  'product-compliance': 3,
  'account-health': 3,
  ip: 2,
  'data-privacy': 2,
  'legal-terms': 2,
  logistics: 2,
  'fees-payments': 1,
  'customer-service': 1,
};

/** Seven days before it applies, a rule that obliges is never less than high. */
const SHORT_NOTICE_DAYS = 7;

/**
 * Rates how urgent a change is: four axes from 0 to 3, lead time, consequences, breadth and irreversibility, added
 * up, 9 and more critical, 6 high, 3 medium; then floors and ceilings. An axis that the text says nothing about
 * counts 2, so that doubt errs towards the alert. The method is that of incident severity levels, as in the
 * PagerDuty incident response documentation.
 */
export function rateSeverity(input: SeverityInput): { level: Severity; reasons: readonly Reason[] } {
  const { kind, sentences, dates, today } = input;
  if (!kind.isRuleChange) return rateInformation(input);
  const missed = touches(input);
  if (missed !== undefined) return { level: 'low', reasons: [missed] };

  const lead = leadTime(input);
  const consequence = gravestConsequence(sentences);
  const breadth = breadthOf(input);
  const axes = lead.score + consequence.level + breadth.score + irreversibility(input.topics[0]);
  const reasons: Reason[] = [lead.reason];
  if (consequence.level > 0) {
    reasons.push({
      code: `consequence-${consequence.level}`,
      ...(consequence.evidence === undefined ? {} : { evidence: consequence.evidence }),
    });
  }
  reasons.push(breadth.reason);
  if (irreversibility(input.topics[0]) === 3) reasons.push({ code: 'irreversible' });

  let level = levelOf(axes);
  const binding = obliges(sentences);
  const days = daysLeft(dates, today);
  if (binding && days !== undefined && days <= SHORT_NOTICE_DAYS && rank(level) < rank('high')) {
    level = 'high';
    reasons.push({ code: 'short-notice', params: { days: Math.max(0, days) } });
  }
  if (isInForce(dates, today) && consequence.level === 3 && binding) {
    level = 'critical';
    reasons.push({ code: 'in-force-with-penalty' });
  }
  if (kind.kind === 'withdrawn' || (isRelief(sentences) && consequence.level < 2 && !binding)) {
    if (rank(level) > rank('medium')) level = 'medium';
    reasons.push({ code: kind.kind === 'withdrawn' ? 'withdrawn' : 'relief' });
  }
  return { level, reasons };
}

/** What sets no rule goes to the digest; a reminder whose deadline is near is worth more than that. */
function rateInformation({ kind, dates, today }: SeverityInput): {
  level: Severity;
  reasons: readonly Reason[];
} {
  const days = dates.deadline === undefined ? undefined : daysBetween(today, dates.deadline.date);
  if (kind.kind === 'reminder' && days !== undefined && days >= 0 && days <= SHORT_NOTICE_DAYS) {
    return { level: 'medium', reasons: [{ code: 'reminder-due', params: { days } }] };
  }
  return { level: 'low', reasons: [{ code: 'no-rule' }] };
}

function leadTime({ dates, today, topics }: SeverityInput): { score: number; reason: Reason } {
  const days = daysLeft(dates, today);
  if (days === undefined) return { score: 2, reason: { code: 'no-date' } };
  const needed = DAYS_NEEDED[topics[0] ?? ''] ?? 7;
  if (days <= 0)
    return {
      score: 3,
      reason: { code: 'in-force', params: { date: dates.effective?.date ?? dates.deadline?.date ?? today } },
    };
  const reason: Reason = { code: 'lead-time', params: { days, needed } };
  if (days < needed) return { score: 3, reason };
  if (days < needed * 2) return { score: 2, reason };
  return { score: days < needed * 4 ? 1 : 0, reason };
}

/** Days until the seller must have acted: the earlier of deadline and effective date that is still ahead. */
function daysLeft({ effective, deadline }: SeverityInput['dates'], today: IsoDate): number | undefined {
  const days = [effective, deadline].flatMap((date) =>
    date === undefined ? [] : [daysBetween(today, date.date)],
  );
  if (days.length === 0) return undefined;
  const ahead = days.filter((count) => count >= 0);
  return ahead.length > 0 ? Math.min(...ahead) : Math.max(...days);
}

function isInForce({ effective }: SeverityInput['dates'], today: IsoDate): boolean {
  return effective !== undefined && effective.date <= today;
}

function breadthOf({ sentences, scope, profile }: SeverityInput): { score: number; reason: Reason } {
  const everyone = sentences.find((sentence) => sentence.zone !== 'footer' && hasCue(sentence, 'everyone'));
  if (everyone !== undefined)
    return { score: 3, reason: { code: 'everyone', evidence: everyone.text.slice(0, 300) } };
  if (scope.families.length === 0) return { score: 2, reason: { code: 'breadth-unknown' } };
  const known = profile.families.length > 0;
  return {
    score: known ? 2 : 1,
    reason: { code: 'families', params: { families: scope.families.join(', ') } },
  };
}

function irreversibility(topic: TopicId | undefined): number {
  return topic === undefined ? 2 : (IRREVERSIBILITY[topic] ?? 0);
}

function isRelief(sentences: readonly Sentence[]): boolean {
  return sentences.some(
    (sentence) => (sentence.zone === 'title' || sentence.zone === 'lead') && hasCue(sentence, 'relief'),
  );
}

function levelOf(axes: number): Severity {
  if (axes >= 9) return 'critical';
  if (axes >= 6) return 'high';
  return axes >= 3 ? 'medium' : 'low';
}

const ORDER: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

function rank(level: Severity): number {
  return ORDER.indexOf(level);
}
