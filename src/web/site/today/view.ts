import { DateTime } from 'luxon';
import { isWanted, type Standing, standingsOf } from '../../../health/standings.js';
import type { ChangeRow } from '../../../store/changes.js';
import type { LedgerDay, LedgerLine } from '../../../store/ledger-list.js';
import type { Visitor } from '../visitor.js';
import type { SiteWorks } from '../works.js';

/** What somebody looks at first in the morning. */
export interface TodayView {
  readonly needsAttention: number;
  readonly adapting: number;
  readonly overdueCount: number;
  /** Open cases of the person, where the visitor is one of the team; else those that need attention. */
  readonly mine: readonly LedgerLine[];
  readonly mineCount: number;
  /** Those that are not among the ones before. */
  readonly overdue: readonly LedgerLine[];
  readonly found: readonly (ChangeRow & { readonly caseId: number | undefined })[];
  readonly sourcesRead: number;
  readonly trouble: readonly Standing[];
  readonly ahead: readonly LedgerDay[];
}

const SHOWN = 8;
const DAYS_AHEAD = 14;
const OPEN = ['needs-attention', 'adapting'] as const;

export function viewToday({ store, configuration, context, clock }: SiteWorks, visitor: Visitor): TodayView {
  const now = clock();
  const at = now.toISOString();
  const since = DateTime.fromJSDate(now).minus({ hours: 24 }).toUTC().toISO() ?? at;
  const { timezone } = configuration.settings;
  const counts = store.ledger.countByState({});
  const query = visitor.member
    ? { states: OPEN, person: visitor.member.name }
    : { states: ['needs-attention' as const] };
  const mine = store.ledger.countByState(query);
  const lines = store.ledger.find(query, { limit: SHOWN });
  const late = store.ledger.countByState({ states: OPEN, dueBefore: at });
  const standings = standingsOf(configuration, store, { now, kinds: context.kinds }).filter(isWanted);
  const today = DateTime.fromJSDate(now, { zone: timezone });
  return {
    needsAttention: counts['needs-attention'],
    adapting: counts.adapting,
    overdueCount: late['needs-attention'] + late.adapting,
    mine: lines,
    mineCount: mine['needs-attention'] + mine.adapting,
    overdue: store.ledger
      .find({ states: OPEN, dueBefore: at }, { limit: 2 * SHOWN })
      .filter(({ id }) => !lines.some((line) => line.id === id))
      .slice(0, SHOWN),
    found: store.changes
      .list({ since, limit: SHOWN })
      .map((change) => ({ ...change, caseId: store.cases.ofChange(change.id)?.id })),
    sourcesRead: standings.filter(({ lastReadAt }) => lastReadAt !== undefined && lastReadAt >= since).length,
    trouble: standings.filter(({ health: { state } }) => state !== 'ok' && state !== 'paused'),
    ahead: store.ledger.days(
      today.toISODate() ?? at.slice(0, 10),
      today.plus({ days: DAYS_AHEAD }).toISODate() ?? at.slice(0, 10),
    ),
  };
}
