import { cutOff } from '../../../compare/breakage/cut.js';
import type { Document, ListingItem } from '../../../domain/document.js';
import type { FetchedContent } from '../../../domain/fetch.js';
import type { Source } from '../../../domain/source.js';
import type { SelectorProposal } from '../../../domain/source-health.js';
import type { PageRow } from '../../../store/pages.js';
import { checkPage, waitForNextLook } from '../../check-page.js';
import { collectPage } from '../../collect-page.js';
import { completeJudgement } from '../../complete.js';
import type { PipelineContext } from '../../context.js';
import { currentVersion } from '../../current-version.js';
import { breakageProblem } from '../../look.js';
import type { ListReading } from '../../reading.js';
import { recordListing, recordUnread, recordWithdrawal } from '../../record.js';
import { failureProblem, type PageResult, type Problem } from '../../result.js';
import { listingProblem } from './problem.js';

/** An announcement gone from the list is looked at again for this long after it was first seen. */
const WITHDRAWAL_WATCH_DAYS = 90;

/** Checks a list of announcements: the list itself, the articles that are new, and those seen before. */
export async function checkListing(source: Source, context: PipelineContext): Promise<PageResult[]> {
  const { store } = context;
  const listing = store.pages.find(source.id, 'listing');
  const articles = store.pages.ofSource(source.id).filter((page) => page.role === 'article');
  const read = await readListing(source, context);
  if ('problem' in read) return [read];

  const results: PageResult[] = [];
  // The oldest first, so that alerts come in the order in which the rules were announced.
  for (const item of [...read.items].reverse()) {
    const known = articles.find((page) => page.key === item.key);
    if (known?.snapshotId && isFresh(known, context)) continue;
    results.push(await checkArticle({ source, item, known, listing }, context));
  }
  results.push(...(await checkVanished(source, read.items, articles, context)));
  if (!context.dryRun) recordListing(source, listing, context);
  return [{ status: listing ? 'unchanged' : 'first-seen' }, ...results];
}

type Trouble = Extract<PageResult, { readonly problem: Problem }>;
type ListLook = Extract<ListReading, { readonly items: readonly ListingItem[] }> | Trouble;

/** Reads the list, and reads it again where it broke off: half a list makes news of its other half later. */
async function readListing(source: Source, context: PipelineContext): Promise<ListLook> {
  const first = await lookAtList(source, context);
  if ('problem' in first || !first.cut) return first;
  await waitForNextLook(context);
  const second = await lookAtList(source, context);
  if ('problem' in second || !second.cut) return second;
  if (keysOf(first.items) === keysOf(second.items)) return second;
  const { content, document } = second.cut;
  return { status: 'broken', problem: breakageProblem(cutOff(document), content.url) };
}

async function lookAtList(source: Source, context: PipelineContext): Promise<ListLook> {
  // Never asked for conditionally: an unchanged list may still lead to articles that could not be read before.
  const collected = await collectPage({ source, urls: source.urls, declared: true, known: [] }, context);
  if (collected.outcome === 'failure') {
    return { status: 'failed', problem: failureProblem(collected.failure) };
  }
  const contents = collected.outcome === 'content' ? collected.contents : [];
  const read = await context.judging.readList(contents, source);
  if (read.items) return read;
  const problem = listingProblem(read, source);
  const content = contents.find(({ url }) => url === read.url);
  const proposal = content && !read.breakage && (await proposeItem(source, content, context));
  return { status: 'broken', problem: proposal ? { ...problem, proposal } : problem };
}

/** A selector for what the declared one does not find any more, by where the known items stand now. */
async function proposeItem(
  { id, listing }: Source,
  content: FetchedContent,
  { store, judging }: PipelineContext,
): Promise<SelectorProposal | undefined> {
  const known = store.pages.ofSource(id).filter((page) => page.role === 'article' && isListed(page));
  const latest = known.slice(0, listing?.limit).map(itemOf);
  const proposed = latest.length > 0 && (await judging.proposeItems(content, latest));
  return proposed ? { field: 'listing.item', declared: listing?.item ?? '', ...proposed } : undefined;
}

function keysOf(items: readonly ListingItem[]): string {
  return items.map(({ key }) => key).join('\n');
}

interface ArticleCheck {
  readonly source: Source;
  readonly item: ListingItem;
  readonly known: PageRow | undefined;
  readonly listing: PageRow | undefined;
}

async function checkArticle(article: ArticleCheck, context: PipelineContext): Promise<PageResult> {
  const { source, item, known, listing } = article;
  const place = { source, key: item.key, role: 'article', url: item.url } as const;
  // What stood on the list when it was first read is taken in silently, also where it could not be read then.
  const isNews = listing !== undefined && known === undefined;
  const result = await checkPage(
    {
      place,
      urls: [item.url],
      declared: false,
      complete: (document) => completed(document, item),
      ...(isNews && { newsSince: listing.firstSeenAt }),
    },
    context,
  );
  const unread = result.status === 'failed' || result.status === 'broken';
  if (unread && !listing && !known && !context.dryRun) recordUnread(place, item, context);
  return result;
}

/** The list often gives a title and a day that the article page does not. */
function completed(document: Document, item: ListingItem): Document {
  const published = document.published ?? item.published;
  return { ...document, title: document.title || item.title, ...(published !== undefined && { published }) };
}

/** Announcements that left the list while older ones still stand there may have been withdrawn. */
async function checkVanished(
  source: Source,
  items: readonly ListingItem[],
  articles: readonly PageRow[],
  context: PipelineContext,
): Promise<PageResult[]> {
  const listed = new Set(items.map((item) => item.key));
  const oldestListed = Math.min(...articles.filter((page) => listed.has(page.key)).map((page) => page.id));
  const results: PageResult[] = [];
  for (const page of articles) {
    if (listed.has(page.key) || !isWatched(page, context) || page.id < oldestListed) continue;
    if (isFresh(page, context)) continue;
    const place = { source, key: page.key, role: 'article', url: page.url } as const;
    const result = await checkPage(
      { place, urls: [page.url], declared: false, complete: (document) => completed(document, itemOf(page)) },
      context,
    );
    const gone =
      result.status === 'failed' &&
      (result.problem.kind === 'http-404' || result.problem.kind === 'http-410');
    if (!gone) {
      results.push(result);
      continue;
    }
    const previous = await currentVersion(page, { source }, context);
    if (!previous) continue;
    const at = context.clock().toISOString();
    const { document } = previous;
    const judged = await context.judging.judgeWithdrawal(document, { source, at });
    const judgement = await completeJudgement(judged, { source, document, at }, context);
    const change = recordWithdrawal(place, page, previous, judgement, context);
    if (change) results.push({ status: 'changed', change });
  }
  return results;
}

function isWatched(page: PageRow, context: PipelineContext): boolean {
  if (!isListed(page)) return false;
  const age = context.clock().getTime() - Date.parse(page.firstSeenAt);
  return age < WITHDRAWAL_WATCH_DAYS * 86_400_000;
}

function isListed(page: PageRow): boolean {
  return page.withdrawnAt === null && page.snapshotId !== null;
}

/** A last check in the future was made by a clock that was set back since: nobody knows how long ago that is. */
function isFresh(page: PageRow, context: PipelineContext): boolean {
  const age = context.clock().getTime() - Date.parse(page.lastCheckedAt);
  return age >= 0 && age < context.articleRecheckMs;
}

function itemOf(page: PageRow): ListingItem {
  const { key, url, title, published } = page;
  return { key, url, title, ...(published !== null && { published }) };
}
