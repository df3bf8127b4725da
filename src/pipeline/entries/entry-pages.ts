import { createHash } from 'node:crypto';
import type { Document } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { fingerprint } from '../../extract/text/fingerprint.js';
import type { PageRow } from '../../store/pages.js';
import type { Snapshot } from '../../store/snapshots.js';
import { checkPage } from '../check-page.js';
import { completeJudgement } from '../complete.js';
import type { PipelineContext } from '../context.js';
import { currentVersion } from '../current-version.js';
import type { Brought } from '../look.js';
import type { Piece, PieceReading } from '../pieces.js';
import { recordWithdrawal } from '../record.js';
import type { FoundChange, PageResult } from '../result.js';
import { type MatchedPiece, type MatchedPieces, matchPieces } from './match.js';

/** One check of a page of entries, or of an announcement of several things. */
export interface Walk {
  readonly source: Source;
  /** Of the page. */
  readonly url: string;
  /** All that is fetched for it. */
  readonly urls: readonly string[];
  /** What the keys of its entries begin with. */
  readonly keyPrefix: string;
  /** Since when the page is watched; absent when it is taken stock of. */
  readonly newsSince: IsoInstant | undefined;
  readonly contents: readonly FetchedContent[];
  /** The entries as they were, and as the check found them. */
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  readonly stored: StoredEntries;
  /** The looks at the page, the one that the check began with as number 0; undefined for one that brought no page. */
  readonly bring: (look: number) => Promise<
    | {
        readonly contents: readonly FetchedContent[];
        readonly pieces: readonly Piece[];
        /** The text beside the entries, where that is watched. */
        readonly rest?: Document;
      }
    | undefined
  >;
}

/** Every look of an entry waits for the look at its page, which waits itself. */
function withoutWaiting(context: PipelineContext): PipelineContext {
  return { ...context, confirmDelayMs: 0 };
}

/** Checks one entry as a page of its own; nothing for one that is as it was. */
export async function checkPiece(
  walk: Walk,
  { piece, before, isSame }: MatchedPiece,
  context: PipelineContext,
): Promise<PageResult | undefined> {
  const { source, newsSince } = walk;
  const { stored } = walk;
  // What was recorded by a check that did not come to its end is known already.
  if (stored.byText.has(fingerprint(piece.document))) return undefined;
  const key = before
    ? (rowOf(walk, before)?.key ?? (await takeIn(walk, before, context)))
    : freeKey(walk, piece);
  if (isSame) return undefined;
  const place = { source, key, role: 'article', url: piece.url } as const;
  const result = await checkPage(
    {
      place,
      urls: walk.urls,
      declared: true,
      ...(!before && newsSince !== undefined && { newsSince }),
      bring: (look) => bringPiece(walk, piece, look),
      ...(before && { reread: async () => before.document }),
    },
    withoutWaiting(context),
  );
  remember(stored, context.store.pages.find(source.id, key), context);
  return result;
}

/** Stores an entry that nothing is to be told of. */
async function takeIn(walk: Walk, piece: Piece, context: PipelineContext): Promise<string> {
  const { source, contents } = walk;
  const key = freeKey(walk, piece);
  const place = { source, key, role: 'article', url: piece.url } as const;
  const bring = async () => ({ outcome: 'piece', document: piece.document, contents }) as const;
  await checkPage({ place, urls: walk.urls, declared: true, bring }, withoutWaiting(context));
  remember(walk.stored, context.store.pages.find(source.id, key), context);
  return key;
}

/** An entry as a look at its page shows it. */
async function bringPiece(walk: Walk, piece: Piece, look: number): Promise<Brought> {
  if (look === 0) return { outcome: 'piece', document: piece.document, contents: walk.contents };
  const seen = await walk.bring(look);
  if (!seen) return { outcome: 'absent' };
  const { matched } = matchPieces(walk.after, seen.pieces);
  const found = matched.find(({ before }) => before === piece);
  if (!found) return { outcome: 'absent' };
  return { outcome: 'piece', document: found.piece.document, contents: seen.contents };
}

/** Entries that were taken away: those that a second look does not find either are told. */
export async function checkGone(
  walk: Walk,
  gone: readonly Piece[],
  context: PipelineContext,
): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const piece of gone) {
    const row = rowOf(walk, piece);
    if (!row) continue;
    const seen = await walk.bring(1);
    if (!seen || !matchPieces(walk.before, seen.pieces).gone.includes(piece)) continue;
    const { source } = walk;
    const previous = await currentVersion(row, { source, reread: async () => piece.document }, context);
    if (!previous) continue;
    const change = await withdrawEntry(row, { ...previous, document: piece.document }, source, context);
    if (change) results.push({ status: 'changed', change });
  }
  return results;
}

/** Records that an entry was taken away. */
export async function withdrawEntry(
  row: PageRow,
  previous: Snapshot,
  source: Source,
  context: PipelineContext,
): Promise<FoundChange | undefined> {
  const at = context.clock().toISOString();
  const { document } = previous;
  const judged = await context.judging.judgeWithdrawal(document, { source, at });
  const judgement = await completeJudgement(judged, { source, document, at }, context);
  const place = { source, key: row.key, role: 'article', url: row.url } as const;
  return recordWithdrawal(place, row, previous, judgement, context);
}

/** Those of the entries gone that did not fall off the old end of their section, or of the page. */
export function takenAway(walk: Walk, { gone }: MatchedPieces): Piece[] {
  return gone.filter((missing) => !hasFallenOff(missing, walk.after));
}

function hasFallenOff({ document: { published }, section }: Piece, after: readonly Piece[]): boolean {
  const beside = after.filter((other) => other.section.join('\n') === section.join('\n'));
  const days = (beside.length > 0 ? beside : after).map(({ document }) => document.published ?? '');
  const [oldest = ''] = days.sort();
  return published === undefined || published <= oldest;
}

/** The text beside the entries, such as what stands above them, is a document of its own. */
export async function checkRest(walk: Walk, rest: Document, context: PipelineContext): Promise<PageResult[]> {
  const { source, url, keyPrefix, contents } = walk;
  if (rest.blocks.length === 0) return [];
  const place = { source, key: `${keyPrefix}beside`, role: 'document', url } as const;
  const result = await checkPage(
    {
      place,
      urls: walk.urls,
      declared: true,
      reread: async (stored) => (await restOf(stored, walk, context))?.rest,
      bring: async (look) => {
        if (look === 0) return { outcome: 'piece', document: rest, contents };
        const seen = await walk.bring(look);
        if (!seen?.rest || seen.pieces.length === 0) return { outcome: 'absent' };
        return { outcome: 'piece', document: seen.rest, contents: seen.contents };
      },
    },
    withoutWaiting(context),
  );
  return result.status === 'unchanged' || result.status === 'first-seen' ? [] : [result];
}

async function restOf(
  stored: readonly FetchedContent[],
  { source }: Walk,
  context: PipelineContext,
): Promise<PieceReading | undefined> {
  const reading = await context.judging.readPieces(
    stored,
    source,
    context.clock().toISOString().slice(0, 10),
  );
  return reading.pieces.length > 0 && reading.rest.blocks.length > 0 ? reading : undefined;
}

/** The entries that are stored, but those that were taken away: by their latest text, and by their keys. */
export interface StoredEntries {
  readonly byText: Map<string, PageRow>;
  readonly byKey: Map<string, PageRow>;
  /** All keys that were ever given. */
  readonly keys: Set<string>;
}

export function loadEntries(source: Source, keyPrefix: string, context: PipelineContext): StoredEntries {
  const stored: StoredEntries = { byText: new Map(), byKey: new Map(), keys: new Set() };
  for (const row of context.store.pages.ofSource(source.id)) {
    if (row.role === 'article' && row.key.startsWith(`${keyPrefix}entry:`)) remember(stored, row, context);
  }
  return stored;
}

function remember(stored: StoredEntries, row: PageRow | undefined, { store }: PipelineContext): void {
  if (!row) return;
  stored.keys.add(row.key);
  if (row.withdrawnAt !== null || row.snapshotId === null) return;
  stored.byKey.set(row.key, row);
  const text = store.snapshots.outline(row.snapshotId)?.fingerprint;
  if (text !== undefined) stored.byText.set(text, row);
}

/** The stored page of an entry of the page as it was: the one that says the same, or else the one that is called the same. */
function rowOf(walk: Walk, piece: Piece): PageRow | undefined {
  const { byText, byKey } = walk.stored;
  return byText.get(fingerprint(piece.document)) ?? byKey.get(keyOf(walk, piece));
}

/** What a new entry is called by: its date and its title when it was first seen. */
function keyOf({ keyPrefix }: Walk, { title, document: { published = 'undated' } }: Piece): string {
  const hash = createHash('sha256').update(title).digest('hex').slice(0, 12);
  return `${keyPrefix}entry:${published}:${hash}`;
}

function freeKey(walk: Walk, piece: Piece): string {
  const key = keyOf(walk, piece);
  const { keys } = walk.stored;
  let free = key;
  for (let number = 2; keys.has(free); number++) free = `${key}:${number}`;
  return free;
}
