import { hasOwnAddress, type Match } from '../../compare/items/match.js';
import { areTitlesSame, isSameItem, type ReadItem, sameDay } from '../../compare/items/same.js';
import type { Document, ListingItem } from '../../domain/document.js';
import type { Source } from '../../domain/source.js';
import { canonicalUrl } from '../../extract/listing/canonical-url.js';
import { titleKey } from '../../extract/listing/title.js';
import { fingerprint } from '../../extract/text/fingerprint.js';
import type { CollectedPage } from '../collect-page.js';
import type { PipelineContext } from '../context.js';
import { currentVersion } from '../current-version.js';
import { TooComplexError } from '../judging/errors.js';
import { failureProblem, type Problem, problemOf } from '../result.js';
import { bringArticle } from './check-item.js';
import { articleDocument } from './entry.js';
import type { ItemList } from './list.js';
import { isReadOnList, type StoredItem } from './tracked.js';

/** A listed item, and which stored one it is. */
export interface ResolvedItem {
  readonly item: ListingItem;
  readonly rank: number;
  /** Undefined where it is new. */
  readonly known?: StoredItem | undefined;
  /** What its address brought, where it had to be read to tell. */
  readonly brought?: CollectedPage | undefined;
  /** Why what it brought could not be read. */
  readonly problem?: Problem | undefined;
  /** The day that the list or its page states. */
  readonly published?: string | undefined;
}

export interface Resolved {
  /** In the order of the list, each announcement once. */
  readonly items: readonly ResolvedItem[];
  /** The stored ones that may be what could not be read today. */
  readonly undecided: ReadonlySet<StoredItem>;
  /** Further addresses of a listed item, by its rank. */
  readonly aliases: ReadonlyMap<number, readonly string[]>;
}

interface ReadArticle extends ReadItem {
  readonly rank: number;
}

/** So many stored announcements are compared with one that is not known by its address, title and day. */
const MOST_CANDIDATES = 60;

/**
 * Reads the pages of the listed items that are not surely known, and finds the stored announcement that each is: the one
 * that its address, once followed, leads to, or the one with the same text.
 */
export async function resolveItems(
  items: readonly ListingItem[],
  matches: ReadonlyMap<number, Match>,
  tracked: readonly StoredItem[],
  { source, list }: { readonly source: Source; readonly list: Pick<ItemList, 'bring'> },
  context: PipelineContext,
): Promise<Resolved> {
  const stored = new Map<unknown, StoredItem>(tracked.map((item) => [item, item]));
  const resolved: ResolvedItem[] = [];
  const taken = new Map<StoredItem, number>();
  const open: { rank: number; item: ListingItem; match: Match | undefined }[] = [];
  for (const [rank, item] of items.entries()) {
    const match = matches.get(rank);
    const known = match && stored.get(match.tracked);
    if (!isReadOnList(item) && match?.certainty !== 'sure') open.push({ rank, item, match });
    else {
      if (known) taken.set(known, rank);
      resolved.push({ rank, item, known, published: item.published });
    }
  }

  const documents = createDocuments(source, context);
  const undecided = new Set<StoredItem>();
  const aliases = new Map<number, string[]>();
  const read: ReadArticle[] = [];
  for (const { rank, item, match } of open) {
    const brought = await bringArticle(item, source, list, context);
    const likely = match && stored.get(match.tracked);
    const text = await readArticle(item, brought, source, context);
    if ('problem' in text) {
      if (likely) undecided.add(likely);
      resolved.push({ rank, item, problem: text.problem, published: item.published });
      continue;
    }
    const document = articleDocument(text, item);
    const published = item.published ?? document.published;
    const article: ReadArticle = {
      rank,
      title: item.title,
      published,
      yearGuessed: item.yearGuessed,
      document,
    };
    const finalUrl = hasOwnAddress(item) ? (canonicalUrl(text.url) ?? item.url) : undefined;
    const sibling = read.find((other) => isTwin(article, other))?.rank;
    const twin = sibling ?? (await findTwin(article, finalUrl, taken, documents));
    if (twin !== undefined) {
      if (finalUrl !== undefined) aliases.set(twin, [...(aliases.get(twin) ?? []), item.url, finalUrl]);
      continue;
    }
    const known = await findStored(article, finalUrl, { likely, match, tracked, taken }, documents);
    if (known) taken.set(known, rank);
    read.push(article);
    if (finalUrl !== undefined && finalUrl !== item.url)
      aliases.set(rank, [...(aliases.get(rank) ?? []), finalUrl]);
    resolved.push({ rank, item, known, brought, published });
  }
  return { items: resolved.sort((a, b) => a.rank - b.rank), undecided, aliases };
}

/** What the address of an item brought. */
async function readArticle(
  { url }: ListingItem,
  brought: CollectedPage,
  source: Source,
  { judging }: PipelineContext,
): Promise<Document | { readonly problem: Problem }> {
  if (brought.outcome === 'failure') return { problem: failureProblem(brought.failure) };
  const contents = brought.outcome === 'content' ? brought.contents : [];
  try {
    return (await judging.readPage(contents, source)).document;
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
    return { problem: problemOf(error, url) };
  }
}

/** Whether two listed items are one under two links: the same title and the same text. */
function isTwin(one: ReadItem, other: ReadItem): boolean {
  return (
    areTitlesSame(one.title, other.title) &&
    sameDay(one, other) !== false &&
    one.document.blocks.length > 0 &&
    fingerprint(one.document) === fingerprint(other.document)
  );
}

type Documents = (item: StoredItem) => Promise<Document | undefined>;

/** The listed item that this one is another link to. */
async function findTwin(
  article: ReadArticle,
  finalUrl: string | undefined,
  taken: ReadonlyMap<StoredItem, number>,
  documents: Documents,
): Promise<number | undefined> {
  for (const [item, rank] of taken) {
    const leadsThere = finalUrl !== undefined && item.addresses[0] === finalUrl;
    if (!leadsThere && titleKey(item.title) !== titleKey(article.title)) continue;
    const document = await documents(item);
    if (document && isTwin(article, { ...readOf(item, document), title: article.title })) return rank;
  }
  return undefined;
}

interface Candidates {
  readonly likely: StoredItem | undefined;
  readonly match: Match | undefined;
  readonly tracked: readonly StoredItem[];
  readonly taken: ReadonlyMap<StoredItem, number>;
}

async function findStored(
  article: ReadArticle,
  finalUrl: string | undefined,
  { likely, match, tracked, taken }: Candidates,
  documents: Documents,
): Promise<StoredItem | undefined> {
  const free = tracked.filter(
    (item) => !taken.has(item) && item.addresses.length > 0 && item.text === undefined,
  );
  const there = free.find(({ addresses }) => addresses[0] === finalUrl);
  const title = titleKey(article.title);
  const alike = free.filter((item) => titleKey(item.title) === title || item.rank !== undefined);
  if (there) return there;
  for (const item of new Set([likely, ...alike.slice(0, MOST_CANDIDATES)])) {
    if (!item || taken.has(item)) continue;
    const document = await documents(item);
    if (!document) continue;
    const known = readOf(item, document);
    // An earlier version called what it stored as its page does, and not as it is called on the list.
    const isCalledAlike = !item.row && areTitlesSame(item.title, article.document.title);
    const titled = isCalledAlike ? { ...known, title: article.title } : known;
    if (isSameItem(article, titled, item === likely && match?.certainty === 'named')) return item;
  }
  return undefined;
}

function readOf({ title, published, yearGuessed }: StoredItem, document: Document): ReadItem {
  return { title, published: published ?? document.published, yearGuessed, document };
}

/** The stored texts, each read once. */
function createDocuments(source: Source, context: PipelineContext): Documents {
  const read = new Map<StoredItem, Document | undefined>();
  return async (item) => {
    if (!read.has(item)) read.set(item, (await currentVersion(item.page, { source }, context))?.document);
    return read.get(item);
  };
}
