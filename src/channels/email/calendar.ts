import { createHash } from 'node:crypto';
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import type { CaseUpdate, ChangeAlert } from '../../domain/alert.js';
import type { DatedEvidence, RuleDay } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { headlineOf, withPlatform } from '../../show/text/names.js';
import { platformName } from '../../show/text/platform.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { unlinked } from '../chat/neutral.js';
import { emailMessages } from './messages.js';

/** Seconds: at nine in the morning of the day before a whole day begins. */
const REMIND_BEFORE = 15 * 3600;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface CalendarFile {
  /** `effective-2026-03-09`, or `deadline-…` where there is no such day ahead. */
  readonly name: string;
  readonly content: string;
}

type DateRole = 'effective' | 'deadline';

/**
 * Entries for the days that matter (RFC 5545): the day from which a rule applies, and the last day to act. An entry
 * keeps its UID for as long as its case lives, so that a later mail changes it: a case that is closed takes its entries
 * back, one that is opened again brings them back. Nothing where no day is ahead.
 */
export function calendarFile(
  message: ChangeAlert | CaseUpdate,
  options: RenderOptions,
): CalendarFile | undefined {
  const alert = message.type === 'case' ? message.alert : message;
  const calendar = ical({
    prodId: { company: 'RuleWatch', product: 'RuleWatch', language: options.language },
    method: ICalCalendarMethod.PUBLISH,
  });
  let name: string | undefined;
  for (const found of daysOf(alert)) {
    if (!isAhead(found.date, alert, options.timezone)) continue;
    addDay(calendar, found, message, options);
    if (found.date === alert.assessment[found.role]?.date) name = `${found.role}-${found.date}`;
    name ??= `${found.role}-${found.date}`;
  }
  return name === undefined ? undefined : { name, content: calendar.toString() };
}

/** Deadlines first, so that the file is named for a day from which the rule applies where there is one. */
function daysOf({ assessment: { deadline, effective, days } }: ChangeAlert): RuleDay[] {
  const known: RuleDay[] = [...(days ?? [])];
  for (const [role, found] of [
    ['deadline', deadline],
    ['effective', effective],
  ] as const) {
    if (found && !known.some((day) => day.role === role && day.date === found.date))
      known.push({ role, ...found });
  }
  const byRole = (role: DateRole) => known.filter((day) => day.role === role);
  return [...byRole('deadline'), ...byRole('effective')];
}

/** Counted from when the change was found, so that a mail that is sent again is the same. */
function isAhead(date: IsoDate, { detectedAt }: ChangeAlert, timezone: string): boolean {
  const found = DateTime.fromISO(detectedAt, { zone: timezone }).toISODate() ?? detectedAt.slice(0, 10);
  return DAY.test(date) && !Number.isNaN(Date.parse(date)) && date >= found;
}

function addDay(
  calendar: ICalCalendar,
  found: RuleDay,
  message: ChangeAlert | CaseUpdate,
  options: RenderOptions,
): void {
  const alert = message.type === 'case' ? message.alert : message;
  const { role } = found;
  const closed = message.type === 'case' && (message.state === 'adapted' || message.state === 'not-affected');
  const title = withPlatform(
    headlineOf(alert.assessment.headline, alert.source, options),
    cleanLine(platformName(alert.source.platform), 60),
  );
  const summary = inLanguage(emailMessages, options.language).calendar[role](plainText(title, 240));
  const url = safeUrl(alert.page.url);
  calendar.createEvent({
    id: uidOf(alert, found),
    sequence: sequenceOf(message),
    stamp: new Date(message.type === 'case' ? message.event.at : alert.detectedAt),
    start: new Date(`${found.date}T00:00:00Z`),
    allDay: true,
    summary,
    description: describe(alert, found, options),
    ...(url !== undefined && { url }),
    categories: [{ name: 'RuleWatch' }],
    status: closed ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: closed
      ? []
      : [{ type: ICalAlarmType.display, trigger: REMIND_BEFORE, description: cleanLine(summary, 200) }],
  });
}

function describe(alert: ChangeAlert, found: DatedEvidence, options: RenderOptions): string {
  const { change: texts, colon, quote } = inLanguage(messages, options.language);
  const sentence = plainText(found.sentence, 300);
  const lines = [
    plainText(alert.page.title, 160),
    sentence === '' ? '' : quote(sentence),
    safeUrl(alert.evidence.url) ?? '',
    `${texts.caseNumber(alert.caseId)}${colon}rulewatch cases show ${alert.caseId}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** `&lt;` might be read as the character that it stands for. */
const ENTITY = /&(?=#?\w{1,31};)/g;

/**
 * Text of a page for a calendar. The format has no markup, but some calendars read what looks like HTML as HTML and
 * make links of addresses; the library escapes and folds for the format, and full-width forms mean nothing to either.
 */
function plainText(text: string, max: number): string {
  return unlinked(cleanLine(text, max)).replaceAll('<', '＜').replaceAll('>', '＞').replace(ENTITY, '＆');
}

/**
 * The same in every mail about the case, and another one for every case of every installation. Only days beside the one
 * that stands for its role are named by their date, so that a day that moves keeps its entry.
 */
function uidOf(
  { caseId, source, page, detectedAt, assessment }: ChangeAlert,
  { role, date }: RuleDay,
): string {
  const further = assessment[role]?.date === date ? [] : [date];
  const seed = [caseId, source.id, page.url, detectedAt, ...further].join('\n');
  const hash = createHash('sha256').update(seed).digest('hex').slice(0, 24);
  return `${role}-${caseId}-${hash}@rulewatch`;
}

/** Grows from one step of a case to the next: the seconds since the change was found. */
function sequenceOf(message: ChangeAlert | CaseUpdate): number {
  if (message.type === 'change') return 0;
  const ms = Date.parse(message.event.at) - Date.parse(message.alert.detectedAt);
  return Number.isFinite(ms) ? Math.max(1, Math.ceil(ms / 1000)) : 1;
}
