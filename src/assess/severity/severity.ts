import type { Reason } from '../../domain/change.js';
import type { IsoDate, Severity, TopicId } from '../../domain/vocabulary.js';
import { daysBetween } from '../../language/dates/calendar.js';
import { excerpt } from '../excerpt.js';
import { SURE_FROM } from '../kind/classify.js';
import { findObligation } from '../obligations.js';
import { hasCue, type Sentence } from '../reading.js';
import { gravestConsequence } from './consequences.js';
import type { SeverityInput } from './input.js';
import { touchedParts, untouchedBecause } from './touches.js';

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
 * up, one less where nothing is demanded; 9 and more critical, 6 high, 3 medium; then floors and ceilings. An axis
 * that the text says nothing about counts 2, so that doubt errs towards the alert. The method is that of incident
 * severity levels, as in the PagerDuty incident response documentation. Every input has its reason.
 */
export function rateSeverity(input: SeverityInput): { level: Severity; reasons: readonly Reason[] } {
  const { kind, sentences, dates, today } = input;
  if (!kind.isRuleChange) return rateInformation(input);
  const missed = untouchedBecause(input);
  if (missed !== undefined) return { level: 'low', reasons: [missed] };

  const lead = leadTime(input);
  const consequence = gravestConsequence(sentences);
  const breadth = breadthOf(input);
  const undo = irreversibility(input.topics[0]);
  const obligation = findObligation(sentences);
  const binding = obligation !== undefined;
  const reasons: Reason[] = [lead.reason];
  if (consequence.level > 0) {
    reasons.push({
      code: `consequence-${consequence.level}`,
      ...(consequence.evidence === undefined ? {} : { evidence: consequence.evidence }),
    });
  }
  reasons.push(
    binding ? { code: 'binding', evidence: excerpt(obligation.text) } : { code: 'not-binding' },
    breadth.reason,
    undo.reason,
  );
  const touched = touchedParts(input);
  if (touched.length > 0) reasons.push({ code: 'touches-you', params: { what: touched.join(', ') } });

  let level = levelOf(lead.score + consequence.level + breadth.score + undo.score - (binding ? 0 : 1));
  const next = nextDay(dates, today);
  if (binding && next !== undefined && next.days <= SHORT_NOTICE_DAYS && rank(level) < rank('high')) {
    level = 'high';
    reasons.push({ code: 'short-notice', params: { days: Math.max(0, next.days), date: next.date } });
  }
  if (isInForce(dates, today) && consequence.level === 3 && binding) {
    level = 'critical';
    reasons.push({ code: 'in-force-with-penalty' });
  }
  if (kind.kind === 'withdrawn' || (isRelief(sentences) && consequence.level < 2 && !binding)) {
    if (rank(level) > rank('medium')) level = 'medium';
    reasons.push({ code: kind.kind === 'withdrawn' ? 'withdrawn-rule' : 'relief' });
  }
  if (isDoubtful(kind) && rank(level) > rank('medium')) {
    level = 'medium';
    reasons.push({ code: 'doubtful-rule' });
  }
  return { level, reasons };
}

/** Nobody is woken by what may be no rule. */
function isDoubtful({ probability = 1 }: SeverityInput['kind']): boolean {
  return probability < SURE_FROM;
}

/** What sets no rule goes to the digest; a reminder whose deadline is near is worth more than that. */
function rateInformation({ kind, dates, today }: SeverityInput): {
  level: Severity;
  reasons: readonly Reason[];
} {
  const date = dates.deadline?.date;
  const days = date === undefined ? undefined : daysBetween(today, date);
  if (kind.kind === 'reminder' && date !== undefined && days !== undefined && isShort(days)) {
    return { level: 'medium', reasons: [{ code: 'reminder-due', params: { days, date } }] };
  }
  return { level: 'low', reasons: [{ code: 'no-rule' }] };
}

function isShort(days: number): boolean {
  return days >= 0 && days <= SHORT_NOTICE_DAYS;
}

function leadTime({ dates, today, topics }: SeverityInput): { score: number; reason: Reason } {
  const next = nextDay(dates, today);
  if (next === undefined) return { score: 2, reason: { code: 'no-date' } };
  const { days, date } = next;
  if (days <= 0) return { score: 3, reason: { code: 'in-force', params: { date } } };
  const needed = DAYS_NEEDED[topics[0] ?? ''] ?? 7;
  const reason: Reason = { code: 'lead-time', params: { days, needed, date } };
  if (days < needed) return { score: 3, reason };
  if (days < needed * 2) return { score: 2, reason };
  return { score: days < needed * 4 ? 1 : 0, reason };
}

/**
 * The day by which the seller must have acted: the earlier of deadline and effective date that is still ahead, else
 * the later of them; with the days from `today`, which is the day in the source's zone.
 */
function nextDay(
  { effective, deadline }: SeverityInput['dates'],
  today: IsoDate,
): { date: IsoDate; days: number } | undefined {
  const dates = [effective, deadline].flatMap((dated) => (dated === undefined ? [] : [dated.date])).sort();
  const date = dates.find((day) => day >= today) ?? dates.at(-1);
  return date === undefined ? undefined : { date, days: daysBetween(today, date) };
}

function isInForce({ effective }: SeverityInput['dates'], today: IsoDate): boolean {
  return effective !== undefined && effective.date <= today;
}

function breadthOf({ sentences, scope, profile }: SeverityInput): { score: number; reason: Reason } {
  const everyone = sentences.find((sentence) => sentence.zone !== 'footer' && hasCue(sentence, 'everyone'));
  if (everyone !== undefined)
    return { score: 3, reason: { code: 'everyone', evidence: excerpt(everyone.text) } };
  if (scope.families.length === 0) return { score: 2, reason: { code: 'breadth-unknown' } };
  const known = profile.families.length > 0;
  return {
    score: known ? 2 : 1,
    reason: { code: 'families', params: { families: scope.families.join(', ') } },
  };
}

function irreversibility(topic: TopicId | undefined): { score: number; reason: Reason } {
  const score = topic === undefined ? 2 : (IRREVERSIBILITY[topic] ?? 0);
  if (score === 3) return { score, reason: { code: 'irreversible' } };
  return { score, reason: { code: score === 2 ? 'hard-to-undo' : 'reversible' } };
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
