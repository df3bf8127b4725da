import type { CalendarEvent, Sureness } from '../domain/calendar.js';
import type { Case } from '../domain/case.js';
import type { SellerProfile } from '../domain/checklist.js';
import type { CertificateWarning } from '../domain/listing.js';
import type { CaseState, IsoDate, LocalizedText } from '../domain/vocabulary.js';
import { marketsOverlap } from '../impact/markets.js';
import type { ChangeRow } from '../store/changes.js';
import type { Store } from '../store/store.js';

/** A day that is coming. `effective`: a rule applies from then; `deadline`: the last day to act. */
export interface UpcomingDay {
  readonly date: IsoDate;
  readonly kind: 'effective' | 'deadline' | 'certificate' | 'event';
  readonly title: LocalizedText;
  /** Of a rule: the case in which it is worked on, how that stands, and where the day was read. */
  readonly caseId?: number;
  readonly changeId?: number;
  readonly state?: CaseState;
  readonly source?: string;
  readonly url?: string;
  /** The words of the page that the day was read from. */
  readonly said?: string;
  readonly markets?: readonly string[];
  /** Of a known event: how sure it is, and who says so. */
  readonly sure?: Sureness;
  readonly latest?: true;
  readonly sources?: readonly string[];
  readonly asOf?: IsoDate;
}

export interface UpcomingSpan {
  readonly from: IsoDate;
  /** Included. */
  readonly until: IsoDate;
}

/** The days of rules whose cases do not say that the shop is not affected, joined changes included. */
export function daysOfCases({ cases, changes }: Pick<Store, 'cases' | 'changes'>): UpcomingDay[] {
  return cases
    .list({ states: ['needs-attention', 'adapting', 'adapted'] })
    .flatMap((entry) =>
      [entry, ...cases.joinedTo(entry.id)].flatMap(({ changeId }) => daysOf(entry, changes.get(changeId))),
    );
}

function daysOf(entry: Case, change: ChangeRow | undefined): UpcomingDay[] {
  const { assessment } = change ?? {};
  if (!change || !assessment) return [];
  const { days = [], effective, deadline, headline } = assessment;
  const all = [
    ...days,
    ...(effective ? [{ role: 'effective' as const, ...effective }] : []),
    ...(deadline ? [{ role: 'deadline' as const, ...deadline }] : []),
  ];
  const known = new Map(all.map((day) => [`${day.role} ${day.date}`, day]));
  return [...known.values()].map(({ role, date, sentence }) => ({
    date,
    kind: role,
    title: headline,
    caseId: entry.id,
    changeId: change.id,
    state: entry.state,
    source: change.sourceId,
    url: change.url,
    said: sentence,
  }));
}

export function daysOfCertificates(warnings: readonly CertificateWarning[]): UpcomingDay[] {
  return warnings.map(({ name, number, expires, markets, listings, examples }) => {
    const called = number === undefined ? name : `${name} ${number}`;
    const some =
      examples.length === 0 ? '' : ` (${examples.join(', ')}${listings > examples.length ? ' …' : ''})`;
    return {
      date: expires,
      kind: 'certificate',
      title: {
        en: `Certificate ${called} ends: ${listings} ${listings === 1 ? 'listing' : 'listings'}${some}`,
        'zh-CN': `证书 ${called} 到期：${listings} 个商品${some}`,
      },
      markets,
    };
  });
}

/** Known events that may concern the seller; where the seller does not say what is sold where, all of them. */
export function daysOfCalendar(
  events: readonly CalendarEvent[],
  seller: Pick<SellerProfile, 'markets' | 'families'>,
): UpcomingDay[] {
  return events
    .filter(({ markets, families }) => {
      const isMarket = markets.some((one) => seller.markets.some((other) => marketsOverlap(one, other)));
      const isFamily = families.some((family) => seller.families.includes(family));
      return (
        (markets.length === 0 || seller.markets.length === 0 || isMarket) &&
        (families.length === 0 || seller.families.length === 0 || isFamily)
      );
    })
    .map(({ families: _families, ...event }) => ({ ...event, kind: 'event' as const }));
}

/** Those within the span, the first one first. */
export function within(days: readonly UpcomingDay[], { from, until }: UpcomingSpan): UpcomingDay[] {
  return days
    .filter(({ date }) => from <= date && date <= until)
    .sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? -1 : 1));
}
