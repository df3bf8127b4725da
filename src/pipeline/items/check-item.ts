import type { Source } from '../../domain/source.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { checkPage } from '../check-page.js';
import { type CollectedPage, collectPage } from '../collect-page.js';
import type { PipelineContext } from '../context.js';
import { recordUnread } from '../record.js';
import { failureProblem, type PageResult } from '../result.js';
import { articleDocument, bringEntry, entryDocument, entrySource } from './entry.js';
import type { ResolvedItem } from './resolve.js';
import type { StoredItem } from './tracked.js';

/** A listed item to be checked. */
export interface ItemCheck {
  readonly source: Source;
  readonly resolved: ResolvedItem;
  /** What it is stored under, or is to be. */
  readonly key: string;
  readonly newsSince: IsoInstant | undefined;
  /** The list was never read to its end. */
  readonly isFirst: boolean;
}

/** Checks one listed item: on its page, or by what stands of it on the list. */
export function checkItem(check: ItemCheck, context: PipelineContext): Promise<PageResult> {
  return check.resolved.item.pageless === undefined
    ? checkArticle(check, context)
    : checkEntry(check, context);
}

async function checkArticle(check: ItemCheck, context: PipelineContext): Promise<PageResult> {
  const { source, resolved, key, isFirst } = check;
  const { item, known } = resolved;
  const place = { source, key, role: 'article', url: item.url } as const;
  let { brought } = resolved;
  const { problem } = resolved;
  if (problem) {
    if (isFirst && !known && !context.dryRun) recordUnread(place, item, context);
    return { status: 'failed', problem };
  }
  const isMoved = known !== undefined && known.addresses[0] !== item.url;
  if (known?.page.snapshotId && !isMoved && isFresh(known, context)) return { status: 'unchanged' };
  if (known && !brought && startsAnew(known, 'page')) {
    brought = await collectPage({ source, urls: [item.url], declared: false, known: [] }, context);
    if (brought.outcome === 'failure') {
      // One that was withdrawn and is still announced stays withdrawn.
      if (known.page.withdrawnAt) return { status: 'unchanged' };
      return { status: 'failed', problem: failureProblem(brought.failure) };
    }
  }
  const newsSince = beginAnew(known, 'page', check, context);
  const result = await checkPage(
    {
      place,
      urls: [item.url],
      declared: false,
      complete: (document) => articleDocument(document, item),
      newsSince,
      ...(brought && { bring: beginningWith(brought, item.url, source, context) }),
    },
    context,
  );
  const unread = result.status === 'failed' || result.status === 'broken';
  if (unread && isFirst && !known && !context.dryRun) recordUnread(place, item, context);
  if (!unread && isMoved && !context.dryRun) context.store.pages.move(known.page.id, key, item.url);
  return result;
}

async function checkEntry(check: ItemCheck, context: PipelineContext): Promise<PageResult> {
  const { source, resolved, key } = check;
  const { item, known } = resolved;
  if (known && isEntryUnchanged(resolved)) {
    if (!context.dryRun) context.store.pages.touch(known.page.id, context.clock().toISOString());
    return { status: 'unchanged' };
  }
  const place = { source: entrySource(source), key, role: 'article', url: item.url } as const;
  const newsSince = beginAnew(known, 'entry', check, context);
  return checkPage(
    {
      place,
      urls: [item.url],
      declared: false,
      complete: (document) => entryDocument(document, item),
      newsSince,
      bring: () => bringEntry(item, source, context),
      isConfirmed: true,
    },
    context,
  );
}

/** Whether an entry says to the letter what it said when it was stored. */
export function isEntryUnchanged({ item, known }: ResolvedItem): boolean {
  if (!known?.page.snapshotId || startsAnew(known, 'entry')) return false;
  return known.title === item.title && known.text === (item.written?.text ?? item.title);
}

/** How a stored item was read: on its page, where it stands, or (by earlier versions) by its whole list. */
export function readingOf({ row, key }: StoredItem): 'page' | 'entry' | 'list' {
  if (row) return row.addresses.length > 0 ? 'page' : 'entry';
  if (key.startsWith('entry:')) return 'entry';
  return key.startsWith('title:') ? 'list' : 'page';
}

/** Whether what is stored cannot be compared with what is read now: it was withdrawn, or read in another way. */
function startsAnew(known: StoredItem, reading: 'page' | 'entry'): boolean {
  return known.page.withdrawnAt !== null || readingOf(known) !== reading;
}

/** @returns since when it is news: what was withdrawn and is back is, what is only read in another way is not */
function beginAnew(
  known: StoredItem | undefined,
  reading: 'page' | 'entry',
  { newsSince }: ItemCheck,
  { store, dryRun }: PipelineContext,
): IsoInstant | undefined {
  if (!known) return newsSince;
  if (dryRun || !startsAnew(known, reading)) return undefined;
  const { id, withdrawnAt } = known.page;
  store.transaction(() => {
    store.pages.dropVersion(id);
    store.faces.replace(id, []);
    store.pages.reinstate(id);
  });
  return withdrawnAt === null ? undefined : newsSince;
}

/** Gives what was brought for the first look; for further ones the page is fetched again. */
function beginningWith(brought: CollectedPage, url: string, source: Source, context: PipelineContext) {
  return async (look: number): Promise<CollectedPage> =>
    look === 0 ? brought : collectPage({ source, urls: [url], declared: false, known: [] }, context);
}

/** A last check in the future was made by a clock that was set back since: nobody knows how long ago that is. */
export function isFresh({ page }: StoredItem, context: PipelineContext): boolean {
  const age = context.clock().getTime() - Date.parse(page.lastCheckedAt);
  return age >= 0 && age < context.articleRecheckMs;
}
