import type { Document } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import type { PagePart, PageRow } from '../../store/pages.js';
import type { PipelineContext } from '../context.js';
import { currentVersion } from '../current-version.js';
import { TooComplexError } from '../judging/errors.js';
import type { Piece } from '../pieces.js';
import { recordStock } from '../record-stock.js';
import type { PageResult } from '../result.js';
import {
  checkGone,
  checkPiece,
  loadEntries,
  type StoredEntries,
  type Walk,
  withdrawEntry,
} from './entry-pages.js';
import { matchPieces } from './match.js';

/** An announcement as one look at it found it. */
export interface SeenAnnouncement {
  readonly document: Document;
  readonly contents: readonly FetchedContent[];
  readonly parts?: readonly PagePart[];
}

/** An announcement that may be about several things. */
export interface AnnouncementCheck {
  readonly source: Source;
  /** What it is stored under. */
  readonly key: string;
  readonly url: string;
  readonly newsSince: IsoInstant | undefined;
  readonly seen: SeenAnnouncement;
  /** A later look; undefined where it did not bring the announcement. */
  readonly again: (look: number) => Promise<SeenAnnouncement | undefined>;
}

/** What the keys of the entries of an announcement begin with. */
function prefixOf(key: string): string {
  return `${key}#`;
}

/** Whether a key is that of an entry of an announcement, which no list leads to. */
export function isEntryOfAnnouncement(key: string): boolean {
  return key.includes('#entry:');
}

/** The stored entries of an announcement that was read as several. */
function storedEntries(source: Source, key: string, context: PipelineContext): StoredEntries {
  return loadEntries(source, prefixOf(key), context);
}

/**
 * Checks an announcement that is about several things: each entry is judged, told and followed as a page of its own, and
 * the whole is kept to compare with. Undefined where it is about one thing, or was stored as one.
 */
export async function checkAnnouncementEntries(
  check: AnnouncementCheck,
  context: PipelineContext,
): Promise<PageResult[] | undefined> {
  const { source, key, url, newsSince, seen } = check;
  const { store } = context;
  const at = context.clock().toISOString();
  const page = store.pages.find(source.id, key);
  const stored = storedEntries(source, key, context);
  const isKnown = page !== undefined && page.snapshotId !== null;
  if (isKnown && stored.keys.size === 0) return undefined;
  const after = await entriesIn(seen.document, source, isKnown, context);
  if (after.length === 0) return undefined;
  const before = page && isKnown ? await entriesBefore(page, source, context) : [];
  const walk: Walk = {
    source,
    url,
    urls: [url],
    keyPrefix: prefixOf(key),
    newsSince: page && isKnown ? newsOfKnown(page, after) : newsSince,
    contents: seen.contents,
    before,
    after,
    stored,
    bring: once(async (look) => {
      const found = await check.again(look);
      const pieces = found && (await entriesIn(found.document, source, true, context));
      return pieces && { contents: found.contents, pieces };
    }),
  };
  const results = await checkAll(walk, isKnown, context);
  if (!context.dryRun && !results.some(({ status }) => status === 'failed')) {
    const { document, contents, parts = [] } = seen;
    const place = { source, key, role: 'article', url } as const;
    await recordStock(place, page, { document, contents, parts, at }, context);
  }
  return [{ status: isKnown ? 'unchanged' : 'first-seen' }, ...results];
}

/** What came into a known announcement later is news, whatever day that is of; a dated entry is of its own day. */
function newsOfKnown({ firstSeenAt }: PageRow, entries: readonly Piece[]): IsoInstant {
  if (entries.some(({ dateText }) => dateText !== '')) return firstSeenAt;
  const days = entries.flatMap(({ document: { published } }) => (published === undefined ? [] : [published]));
  return [firstSeenAt, ...days.map((day) => `${day}T00:00:00.000Z`)].sort()[0] ?? firstSeenAt;
}

/** Every look is taken once, for all entries that it is taken for. */
function once(bring: Walk['bring']): Walk['bring'] {
  const taken = new Map<number, ReturnType<Walk['bring']>>();
  return (look) => {
    const known = taken.get(look) ?? bring(look);
    taken.set(look, known);
    return known;
  };
}

async function checkAll(walk: Walk, isKnown: boolean, context: PipelineContext): Promise<PageResult[]> {
  const compared = matchPieces(walk.before, walk.after);
  const results: PageResult[] = [];
  for (const found of compared.matched) {
    const result = await checkPiece(walk, found, context);
    if (result && result.status !== 'first-seen' && result.status !== 'unchanged') results.push(result);
  }
  if (isKnown) results.push(...(await checkGone(walk, compared.gone, context)));
  return results;
}

/** The entries as they were when the announcement was kept last. */
async function entriesBefore(
  page: PageRow,
  source: Source,
  context: PipelineContext,
): Promise<readonly Piece[]> {
  const previous = await currentVersion(page, { source }, context);
  return previous ? entriesIn(previous.document, source, true, context) : [];
}

/** What is too complex to be split is judged as one, and told as trouble there. */
async function entriesIn(
  document: Document,
  source: Source,
  isKnown: boolean,
  { judging, clock }: PipelineContext,
): Promise<readonly Piece[]> {
  try {
    return await judging.splitAnnouncement(document, { source, at: clock().toISOString() }, isKnown);
  } catch (error) {
    if (error instanceof TooComplexError) return [];
    throw error;
  }
}

/** An announcement of several things was taken away: each of its entries was. Undefined where it is one thing. */
export async function withdrawEntries(
  page: PageRow,
  source: Source,
  context: PipelineContext,
): Promise<PageResult[] | undefined> {
  const { byKey, keys } = storedEntries(source, page.key, context);
  if (keys.size === 0) return undefined;
  const results: PageResult[] = [];
  for (const row of byKey.values()) {
    const previous = await currentVersion(row, { source }, context);
    const change = previous && (await withdrawEntry(row, previous, source, context));
    if (change) results.push({ status: 'changed', change });
  }
  if (!context.dryRun) context.store.pages.withdraw(page.id, context.clock().toISOString());
  return results;
}
