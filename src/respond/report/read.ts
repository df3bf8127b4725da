import { DateTime } from 'luxon';
import type { Source } from '../../domain/source.js';
import type { Store } from '../../store/store.js';
import { type Report, type ReportedCase, reportOf } from './figures.js';

/** The figures of the cases whose changes were found in a month, `2026-11`, by the clock of the zone. */
export function readReport(
  month: string,
  store: Store,
  {
    sources,
    timezone,
    now,
  }: { readonly sources: readonly Source[]; readonly timezone: string; readonly now: Date },
): Report {
  const start = DateTime.fromISO(`${month}-01`, { zone: timezone }).startOf('month');
  const [from, until] = [start.toMillis(), start.plus({ months: 1 }).toMillis()];
  const platforms = new Map(sources.map(({ id, platform }) => [id, platform]));
  const cases = store.cases.list({}).flatMap((entry): ReportedCase[] => {
    const change = store.changes.get(entry.changeId);
    const detectedAt = Date.parse(change?.detectedAt ?? entry.openedAt);
    if (!change || detectedAt < from || detectedAt >= until) return [];
    const published = change.origin === 'appeared' ? store.pages.get(change.pageId)?.published : undefined;
    const { state, severity, acknowledgedAt, closedAt } = entry;
    return [
      {
        caseId: entry.id,
        platform: platforms.get(change.sourceId) ?? change.sourceId,
        person: entry.assignee ?? entry.acknowledgedBy ?? entry.closedBy,
        severity,
        publishedAt: published ? DateTime.fromISO(published, { zone: timezone }).toMillis() : undefined,
        detectedAt,
        acknowledgedAt: acknowledgedAt === undefined ? undefined : Date.parse(acknowledgedAt),
        closedAt: closedAt === undefined ? undefined : Date.parse(closedAt),
        outcome: state === 'adapted' || state === 'not-affected' ? state : undefined,
        isFalseAlarm: entry.falseAlarm === true,
      },
    ];
  });
  return reportOf(month, cases, {
    now: now.getTime(),
    days: start.daysInMonth ?? 31,
    dayOf: (at) => DateTime.fromMillis(at, { zone: timezone }).day - 1,
  });
}
