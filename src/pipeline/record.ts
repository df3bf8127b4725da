import { asRestored } from '../assess/assess.js';
import { kindOf } from '../channels/create.js';
import { changedEntries } from '../compare/changed.js';
import { emptyMemory } from '../compare/memory/memory.js';
import { queueCaseUpdate } from '../deliver/queue-case-update.js';
import { queueDetails } from '../deliver/queue-details.js';
import type { ChangeAlert } from '../domain/alert.js';
import type { Assessment } from '../domain/assessment.js';
import type { Case, CaseEvent } from '../domain/case.js';
import type { Checklist } from '../domain/checklist.js';
import type { Document, ListingItem } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { PageMemory } from '../domain/memory.js';
import type { RefusedText } from '../domain/refused.js';
import type { Source } from '../domain/source.js';
import { type IsoInstant, SEVERITIES } from '../domain/vocabulary.js';
import { fingerprint } from '../extract/text/fingerprint.js';
import { caseDueAt } from '../respond/due.js';
import { alertSource } from '../show/alert-source.js';
import { StoreError } from '../store/errors.js';
import type { PagePart, PageRole, PageRow } from '../store/pages.js';
import type { StoredPicture } from '../store/pictures.js';
import { storeProblems } from '../store/problems.js';
import type { Snapshot, SnapshotBody } from '../store/snapshots.js';
import type { Store } from '../store/store.js';
import { changeAlert } from './alert.js';
import type { PipelineContext } from './context.js';
import { earlierCase, followedBy, movedBy, type OpenCase, openCasesOf } from './earlier-cases.js';
import { findRelated, joinedTo, joinRelated } from './joining.js';
import type { Judgement } from './judge.js';
import { faceRows } from './known-page.js';
import type { Completion, DifferentLook } from './look.js';
import type { FoundChange } from './result.js';
import { findTakenBack, type TakenBack, withdrawDates } from './taken-back.js';

/** A version of a page as it was just read. */
export interface Version {
  readonly document: Document;
  readonly contents: readonly FetchedContent[];
  readonly parts: readonly PagePart[];
  readonly at: IsoInstant;
}

/** Where the version belongs. */
export interface PagePlace {
  readonly source: Source;
  readonly key: string;
  readonly role: PageRole;
  readonly url: string;
}

/** Stores the bytes of a version ahead of the transaction that refers to them. */
export async function storeBodies(version: Version, context: PipelineContext): Promise<SnapshotBody[]> {
  const bodies: SnapshotBody[] = [];
  for (const content of version.contents) {
    const { url, finalUrl, contentType, charset } = content;
    bodies.push({
      url,
      finalUrl,
      contentType,
      charset,
      sha256: await context.store.bodies.put(content.body),
    });
  }
  return bodies;
}

/** Stores what the page looked like ahead of the transaction, where a change of it is told. */
async function storePictures(
  version: Version,
  { comparison }: Judgement,
  context: PipelineContext,
): Promise<StoredPicture[]> {
  if (comparison.verdict === 'noise' || comparison.verdict === 'breakage') return [];
  const stored: StoredPicture[] = [];
  for (const { url, picture } of version.contents) {
    if (!picture) continue;
    const sha256 = await context.store.bodies.put(picture.bytes);
    stored.push({ url, contentType: picture.contentType, sha256 });
  }
  return stored;
}

/**
 * The page was looked at and says what it said: one small row, the new validators where there are any, and the parts
 * that did not come.
 */
export function recordUnchanged(
  page: PageRow,
  { parts, memory }: { readonly parts: readonly PagePart[]; readonly memory: PageMemory },
  context: PipelineContext,
): void {
  const { store } = context;
  const at = context.clock().toISOString();
  const known = store.pages.parts(page.id);
  const partsDiffer = JSON.stringify(known) !== JSON.stringify(parts);
  const isLearned = JSON.stringify(page.memory) !== JSON.stringify(memory);
  store.transaction(() => {
    store.pages.touch(page.id, at);
    store.refused.replace(page.id, []);
    if (partsDiffer) store.pages.setParts(page.id, parts);
    if (isLearned) store.pages.setMemory(page.id, memory);
  });
}

/**
 * The current version has lost its bytes, or the page lays the same text out otherwise: what says the same today stands
 * in for it.
 */
export async function recordSameText(
  page: PageRow,
  version: Version,
  context: PipelineContext,
): Promise<void> {
  const { store } = context;
  const bodies = await storeBodies(version, context);
  store.transaction(() => {
    if (page.snapshotId === null) return;
    store.snapshots.replaceBodies(page.snapshotId, bodies);
    store.snapshots.mend(page.snapshotId, version.document);
  });
}

/** A page that was never read: its version is stored, and an announcement that is news is a change. */
export async function recordNewPage(
  place: PagePlace,
  version: Version,
  judgement: Judgement | undefined,
  context: PipelineContext,
): Promise<FoundChange | undefined> {
  const draft = judgement && foundChange(place, version, judgement);
  if (context.dryRun) return draft;
  const { store } = context;
  const bodies = await storeBodies(version, context);
  const pictures = judgement && (await storePictures(version, judgement, context));
  return store.transaction(() => {
    const { document, at } = version;
    const known = store.pages.find(place.source.id, place.key);
    if (known?.snapshotId) return undefined;
    const pageId = known?.id ?? insertPage(place, document, at, context);
    const snapshotId = insertSnapshot(pageId, version, bodies, context);
    const memory = emptyMemory();
    store.pages.advance(pageId, {
      snapshotId,
      title: document.title,
      at,
      changed: draft !== undefined,
      memory,
    });
    store.pages.setParts(pageId, version.parts);
    return (
      draft &&
      judgement &&
      keep({ place, version, judgement, draft, pageId, snapshotId, bodies, pictures }, context)
    );
  });
}

/** An item of a list whose article could not be read yet: kept, so that it is no news when it can be. */
export function recordUnread(place: PagePlace, item: ListingItem, context: PipelineContext): void {
  insertPage(place, item, context.clock().toISOString(), context);
}

/** The list was read to its end. */
export function recordListing(source: Source, listing: PageRow | undefined, context: PipelineContext): void {
  const at = context.clock().toISOString();
  const [url = ''] = source.urls;
  if (listing) context.store.pages.touch(listing.id, at);
  else insertPage({ source, key: 'listing', role: 'listing', url }, { title: source.name }, at, context);
}

/**
 * A new version of a stored page. Snapshot, change, case and outbox rows are kept together or not at all; where
 * another process was faster, nothing is kept and nothing is told twice.
 */
export async function recordNewVersion(
  place: PagePlace,
  found: DifferentLook,
  context: PipelineContext,
): Promise<FoundChange | undefined> {
  const { page, known, previous, version, step } = found;
  const { judgement, next } = step;
  const draft = foundChange(place, version, judgement);
  if (context.dryRun) return draft;
  const { store } = context;
  const bodies = await storeBodies(version, context);
  const pictures = await storePictures(version, judgement, context);
  const { document, at } = version;
  return store.transaction(() => {
    const current = store.pages.find(place.source.id, place.key);
    if (current?.snapshotId !== page.snapshotId) return undefined;
    // A page that turned to a face of which nothing changed needs no new version.
    const isTurn = fingerprint(document) === previous.fingerprint;
    const snapshotId = isTurn ? previous.id : insertSnapshot(page.id, version, bodies, context);
    const { verdict } = judgement.comparison;
    const changed = verdict === 'material' || verdict === 'editorial';
    store.pages.advance(page.id, { snapshotId, title: document.title, at, changed, memory: next.memory });
    store.faces.replace(page.id, faceRows(next, known, { face: next.shown, snapshotId }));
    store.refused.replace(page.id, next.refused);
    store.pages.setParts(page.id, version.parts);
    const pageId = page.id;
    return keep(
      { place, version, judgement, draft, pageId, snapshotId, bodies, pictures, previous },
      context,
    );
  });
}

/** The whole of a page takes the place of its beginning: nobody has been told of either. */
export async function recordCompletion(found: Completion, context: PipelineContext): Promise<void> {
  const { page, version } = found;
  const { store } = context;
  const bodies = await storeBodies(version, context);
  store.transaction(() => {
    const current = store.pages.find(page.sourceId, page.key);
    if (current?.snapshotId !== page.snapshotId) return;
    const { document, at } = version;
    const snapshotId = insertSnapshot(page.id, version, bodies, context);
    const { memory } = current;
    store.pages.advance(page.id, { snapshotId, title: document.title, at, changed: false, memory });
    store.pages.setParts(page.id, version.parts);
  });
}

/**
 * A version that came and went: nobody is told, the page stays what it was, and is known to flip. One that is a face
 * of its own is kept, and known when it comes again.
 */
export async function recordFlip(
  place: PagePlace,
  found: DifferentLook,
  context: PipelineContext,
): Promise<void> {
  const { store } = context;
  const { page, known, previous, version, step } = found;
  const { judgement, next } = step;
  const face = next.faces.find(({ id }) => !known.snapshots.has(id));
  const bodies = face ? await storeBodies(version, context) : previous.bodies;
  store.transaction(() => {
    if (store.pages.find(place.source.id, place.key)?.snapshotId !== page.snapshotId) return;
    const snapshotId = face ? insertSnapshot(page.id, version, bodies, context) : previous.id;
    if (face) store.faces.replace(page.id, faceRows(next, known, { face: face.id, snapshotId }));
    store.pages.touch(page.id, version.at);
    store.pages.setMemory(page.id, next.memory);
    const draft = foundChange(place, version, judgement);
    keep({ place, version, judgement, draft, pageId: page.id, snapshotId, bodies, previous }, context);
  });
}

/** Another text came in place of the page, and may turn out to be the page. */
export function recordRefused(
  page: PageRow,
  texts: readonly RefusedText[],
  { store }: PipelineContext,
): void {
  store.transaction(() => store.refused.replace(page.id, texts));
}

/** An announcement that its publisher took away. */
export function recordWithdrawal(
  place: PagePlace,
  page: PageRow,
  previous: Snapshot,
  judgement: Judgement,
  context: PipelineContext,
): FoundChange | undefined {
  const { store } = context;
  const version: Version = {
    document: previous.document,
    contents: [],
    parts: [],
    at: context.clock().toISOString(),
  };
  const draft = foundChange(place, version, judgement);
  if (context.dryRun) return draft;
  return store.transaction(() => {
    if (store.pages.find(place.source.id, place.key)?.withdrawnAt) return undefined;
    store.pages.withdraw(page.id, version.at);
    const { bodies, id: snapshotId } = previous;
    return keep({ place, version, judgement, draft, pageId: page.id, snapshotId, bodies, previous }, context);
  });
}

/** A row for a page that nothing is stored of yet. */
export function insertPage(
  place: PagePlace,
  about: Pick<Document, 'title' | 'published'>,
  at: IsoInstant,
  { store }: PipelineContext,
): number {
  const { source, key, role, url } = place;
  const { title, published } = about;
  return store.pages.insert({
    sourceId: source.id,
    key,
    role,
    url,
    title,
    published,
    at,
    memory: emptyMemory(),
  });
}

/** A version whose bytes were stored before. */
export function insertSnapshot(
  pageId: number,
  version: Version,
  bodies: readonly SnapshotBody[],
  { store }: PipelineContext,
): number {
  const { document, at } = version;
  for (const { sha256 } of bodies) {
    // Another process may have pruned it since it was found to be there already.
    if (!store.bodies.has(sha256)) {
      throw new StoreError('missing-body', storeProblems.tell('body-removed', { sha256, url: document.url }));
    }
  }
  return store.snapshots.insert({
    pageId,
    takenAt: at,
    fingerprint: fingerprint(document),
    document,
    bodies,
  });
}

function foundChange(place: PagePlace, version: Version, judgement: Judgement): FoundChange {
  const { origin, comparison, assessment, checklist, listings } = judgement;
  return {
    id: null,
    caseId: null,
    sourceId: place.source.id,
    url: place.url,
    title: version.document.title || place.source.name,
    origin,
    detectedAt: version.at,
    comparison,
    ...(assessment && { assessment }),
    ...(checklist && { checklist }),
    ...(listings && { listings: listings.summary }),
  };
}

interface Kept {
  readonly place: PagePlace;
  readonly version: Version;
  readonly judgement: Judgement;
  readonly draft: FoundChange;
  readonly pageId: number;
  readonly snapshotId: number;
  readonly bodies: readonly SnapshotBody[];
  readonly pictures?: readonly StoredPicture[] | undefined;
  readonly previous?: Snapshot;
}

/** Writes the change and all that follows from it. Runs inside the caller's transaction. */
function keep(found: Kept, context: PipelineContext): FoundChange {
  const { store } = context;
  const page = { id: found.pageId, sourceId: found.draft.sourceId };
  const back = found.judgement.checklist && findTakenBack(page, found.judgement.comparison, store);
  const kept = back ? { ...found, judgement: takingBack(found.judgement) } : found;
  const { draft, judgement, previous } = kept;
  const { comparison, assessment } = judgement;
  const id = store.changes.insert({
    sourceId: draft.sourceId,
    pageId: kept.pageId,
    fromSnapshot: previous?.id ?? null,
    toSnapshot: kept.snapshotId,
    origin: draft.origin,
    detectedAt: draft.detectedAt,
    title: draft.title,
    url: draft.url,
    verdict: comparison.verdict,
    noiseKind: comparison.noiseKind ?? null,
    reasons: comparison.reasons,
    probability: comparison.probability ?? null,
    diff: comparison.diff,
    assessment: assessment ?? null,
  });
  store.pictures.insert(id, kept.pictures ?? []);
  const recorded = { ...kept, id, source: kept.place.source };
  return back ? tellTakenBack(recorded, back, context) : openCase(recorded, context);
}

/** What is told of it begins with that. */
function takingBack(judgement: Judgement): Judgement {
  const { assessment } = judgement;
  if (!assessment) return judgement;
  return { ...judgement, assessment: { ...assessment, headline: asRestored(assessment.headline) } };
}

/**
 * A change with an open case was taken back: those who were told of it are told in its thread, the days that it gave no
 * longer stand in the ledger, and no second case is opened. Channels that keep no threads get an alert.
 */
function tellTakenBack(
  recorded: Recorded,
  { change, entry }: TakenBack,
  context: PipelineContext,
): FoundChange {
  const { store, alerts } = context;
  const { id, draft } = recorded;
  const at = draft.detectedAt;
  const dates = withdrawDates(change, store.changes);
  const note = dates.map((date) => `✗ ${date}`).join(', ');
  const joined = change.id === entry.changeId ? undefined : store.cases.joinedTo(entry.id);
  const other = joined?.find(({ changeId }) => changeId === change.id)?.id;
  const event: CaseEvent = {
    at,
    actor: 'rulewatch',
    kind: 'taken-back',
    ...(note !== '' && { note }),
    ...(other !== undefined && { other }),
  };
  const eventId = store.cases.addEvent(entry.id, event, `taken-back:${id}`);
  const told = store.outbox.alertsOf(entry.id).map(({ channel }) => channel);
  queueCaseUpdate(store, { entry, event, eventId }, alerts.kinds);
  const message = alertOf(recorded, entry, context);
  for (const channel of new Set(told)) {
    if (!message || kindOf(channel, alerts.kinds)?.followsCases) continue;
    store.outbox.enqueue({
      channel,
      message,
      idempotencyKey: `change:${id}:${channel}`,
      caseId: entry.id,
      at,
    });
  }
  return { ...draft, id, caseId: entry.id };
}

/** The alert of a recorded change; undefined for one that asks nothing of anybody. */
function alertOf(
  { id, source, draft, judgement, previous, bodies }: Recorded,
  { id: caseId, dueAt, checklist }: Pick<Case, 'id' | 'dueAt' | 'checklist'>,
  context: PipelineContext,
  { earlier = [], joined }: Pick<ChangeAlert, 'earlier' | 'joined'> = {},
): ChangeAlert | undefined {
  const { comparison, assessment, listings, machineTexts = [] } = judgement;
  if (!assessment) return undefined;
  return changeAlert({
    changeId: id,
    caseId,
    source: alertSource(source),
    page: { title: draft.title, url: draft.url },
    origin: draft.origin,
    detectedAt: draft.detectedAt,
    previousAt: previous?.takenAt,
    reasons: comparison.reasons,
    diff: { ...comparison.diff, entries: changedEntries(comparison) },
    assessment,
    checklist,
    listings: listings?.summary,
    machineTexts,
    caseDueAt: dueAt,
    roomUrl:
      assessment.severity === 'critical' ? context.alerts.rooms?.(caseId, context.clock()).url : undefined,
    earlier,
    joined,
    beforeSha256: previous?.bodies[0]?.sha256,
    afterSha256: bodies[0]?.sha256 ?? '',
    publicUrl: context.alerts.publicUrl,
  });
}

/** What is kept of a change that may concern the response group. */
interface Recorded extends Pick<Kept, 'draft' | 'judgement' | 'bodies' | 'previous' | 'pageId'> {
  readonly id: number;
  readonly source: Source;
  /** Where that is later than it was found. */
  readonly openedAt?: IsoInstant;
  /** Somebody asked for the alert, however severe the change is. */
  readonly isAskedFor?: true;
}

/**
 * Opens a case for a recorded change that somebody has to act on, or joins it to an open one that is about the same, and
 * queues its alert. Runs inside the caller's transaction.
 */
export function openCase(recorded: Recorded, context: PipelineContext): FoundChange {
  const { id, draft, judgement, isAskedFor, openedAt = draft.detectedAt } = recorded;
  const { store } = context;
  const { comparison, assessment, checklist, listings, machineTexts = [] } = judgement;
  if (!assessment || !checklist) return { ...draft, id };
  if (listings) store.listings.save(id, listings.summary, listings.list);
  if (machineTexts.length > 0) store.assist.save(id, machineTexts);

  const { pageId, source } = recorded;
  const { url, title } = draft;
  const found = { id, pageId, source, url, title, at: openedAt, comparison, assessment };
  const related = findRelated(found, context);
  const earlier = openCasesOf({ id: pageId, sourceId: draft.sourceId }, store).filter(
    ({ change, entry }) => change.id < id && entry.id !== related?.root.id,
  );
  const opened = insertCase(recorded, { assessment, checklist, openedAt }, store);
  const joining = related && joinRelated(opened, related, assessment, openedAt, store);
  const entry = joining?.root ?? opened;
  for (const open of earlier) tellFollowed(open, { caseId: entry.id, assessment, at: openedAt }, context);
  const { minimumSeverity } = context.alerts;
  const isBelow = SEVERITIES.indexOf(assessment.severity) > SEVERITIES.indexOf(minimumSeverity);
  const message =
    isBelow && !isAskedFor
      ? undefined
      : alertOf(recorded, entry, context, {
          earlier: earlier.map(earlierCase),
          ...(related && { joined: joinedTo(related) }),
        });
  const told = message ? queueAlert(message, { at: openedAt, comparison }, context) : new Set<string>();
  joining?.tell(told, context);
  return { ...draft, id, caseId: entry.id };
}

function insertCase(
  { id }: Recorded,
  {
    assessment,
    checklist,
    openedAt,
  }: { readonly assessment: Assessment; readonly checklist: Checklist; readonly openedAt: IsoInstant },
  store: Store,
): Case {
  const { severity } = assessment;
  const dueAt = caseDueAt(openedAt, checklist);
  const caseId = store.cases.insert({ changeId: id, severity, openedAt, dueAt, checklist });
  store.cases.addEvent(caseId, { at: openedAt, actor: 'rulewatch', kind: 'opened' });
  const state = 'needs-attention';
  return { id: caseId, changeId: id, state, severity, openedAt, dueAt, checklist, revision: 0 };
}

/** Queues the alert with its details for every channel that it goes to, and gives those. */
function queueAlert(
  message: ChangeAlert,
  { at, comparison }: { readonly at: IsoInstant; readonly comparison: Judgement['comparison'] },
  { store, alerts }: PipelineContext,
): ReadonlySet<string> {
  const { channels, route } = alerts;
  const { changeId, caseId } = message;
  const destinations = route?.(message, at) ?? channels.map((channel) => ({ channel }));
  for (const { channel, ...later } of destinations) {
    const idempotencyKey = `change:${changeId}:${channel}`;
    store.outbox.enqueue({ channel, message, idempotencyKey, caseId, at, ...later });
    queueDetails(store, message, comparison.diff, channel, alerts.kinds);
  }
  return new Set(destinations.map(({ channel }) => channel));
}

/** Those who work on an earlier change of the page hear that it changed again, and where that is worked on. */
function tellFollowed(
  { change, entry }: OpenCase,
  later: { readonly caseId: number; readonly assessment: Assessment; readonly at: IsoInstant },
  { store, alerts }: PipelineContext,
): void {
  const event = followedBy(later.caseId, later.at);
  const eventId = store.cases.addEvent(entry.id, event, `followed:${entry.id}:${later.caseId}`);
  const moved = change.assessment && movedBy(change.assessment, later.assessment);
  if (moved) store.changes.reassess(change.id, moved);
  queueCaseUpdate(store, { entry, event, eventId }, alerts.kinds);
}
