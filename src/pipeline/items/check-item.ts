import type { ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { checkPage, waitForNextLook } from '../check-page.js';
import { type CollectedPage, collectPage } from '../collect-page.js';
import type { PipelineContext } from '../context.js';
import { checkAnnouncementEntries, type SeenAnnouncement } from '../entries/check-announcement.js';
import { TooComplexError } from '../judging/errors.js';
import { collectForLook, type PageCheck } from '../look.js';
import { findCut } from '../reading.js';
import { recordUnread } from '../record.js';
import { failureProblem, type PageResult } from '../result.js';
import { articleDocument, bringEntry, entryDocument, entrySource } from './entry.js';
import type { ItemList } from './list.js';
import type { ResolvedItem } from './resolve.js';
import { isReadOnList, rememberedText, type StoredItem } from './tracked.js';

/** A listed item to be checked. */
export interface ItemCheck {
  readonly source: Source;
  readonly list: Pick<ItemList, 'bring'>;
  readonly resolved: ResolvedItem;
  /** What it is stored under, or is to be. */
  readonly key: string;
  readonly newsSince: IsoInstant | undefined;
  /** The list was never read to its end. */
  readonly isFirst: boolean;
}

/**
 * Checks one listed item: on its page, or by what stands of it on the list. One that is about several things has a result
 * for each that there is something to tell of, after its own.
 */
export function checkItem(check: ItemCheck, context: PipelineContext): Promise<PageResult[]> {
  return isReadOnList(check.resolved.item) ? checkEntry(check, context) : checkArticle(check, context);
}

/** What is read of an item that is not read on the list: its page, or what the list brings in its place. */
export async function bringArticle(
  item: ListingItem,
  source: Source,
  list: Pick<ItemList, 'bring'>,
  context: PipelineContext,
): Promise<CollectedPage> {
  const brought = list.bring?.(item);
  return brought ?? collectPage({ source, urls: [item.url], declared: false, known: [] }, context);
}

async function checkArticle(check: ItemCheck, context: PipelineContext): Promise<PageResult[]> {
  const { source, list, resolved, key, isFirst } = check;
  const { item, known } = resolved;
  const place = { source, key, role: 'article', url: item.url } as const;
  let { brought } = resolved;
  const { problem } = resolved;
  if (problem) {
    if (isFirst && !known && !context.dryRun) recordUnread(place, item, context);
    return [{ status: 'failed', problem }];
  }
  const isMoved = known !== undefined && item.pageless === undefined && known.addresses[0] !== item.url;
  const isDue = isMoved || !known?.page.snapshotId || !isFresh(known, context) || isTouched(item, known);
  if (!isDue) return [{ status: 'unchanged' }];
  if (known && !brought && startsAnew(known, 'page', item)) {
    brought = await bringArticle(item, source, list, context);
    if (brought.outcome === 'failure') {
      // One that was withdrawn and is still announced stays withdrawn.
      if (known.page.withdrawnAt) return [{ status: 'unchanged' }];
      return [{ status: 'failed', problem: failureProblem(brought.failure) }];
    }
  }
  const newsSince = beginAnew(known, 'page', check, context);
  const page: PageCheck = {
    place,
    urls: [item.url],
    declared: false,
    complete: (document) => articleDocument(document, item),
    newsSince,
    ...bringing(brought, item, check, context),
  };
  const results = await checkAnnouncement(page, check, context);
  const unread = results.some(({ status }) => status === 'failed' || status === 'broken');
  if (unread && isFirst && !known && !context.dryRun) recordUnread(place, item, context);
  if (!unread && isMoved && !context.dryRun) context.store.pages.move(known.page.id, key, item.url);
  return results;
}

/** An announcement that a list leads to, or led to. */
type LedTo = Pick<ItemCheck, 'source' | 'list'> & { readonly resolved: Pick<ResolvedItem, 'item'> };

/** Checks the page of an announcement: as one, or as the several things that it is about. */
export async function checkAnnouncement(
  page: PageCheck,
  { source, list, resolved: { item } }: LedTo,
  context: PipelineContext,
): Promise<PageResult[]> {
  const first = (await page.bring?.(0)) ?? (await collectForLook(page, context));
  const seen = first.outcome === 'content' ? await seenIn(first, page, context) : undefined;
  const { place, newsSince } = page;
  const entries =
    seen &&
    (await checkAnnouncementEntries(
      {
        source,
        key: place.key,
        url: place.url,
        newsSince,
        seen,
        again: async () => {
          await waitForNextLook(context);
          const again = await bringArticle(item, source, list, context);
          return again.outcome === 'content' ? seenIn(again, page, context) : undefined;
        },
      },
      context,
    ));
  if (entries) return entries;
  const bring: PageCheck['bring'] = (look) => (look === 0 ? Promise.resolve(first) : page.bring?.(look));
  return [await checkPage({ ...page, bring }, context)];
}

/** What was brought of an announcement, where all of it came; the page that it breaks off on is judged as a page. */
async function seenIn(
  { contents, parts }: Extract<CollectedPage, { outcome: 'content' }>,
  { place: { source }, complete }: PageCheck,
  { judging }: PipelineContext,
): Promise<SeenAnnouncement | undefined> {
  try {
    const reading = await judging.readPage(contents, source);
    if (findCut(reading)) return undefined;
    return { document: complete?.(reading.document) ?? reading.document, contents, parts };
  } catch (error) {
    if (error instanceof TooComplexError) return undefined;
    throw error;
  }
}

async function checkEntry(check: ItemCheck, context: PipelineContext): Promise<PageResult[]> {
  const { source, resolved, key } = check;
  const { item, known } = resolved;
  if (known && isEntryUnchanged(resolved) && isSettled(known, context)) {
    if (!context.dryRun) context.store.pages.touch(known.page.id, context.clock().toISOString());
    return [{ status: 'unchanged' }];
  }
  const place = { source: entrySource(source), key, role: 'article', url: item.url } as const;
  const newsSince = beginAnew(known, 'entry', check, context);
  const brought = await bringEntry(item, source, context);
  const entries = await checkAnnouncementEntries(
    { ...place, newsSince, seen: brought, again: async () => brought },
    context,
  );
  const results = entries ?? [
    await checkPage(
      {
        place,
        urls: [item.url],
        declared: false,
        complete: (document) => entryDocument(document, item),
        newsSince,
        bring: async () => brought,
        isConfirmed: true,
      },
      context,
    ),
  ];
  const isMoved = known !== undefined && item.pageless === 'complete' && known.page.url !== item.url;
  if (isMoved && !context.dryRun) context.store.pages.move(known.page.id, key, item.url);
  return results;
}

/** Whether an entry says to the letter what it said when it was stored. */
export function isEntryUnchanged({ item, known }: ResolvedItem): boolean {
  if (!known?.page.snapshotId || startsAnew(known, 'entry', item)) return false;
  return known.title === item.title && known.text === rememberedText(item);
}

/** Whether what is stored of an entry is all there, and nothing of it is waited for. */
function isSettled({ page }: StoredItem, { store }: PipelineContext): boolean {
  const { left, missing } = page.memory;
  return (
    !left && !missing && store.pages.parts(page.id).every(({ bodySha256 }) => store.bodies.has(bodySha256))
  );
}

/** Whether what is stored cannot be compared with what is read now: it was withdrawn, or read in another way. */
function startsAnew(known: StoredItem, reading: 'page' | 'entry', { detailUrl }: ListingItem): boolean {
  if (known.page.withdrawnAt !== null) return true;
  // What an earlier version made of an item may have come in a second answer, as it does now.
  const isSecondAnswer = !known.row && detailUrl !== undefined && known.reading === 'entry';
  return known.reading !== reading && !isSecondAnswer;
}

/** @returns since when it is news: what was withdrawn and is back is, what is only read in another way is not */
function beginAnew(
  known: StoredItem | undefined,
  reading: 'page' | 'entry',
  { newsSince, resolved }: ItemCheck,
  { store, dryRun }: PipelineContext,
): IsoInstant | undefined {
  if (!known) return newsSince;
  if (dryRun || !startsAnew(known, reading, resolved.item)) return undefined;
  const { id, withdrawnAt } = known.page;
  store.transaction(() => {
    store.pages.dropVersion(id);
    store.faces.replace(id, []);
    store.pages.reinstate(id);
  });
  return withdrawnAt === null ? undefined : newsSince;
}

/** Gives what was brought for the first look; for further ones it is brought again. */
function bringing(
  brought: CollectedPage | undefined,
  item: ListingItem,
  { source, list }: ItemCheck,
  context: PipelineContext,
): Pick<PageCheck, 'bring'> {
  if (!brought) return list.bring ? { bring: () => list.bring?.(item) } : {};
  return {
    bring: async (look) => (look === 0 ? brought : bringArticle(item, source, list, context)),
  };
}

/** Whether its publisher says that it touched an item since it was looked at. */
function isTouched({ updated }: ListingItem, { page }: StoredItem): boolean {
  if (updated === undefined) return false;
  const isDay = updated.length === 10;
  return updated >= (isDay ? page.lastCheckedAt.slice(0, 10) : page.lastCheckedAt);
}

/** A last check in the future was made by a clock that was set back since: nobody knows how long ago that is. */
export function isFresh({ page }: StoredItem, context: PipelineContext): boolean {
  const age = context.clock().getTime() - Date.parse(page.lastCheckedAt);
  return age >= 0 && age < context.articleRecheckMs;
}
