import type { ChangeAlert } from '../domain/alert.js';
import type { Source } from '../domain/source.js';
import { alertSourceOf } from '../show/alert-source.js';
import type { ChangeRow } from '../store/changes.js';
import type { Store } from '../store/store.js';
import { changeAlert } from './alert.js';

/** The alert of a stored change as it would be sent today; undefined for a change that opened no case. */
export function storedAlert(
  store: Store,
  change: ChangeRow,
  sources: readonly Source[],
  publicUrl: string | undefined,
): ChangeAlert | undefined {
  const found = store.cases.ofChange(change.id);
  const diff = store.changes.diff(change.id);
  const { assessment } = change;
  if (!found || !diff || !assessment) return undefined;
  const before = change.fromSnapshot === null ? undefined : store.snapshots.outline(change.fromSnapshot);
  const after = change.toSnapshot === null ? undefined : store.snapshots.outline(change.toSnapshot);
  return changeAlert({
    changeId: change.id,
    caseId: found.id,
    source: alertSourceOf(change.sourceId, sources),
    page: { title: change.title, url: change.url },
    origin: change.origin,
    detectedAt: change.detectedAt,
    previousAt: before?.takenAt,
    reasons: change.reasons,
    diff,
    assessment,
    checklist: found.checklist,
    listings: store.listings.summary(change.id),
    machineTexts: store.assist.texts(change.id),
    caseDueAt: found.dueAt,
    beforeSha256: before?.bodies[0]?.sha256,
    afterSha256: after?.bodies[0]?.sha256 ?? '',
    publicUrl,
  });
}
