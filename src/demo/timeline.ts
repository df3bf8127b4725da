import type { ChangeOrigin } from '../domain/change.js';
import type { ChangeKind, NoiseKind, TopicId } from '../domain/vocabulary.js';

/** The last day of the week; day 0 is the first check, day 7 is today. */
export const LAST_DAY = 7;

/** A day counted from today, or the first of a month on or after that day. */
export type DateRule = { readonly inDays: number } | { readonly monthStart: number };

/** What the response group should get from an event: the third column of the verdict definitions. */
export type Outcome = 'alert' | 'digest' | 'nothing' | 'warning';

/** Something that happens to pages of the seller center during the week. */
export interface WeekEvent {
  /** The first day on which it shows, 1 to 7. */
  readonly day: number;
  /** The first day on which it is gone again; without it, it lasts to the end of the week. */
  readonly until?: number;
  readonly source: string;
  /** The slug of the announcement that it happens to, where `source` is a listing. */
  readonly article?: string;
  readonly origin: ChangeOrigin;
  readonly outcome: Outcome;
  readonly noiseKind?: NoiseKind;
  /** Shown at every second visit only, as A/B tests are. */
  readonly alternates?: true;
  /** The kinds that a right assessment may give, for announcements and alerts. */
  readonly kinds?: readonly ChangeKind[];
  readonly topic?: TopicId;
  readonly effective?: DateRule;
  readonly deadline?: DateRule;
}

/**
 * The week, in one place: pages ask `week.has(…)` for what they show, and `expectations.ts` derives from the
 * same list what a right product reports.
 */
export const timeline = {
  'terms-reworded': { day: 1, source: 'marenka-terms', origin: 'edited', outcome: 'digest' },
  'customs-number': {
    day: 2,
    source: 'marenka-tax',
    origin: 'edited',
    outcome: 'alert',
    kinds: ['rule-change', 'new-rule'],
    topic: 'tax',
    effective: { monthStart: 14 },
    deadline: { inDays: 9 },
  },
  'register-spaces': {
    day: 2,
    source: 'produktregister-pflichten',
    origin: 'edited',
    outcome: 'nothing',
    noiseKind: 'whitespace',
  },
  'mall-maintenance': {
    day: 2,
    source: 'hoshizora-news',
    article: '2611',
    origin: 'appeared',
    outcome: 'digest',
    kinds: ['service-notice'],
  },
  'battery-number': {
    day: 3,
    source: 'kaufgut-produktsicherheit',
    origin: 'edited',
    outcome: 'alert',
    kinds: ['rule-change', 'new-rule'],
    topic: 'product-compliance',
    effective: { monthStart: 15 },
    deadline: { inDays: 12 },
  },
  'marenka-release': {
    day: 3,
    source: 'marenka-tax',
    origin: 'edited',
    outcome: 'nothing',
    noiseKind: 'markup',
  },
  webinar: {
    day: 3,
    source: 'marenka-news',
    article: 'growth-webinar',
    origin: 'appeared',
    outcome: 'digest',
    kinds: ['marketing'],
  },
  'login-wall': {
    day: 3,
    until: 5,
    source: 'hoshizora-returns',
    origin: 'edited',
    outcome: 'warning',
    noiseKind: 'login-wall',
  },
  'images-flip': {
    alternates: true,
    day: 3,
    until: 4,
    source: 'brightwharf-images',
    origin: 'edited',
    outcome: 'nothing',
    noiseKind: 'flip',
  },
  'terms-typo': { day: 4, source: 'marenka-terms', origin: 'edited', outcome: 'digest' },
  'dispatch-shortened': {
    day: 4,
    source: 'tigerlane-shipping',
    origin: 'edited',
    outcome: 'alert',
    kinds: ['rule-change', 'new-rule'],
    topic: 'logistics',
    effective: { inDays: 9 },
  },
  'payout-fee-withdrawn': {
    day: 4,
    source: 'brightwharf-news',
    article: 'instant-payout-fee',
    origin: 'withdrawn',
    outcome: 'alert',
    kinds: ['withdrawn'],
    topic: 'fees-payments',
  },
  'fee-links-moved': {
    day: 4,
    source: 'kaufgut-gebuehren',
    origin: 'edited',
    outcome: 'nothing',
    noiseKind: 'link-target',
  },
  'register-invisible': {
    day: 4,
    source: 'produktregister-pflichten',
    origin: 'edited',
    outcome: 'nothing',
    noiseKind: 'invisible-chars',
  },
  'commission-raised': {
    day: 5,
    source: 'kaufgut-gebuehren',
    origin: 'edited',
    outcome: 'alert',
    kinds: ['rule-change'],
    topic: 'fees-payments',
    effective: { monthStart: 20 },
  },
  'brand-authorisation': {
    day: 5,
    source: 'tigerlane-notices',
    article: '3107',
    origin: 'appeared',
    outcome: 'alert',
    kinds: ['new-rule', 'rule-change'],
    topic: 'ip',
    effective: { inDays: 16 },
    deadline: { inDays: 13 },
  },
  'identity-postponed': {
    day: 5,
    source: 'marenka-news',
    article: 'identity-check',
    origin: 'edited',
    outcome: 'alert',
    kinds: ['rule-change', 'new-rule'],
    topic: 'account-health',
    effective: { inDays: 35 },
  },
  'half-loaded': {
    day: 5,
    until: 6,
    source: 'brightwharf-images',
    origin: 'edited',
    outcome: 'warning',
    noiseKind: 'partial-load',
  },
  'terms-renumbered': { day: 6, source: 'marenka-terms', origin: 'edited', outcome: 'digest' },
  'returns-window': {
    day: 6,
    source: 'brightwharf-returns',
    origin: 'edited',
    outcome: 'alert',
    kinds: ['rule-change'],
    topic: 'customer-service',
    effective: { inDays: 17 },
  },
  'ai-images': {
    day: 6,
    source: 'hoshizora-news',
    article: '2614',
    origin: 'appeared',
    outcome: 'alert',
    kinds: ['new-rule', 'rule-change'],
    topic: 'content-authenticity',
    effective: { inDays: 21 },
  },
  'trade-fair': {
    day: 6,
    source: 'tigerlane-notices',
    article: '3108',
    origin: 'appeared',
    outcome: 'digest',
    kinds: ['marketing'],
  },
  'safety-contact': { day: 6, source: 'kaufgut-produktsicherheit', origin: 'edited', outcome: 'digest' },
  'register-down': {
    day: 7,
    source: 'produktregister-pflichten',
    origin: 'edited',
    outcome: 'warning',
    noiseKind: 'error-page',
  },
} as const satisfies Readonly<Record<string, WeekEvent>>;

export type EventId = keyof typeof timeline;

/** The events for which the timeline states the given date. */
export type DatedEvent<Field extends 'effective' | 'deadline'> = {
  [Id in EventId]: (typeof timeline)[Id] extends Readonly<Record<Field, DateRule>> ? Id : never;
}[EventId];

/** All events with their ids, in the order in which they start. */
export function weekEvents(): readonly (readonly [EventId, WeekEvent])[] {
  const events: [EventId, WeekEvent][] = [];
  for (const id of Object.keys(timeline).filter(isEventId)) {
    events.push([id, timeline[id]]);
  }
  return events;
}

function isEventId(id: string): id is EventId {
  return id in timeline;
}

/** Whether an event shows on a day. */
export function showsOn(event: WeekEvent, day: number): boolean {
  return day >= event.day && (event.until === undefined || day < event.until);
}
