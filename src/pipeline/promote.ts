import { assess } from '../assess/assess.js';
import type { Assessment } from '../domain/assessment.js';
import type { Comparison } from '../domain/change.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { buildChecklist } from '../impact/checklist.js';
import type { ChangeRow } from '../store/changes.js';
import { completeJudgement } from './complete.js';
import type { PipelineContext } from './context.js';
import { passagesOf } from './judge.js';
import { openCase } from './record.js';
import type { FoundChange } from './result.js';

/** Why a change cannot be promoted: it has a case, or its text is no longer stored. */
export type Unpromoted = 'has-case' | 'not-stored';

/**
 * Makes a rule change of one that was none: somebody said that it should have been an alert. It gets a case, which is due
 * as if it had been found now, its alert is queued, and its page learns from it; all of that is kept or nothing.
 */
export async function promoteChange(
  change: ChangeRow,
  by: { readonly source: Source; readonly actor: string },
  context: PipelineContext,
): Promise<FoundChange | Unpromoted> {
  const { store } = context;
  const { source, actor } = by;
  if (store.cases.ofChange(change.id)) return 'has-case';
  const diff = store.changes.diff(change.id);
  const version = change.toSnapshot ?? change.fromSnapshot;
  const current = version === null ? undefined : store.snapshots.get(version);
  if (!diff || !current) return 'not-stored';
  const { document, bodies } = current;
  const at = context.clock().toISOString();
  const assessment = change.assessment ?? assessAgain(change, { diff, at, source, document }, context);
  const checklist = buildChecklist(
    { assessment, source, detectedAt: at },
    context.knowledge.checklists,
    context.knowledge.seller,
    context.knowledge.team,
  );
  const comparison: Comparison = {
    verdict: 'material',
    reasons: [{ code: 'promoted', params: { by: actor } }, ...change.reasons],
    diff,
    suspicious: false,
    evidence: [],
    edits: [],
    ...(change.probability !== null && { probability: change.probability }),
  };
  const judged = { origin: change.origin, comparison, assessment, checklist };
  const judgement = await completeJudgement(judged, { source, document, at }, context);
  const previous = change.fromSnapshot === null ? undefined : store.snapshots.get(change.fromSnapshot);
  const { origin, title, url, detectedAt } = change;
  const draft = {
    id: change.id,
    caseId: null,
    sourceId: source.id,
    url,
    title,
    origin,
    detectedAt,
    comparison,
    assessment,
    checklist,
    ...(judgement.listings && { listings: judgement.listings.summary }),
  };
  return store.transaction(() => {
    if (store.cases.ofChange(change.id)) return 'has-case';
    store.changes.promote(change.id, { reasons: comparison.reasons, assessment });
    store.lessons.add({ pageId: change.pageId, changeId: change.id, kind: 'promoted', at, actor });
    const recorded = {
      id: change.id,
      source,
      draft,
      judgement,
      bodies,
      pageId: change.pageId,
      openedAt: at,
      isAskedFor: true,
    } as const;
    return openCase({ ...recorded, ...(previous && { previous }) }, context);
  });
}

interface Stored {
  readonly diff: Comparison['diff'];
  readonly at: IsoInstant;
  readonly source: Source;
  readonly document: { readonly title: string; readonly language?: string };
}

/** What a change means that was taken for noise, which means nothing. */
function assessAgain(
  { origin, title }: ChangeRow,
  { diff, at, source, document: { language } }: Stored,
  { knowledge: { seller, topics } }: PipelineContext,
): Assessment {
  const passages = passagesOf(diff.entries);
  const found = { title, origin, passages, source, profile: seller, now: at };
  return assess({ ...found, ...(language !== undefined && { language }) }, topics);
}
