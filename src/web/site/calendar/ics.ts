import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { unlinked } from '../../../channels/chat/neutral.js';
import type { RenderOptions } from '../../../show/options.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import type { DayEvent } from './events.js';
import { calendarTexts } from './texts.js';

/** How often a calendar program asks again, in seconds. */
const ASK_EVERY = 3600;

/** The days as a calendar to subscribe to (RFC 5545). */
export function calendarOf(
  events: readonly DayEvent[],
  { options, base }: { readonly options: RenderOptions; readonly base: string },
): string {
  const texts = inLanguage(calendarTexts, options.language);
  const calendar = ical({
    name: 'RuleWatch',
    prodId: { company: 'RuleWatch', product: 'RuleWatch', language: options.language },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_EVERY,
  });
  for (const { key, date, kind, title, caseId, about } of events) {
    const event = calendar.createEvent({
      id: `${key}@rulewatch`,
      stamp: options.now,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      summary: `${texts.kinds[kind]} · ${plain(title)}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (about !== undefined) event.description(plain(about));
    if (caseId !== undefined) event.url(`${base}/cases/${caseId}`);
  }
  return calendar.toString();
}

/** The format has no markup, but some calendars read what looks like it. */
function plain(text: string): string {
  return unlinked(cleanLine(text, 240)).replaceAll('<', '＜').replaceAll('>', '＞');
}
