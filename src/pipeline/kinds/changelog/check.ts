import { documentLanguage } from '../../../compare/language.js';
import type { Source } from '../../../domain/source.js';
import { fingerprint } from '../../../extract/text/fingerprint.js';
import { dayIn } from '../../../language/dates/calendar.js';
import type { PageRow } from '../../../store/pages.js';
import type { PipelineContext } from '../../context.js';
import { readStored } from '../../current-version.js';
import {
  checkGone,
  checkPiece,
  checkRest,
  loadEntries,
  takenAway,
  type Walk,
} from '../../entries/entry-pages.js';
import { type MatchedPieces, matchPieces } from '../../entries/match.js';
import { firstLook, openLooks } from '../../piece-looks.js';
import type { Piece } from '../../pieces.js';
import { recordStock, touchStock } from '../../record-stock.js';
import { failureProblem, type PageResult } from '../../result.js';
import { hasStayedWithout } from '../../stayed-away.js';
import { USUAL_LIMIT } from './declaration.js';
import { mostGone, noEntries } from './problem.js';

/** The page as a whole is kept under this key, and in further languages under one of their own. */
const PAGE_KEY = 'changelog';
/** So few entries may all be replaced without the page being another one. */
const FEW = 3;

/** Checks a page of dated entries: the page as a whole, each entry on its own, and the text beside the entries. */
export async function checkChangelog(source: Source, context: PipelineContext): Promise<PageResult[]> {
  const { store } = context;
  const today = dayIn(context.clock().toISOString(), source.timezone);
  const [url = ''] = source.urls;
  const pages = store.pages.ofSource(source.id).filter(({ role }) => role === 'listing');
  const latest = pages.find(({ key }) => key === PAGE_KEY);
  // Where it came in several languages, what was fetched last says nothing of the others.
  const known = latest && pages.length === 1 ? store.pages.parts(latest.id) : [];
  const looks = openLooks(source, known, today, context);
  const first = await firstLook(looks, (reading) => noEntries(reading, source));
  if (first.look.outcome === 'failed')
    return [{ status: 'failed', problem: failureProblem(first.look.failure) }];
  if (first.look.outcome === 'unchanged') {
    if (latest && !context.dryRun) touchStock(latest, first.look.parts, context);
    return [{ status: 'unchanged' }];
  }
  if (first.problem) return [{ status: 'broken', problem: first.problem }];
  const { contents, parts, reading } = first.look;
  const face = await findFace(pages, reading.pieces, { source, today }, context);
  const { page, before } = face;
  const isFirst = page === undefined;
  const compared = matchPieces(before, reading.pieces);
  const doubt = isFirst ? undefined : doubtOf(compared, before, reading.pieces);
  const walk: Walk = {
    source,
    url,
    urls: source.urls,
    keyPrefix: face.prefix,
    newsSince: page?.firstSeenAt,
    contents,
    before,
    after: reading.pieces,
    stored: loadEntries(source, face.prefix, context),
    bring: async (look) => {
      const found = await looks(first.at + look);
      if (found.outcome !== 'read') return undefined;
      const { contents: fetched, reading: read } = found;
      return { contents: fetched, pieces: read.pieces, rest: read.rest };
    },
  };
  const isAccepted = page !== undefined && hasStayedWithout(page, doubt !== undefined, context);
  if (doubt !== undefined && !isAccepted) {
    const results = doubt.isOther ? [] : await checkEntries(walk, compared, isFirst, context);
    return [{ status: 'broken', problem: mostGone(doubt.gone, before.length, source) }, ...results];
  }
  const results = await checkEntries(walk, compared, isFirst, context);
  if (!isFirst) results.push(...(await checkGone(walk, takenAway(walk, compared), context)));
  results.push(...(await checkRest(walk, reading.rest, context)));
  if (!context.dryRun && !results.some(({ status }) => status === 'failed')) {
    const place = { source, key: face.key, role: 'listing', url } as const;
    await recordStock(
      place,
      page,
      { document: reading.page, contents, parts, at: context.clock().toISOString() },
      context,
    );
  }
  return [{ status: isFirst ? 'first-seen' : 'unchanged' }, ...results];
}

/** The page in one language, and its entries as they were there. */
interface PageFace {
  readonly key: string;
  /** What the keys of its entries begin with. */
  readonly prefix: string;
  readonly page?: PageRow;
  readonly before: readonly Piece[];
}

/**
 * The page as it was in the language that it came in now. One that shares no entry with any known language, and is in
 * another one than all of them, is taken stock of.
 */
async function findFace(
  pages: readonly PageRow[],
  pieces: readonly Piece[],
  { source, today }: { readonly source: Source; readonly today: string },
  context: PipelineContext,
): Promise<PageFace> {
  const texts = new Set(pieces.map(({ document }) => fingerprint(document)));
  const language = languageOf(pieces);
  const faces: (PageFace & { readonly shared: number; readonly language: string | undefined })[] = [];
  for (const page of pages) {
    const before = await piecesOf(page, source, today, context);
    const shared = before.filter(({ document }) => texts.has(fingerprint(document))).length;
    const prefix = page.key === PAGE_KEY ? '' : `${page.key.slice(PAGE_KEY.length + 1)}:`;
    faces.push({ key: page.key, prefix, page, before, shared, language: languageOf(before) });
  }
  const [first] = faces.sort((one, other) => other.shared - one.shared);
  if (first === undefined) return { key: PAGE_KEY, prefix: '', before: [] };
  if (first.shared > 0) return first;
  const spoken = faces.find((face) => face.language === undefined || face.language === language);
  if (spoken || language === undefined) return spoken ?? first;
  return { key: `${PAGE_KEY}:${language}`, prefix: `${language}:`, before: [] };
}

function languageOf(pieces: readonly Piece[]): string | undefined {
  const blocks = pieces.flatMap(({ document }) => document.blocks);
  return documentLanguage({ url: '', title: '', blocks });
}

/** The entries of the stored page as today's reader splits it. */
async function piecesOf(
  page: PageRow,
  source: Source,
  today: string,
  context: PipelineContext,
): Promise<readonly Piece[]> {
  const snapshot = page.snapshotId === null ? undefined : context.store.snapshots.outline(page.snapshotId);
  const contents = snapshot && (await readStored(snapshot.bodies, context));
  if (contents) return (await context.judging.readPieces(contents, source, today)).pieces;
  return [];
}

/** Where most of the known entries did not come, or none of them and others in their place. */
function doubtOf(
  { matched, gone }: MatchedPieces,
  before: readonly Piece[],
  after: readonly Piece[],
): { readonly gone: number; readonly isOther: boolean } | undefined {
  const newest =
    before
      .map(({ document }) => document.published ?? '')
      .sort()
      .at(-1) ?? '';
  const isKnown = matched.some((found) => found.before !== undefined);
  const isLater = after.every(({ document }) => (document.published ?? '') > newest);
  if (!isKnown && before.length >= FEW && !isLater) return { gone: before.length, isOther: true };
  const oldest = after.map(({ document }) => document.published ?? '').sort()[0] ?? '';
  const missing = gone.filter(({ document }) => (document.published ?? '') > oldest).length;
  return missing >= FEW && missing > before.length / 2 ? { gone: missing, isOther: false } : undefined;
}

/** The oldest first, so that alerts come in the order in which the entries were written. */
async function checkEntries(
  walk: Walk,
  { matched }: MatchedPieces,
  isFirst: boolean,
  context: PipelineContext,
): Promise<PageResult[]> {
  const { entries: { limit } = { limit: USUAL_LIMIT } } = walk.source;
  const inOrder = matched
    .map((found, at) => ({ found, at, day: found.piece.document.published ?? '' }))
    .sort((one, other) => other.day.localeCompare(one.day) || one.at - other.at)
    .slice(0, limit)
    .reverse();
  const results: PageResult[] = [];
  for (const { found } of inOrder) {
    const result = await checkPiece(walk, found, context);
    if (result && !(isFirst && result.status === 'first-seen')) results.push(result);
  }
  return results;
}
