import type { Case, CaseEvent } from '../../../domain/case.js';
import type { DocumentDiff } from '../../../domain/change.js';
import { storedAlert } from '../../../pipeline/stored-alert.js';
import { type ClockReading, clockOf } from '../../../respond/clock.js';
import type { RenderOptions } from '../../../show/options.js';
import { type ChangeLimits, type ChangeView, viewChange } from '../../../show/view/change.js';
import type { ChangeRow } from '../../../store/changes.js';
import type { SiteWorks } from '../works.js';

/** A case with all that is shown of it. */
export interface CaseView {
  readonly entry: Case;
  readonly events: readonly CaseEvent[];
  readonly change: ChangeRow | undefined;
  /** Undefined where the change is gone or was never assessed. */
  readonly about: ChangeView | undefined;
  readonly diff: DocumentDiff | undefined;
  /** How many pictures of the page there are. */
  readonly pictures: number;
  readonly hasListings: boolean;
  /** How its steps stand. */
  readonly clock: readonly ClockReading[];
  /** Numbers of the cases that were joined to it. */
  readonly joined: readonly number[];
  readonly related: readonly RelatedCase[];
}

/** Another case of the same page. */
export interface RelatedCase {
  readonly entry: Case;
  readonly title: string;
}

const LIMITS: ChangeLimits = { highlights: 0, excerpt: 0, mustDo: 5, reasons: 12, items: 200, listings: 10 };
const MOST_RELATED = 12;

export function viewCase(id: number, works: SiteWorks, options: RenderOptions): CaseView | undefined {
  const { store, configuration } = works;
  const entry = store.cases.get(id);
  if (!entry) return undefined;
  const change = store.changes.get(entry.changeId);
  const alert = change && storedAlert(store, change, configuration.sources, configuration.settings.publicUrl);
  return {
    entry,
    events: store.cases.events(id),
    change,
    about: alert && viewChange(alert, options, LIMITS),
    diff: store.changes.diff(entry.changeId),
    pictures: store.pictures.ofChange(entry.changeId).length,
    hasListings: store.listings.summary(entry.changeId) !== undefined,
    clock: clockOf(entry, configuration.team, options.now, configuration.settings.response),
    joined: store.cases.joinedTo(id).map((one) => one.id),
    related: change === undefined ? [] : relatedCases(change, works, options),
  };
}

function relatedCases(change: ChangeRow, { store }: SiteWorks, options: RenderOptions): RelatedCase[] {
  return store.ledger
    .ofPage(change.pageId)
    .filter((caseId) => caseId !== store.cases.ofChange(change.id)?.id)
    .slice(0, MOST_RELATED)
    .flatMap((caseId) => {
      const entry = store.cases.get(caseId);
      const other = entry && store.changes.get(entry.changeId);
      if (!entry || !other) return [];
      return [{ entry, title: other.assessment?.headline[options.language] ?? other.title }];
    });
}
