import { selectHighlights } from '../compare/highlights.js';
import type { AlertSource, ChangeAlert, EarlierCase, JoinedChange } from '../domain/alert.js';
import type { Assessment } from '../domain/assessment.js';
import type { ChangeOrigin, DocumentDiff, Reason } from '../domain/change.js';
import type { Checklist } from '../domain/checklist.js';
import type { ListingsSummary } from '../domain/listing.js';
import type { MachineText } from '../domain/machine-text.js';
import type { IsoInstant } from '../domain/vocabulary.js';

/** How many differences an alert carries; the whole diff is kept with the change. */
const HIGHLIGHTS = 12;

interface AlertParts {
  readonly changeId: number;
  readonly caseId: number;
  readonly source: AlertSource;
  readonly page: { readonly title: string; readonly url: string };
  readonly origin: ChangeOrigin;
  readonly detectedAt: IsoInstant;
  readonly previousAt: IsoInstant | undefined;
  readonly reasons: readonly Reason[];
  readonly diff: DocumentDiff;
  readonly assessment: Assessment;
  readonly checklist: Checklist;
  readonly listings: ListingsSummary | undefined;
  readonly machineTexts: readonly MachineText[];
  readonly caseDueAt: IsoInstant;
  readonly roomUrl?: string | undefined;
  readonly earlier?: readonly EarlierCase[];
  readonly joined?: JoinedChange | undefined;
  readonly beforeSha256: string | undefined;
  readonly afterSha256: string;
  readonly publicUrl: string | undefined;
}

/** The alert about a change, complete on its own. */
export function changeAlert(parts: AlertParts): ChangeAlert {
  const { diff, previousAt, listings, machineTexts, beforeSha256, publicUrl } = parts;
  const { highlights, omitted } = selectHighlights(diff, HIGHLIGHTS);
  return {
    type: 'change',
    changeId: parts.changeId,
    caseId: parts.caseId,
    source: parts.source,
    page: parts.page,
    origin: parts.origin,
    detectedAt: parts.detectedAt,
    ...(previousAt !== undefined && { previousAt }),
    assessment: parts.assessment,
    verdictReasons: parts.reasons,
    highlights,
    omitted,
    stats: diff.stats,
    checklist: parts.checklist,
    ...(listings && { listings }),
    ...(machineTexts.length > 0 && { machineTexts }),
    caseDueAt: parts.caseDueAt,
    ...(parts.roomUrl !== undefined && { roomUrl: parts.roomUrl }),
    ...(parts.joined && { joined: parts.joined }),
    ...(parts.earlier && parts.earlier.length > 0 && { earlier: parts.earlier }),
    evidence: {
      ...(publicUrl !== undefined && { url: new URL(`/changes/${parts.changeId}`, publicUrl).href }),
      command: `rulewatch changes show ${parts.changeId}`,
      ...(beforeSha256 !== undefined && { beforeSha256 }),
      afterSha256: parts.afterSha256,
    },
  };
}
