import { queueCaseUpdate } from '../deliver/queue-case-update.js';
import type { ChangeAlert } from '../domain/alert.js';
import type { Case } from '../domain/case.js';
import type { Comparison } from '../domain/change.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { join } from '../respond/joining.js';
import { type ReadChange, readChange } from '../respond/related/read.js';
import { LONGEST_DAYS, type Relation, relationOf } from '../respond/related/relation.js';
import type { ChangeRow } from '../store/changes.js';
import type { Store } from '../store/store.js';
import type { PipelineContext } from './context.js';
import { movedBy } from './earlier-cases.js';

/** An open case into which a change belongs. */
export interface RelatedCase {
  readonly root: Case;
  /** The change of that case to which it is related. */
  readonly change: ChangeRow;
  readonly relation: Relation;
}

/** So many open cases are looked through, the latest first, and of so many changes the text is read. */
const MOST_CASES = 300;
const MOST_READ = 40;
const DAY_MS = 86_400_000;

interface NewChange {
  readonly id: number;
  readonly pageId: number;
  readonly source: Source;
  readonly url: string;
  readonly title: string;
  readonly at: IsoInstant;
  readonly comparison: Comparison;
  readonly assessment: NonNullable<ChangeRow['assessment']>;
}

/** The open case into which a new change belongs, by the rules of `relationOf`; undefined where there is none. */
export function findRelated(
  change: NewChange,
  { store, sources = [] }: Pick<PipelineContext, 'store' | 'sources'>,
): RelatedCase | undefined {
  const since = new Date(Date.parse(change.at) - LONGEST_DAYS * DAY_MS).toISOString();
  const platforms = new Map(sources.map(({ id, platform }) => [id, platform]));
  platforms.set(change.source.id, change.source.platform);
  const { comparison, source, ...rest } = change;
  const { diff, edits } = comparison;
  let later: ReadChange | undefined;
  let read = 0;
  for (const root of store.cases.openedSince(since, MOST_CASES)) {
    for (const { changeId } of [root, ...store.cases.joinedTo(root.id)]) {
      const earlier = changeId === change.id ? undefined : store.changes.get(changeId);
      if (!earlier?.assessment || read >= MOST_READ) continue;
      const platform = platforms.get(earlier.sourceId);
      if (earlier.pageId !== change.pageId && platform !== source.platform) continue;
      const stored = store.changes.diff(changeId);
      if (!stored) continue;
      read += 1;
      later ??= readChange({ ...rest, platform: source.platform, diff, edits });
      const { pageId, url, title, assessment, detectedAt: at } = earlier;
      const subject = { pageId, url, title, assessment, at, platform: platform ?? '', diff: stored };
      const relation = relationOf(later, readChange(subject));
      if (relation) return { root, change: earlier, relation };
    }
  }
  return undefined;
}

/**
 * Joins the new case of a change to that of a related one, and gives that case as it is then. Runs inside the caller's
 * transaction.
 */
export function joinRelated(
  entry: Case,
  { root, change, relation: { kind: relation, evidence } }: RelatedCase,
  assessment: NewChange['assessment'],
  at: IsoInstant,
  store: Store,
): { readonly root: Case; tell(except: ReadonlySet<string>, context: PipelineContext): void } {
  const actor = 'rulewatch';
  const asksAgain = relation === 'edited-again';
  const both = join(entry, root, { actor, at, asksAgain });
  const why = { relation, note: evidence };
  store.cases.update(both.joined.entry);
  store.cases.addEvent(entry.id, { ...both.joined.event, ...why });
  store.cases.update(both.root.entry);
  const event = { ...both.root.event, ...why };
  const eventId = store.cases.addEvent(root.id, event);
  const moved = asksAgain && change.assessment ? movedBy(change.assessment, assessment) : undefined;
  if (moved) store.changes.reassess(change.id, moved);
  return {
    root: both.root.entry,
    tell: (except, { alerts }) =>
      queueCaseUpdate(store, { entry: both.root.entry, event, eventId }, alerts.kinds, except),
  };
}

/** What an alert says of the case that its change was joined to. */
export function joinedTo({ change, relation }: RelatedCase): NonNullable<ChangeAlert['joined']> {
  const { assessment, title, detectedAt } = change;
  return {
    ...relation,
    detectedAt,
    headline: assessment?.headline ?? { en: title, 'zh-CN': title },
  };
}
