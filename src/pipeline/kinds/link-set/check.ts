import { matchLinks } from '../../../compare/links/match.js';
import type { Document } from '../../../domain/document.js';
import type { Source } from '../../../domain/source.js';
import { stableTarget } from '../../../extract/links/target.js';
import { dayIn } from '../../../language/dates/calendar.js';
import { checkPage } from '../../check-page.js';
import type { PipelineContext } from '../../context.js';
import type { Brought, PageCheck } from '../../look.js';
import { firstLook, type Looks, openLooks, type PageLook } from '../../piece-looks.js';
import type { Piece, PieceReading } from '../../pieces.js';
import type { PageResult } from '../../result.js';
import { noLinks } from './problem.js';

const SET_KEY = 'links';
const TARGET = 'target:';

/** Checks a page whose links are what matters: its links as one document, and with `follow` what they lead to. */
export async function checkLinkSet(source: Source, context: PipelineContext): Promise<PageResult[]> {
  const { store } = context;
  const [url = ''] = source.urls;
  const today = dayIn(context.clock().toISOString(), source.timezone);
  const looks = openLooks(source, [], today, context);
  const first = await firstLook(looks, (reading) => noLinks(reading, source));
  const isFirst = store.pages.find(source.id, SET_KEY) === undefined;
  const place = { source, key: SET_KEY, role: 'listing', url } as const;
  const check: PageCheck = {
    place,
    urls: source.urls,
    declared: true,
    bring: (look) => bringLinks(looks, first.at + look, look === 0 ? first.problem : undefined, source),
    reread: async (stored) => {
      const reading = await context.judging.readPieces(stored, source, today);
      return reading.pieces.length > 0 ? linksOf(reading, source) : undefined;
    },
  };
  // Every look waits for the look at the page, which waits itself.
  const results = [await checkPage(check, { ...context, confirmDelayMs: 0 })];
  if (!source.links?.follow || first.look.outcome !== 'read' || first.problem) return results;
  results.push(...(await checkTargets(source, first.look.reading.pieces, isFirst, context)));
  return results;
}

async function bringLinks(
  looks: Looks,
  look: number,
  problem: ReturnType<typeof noLinks> | undefined,
  source: Source,
): Promise<Brought> {
  const seen: PageLook = await looks(look);
  if (problem) return { outcome: 'broken', problem };
  if (seen.outcome === 'failed') return { outcome: 'failure', failure: seen.failure };
  if (seen.outcome === 'unchanged') return { outcome: 'absent' };
  const { contents, parts, reading } = seen;
  if (reading.pieces.length === 0) return { outcome: 'broken', problem: noLinks(reading, source) };
  return { outcome: 'piece', document: linksOf(reading, source), contents, parts };
}

/** The links of a page as a document of one block for each. */
function linksOf({ page, pieces }: PieceReading, { name }: Source): Document {
  const blocks = pieces.flatMap(({ document }) => document.blocks);
  return { ...page, title: page.title || name, blocks };
}

/**
 * Watches what the links lead to. A link that leads to another address leads to the same document: what differs in it
 * is told as an edit. A target that was not there before is taken in without a word, since the link to it is told.
 */
async function checkTargets(
  source: Source,
  pieces: readonly Piece[],
  isFirst: boolean,
  context: PipelineContext,
): Promise<PageResult[]> {
  const { store } = context;
  const { limit = 0 } = source.links ?? {};
  const targets = pieces.slice(0, limit).map(({ title, url }) => ({ title, url }));
  const rows = store.pages.ofSource(source.id).filter(({ role }) => role === 'document');
  const known = rows.map((row) => ({ title: row.title, url: row.key.slice(TARGET.length), row }));
  const stable = targets.map((target) => ({ title: target.title, url: stableTarget(target.url), target }));
  const { pairs } = matchLinks(known, stable);
  const origins = new Map(pairs.map(({ before, after }) => [after, before.row]));
  const results: PageResult[] = [];
  for (const link of stable) {
    const row = origins.get(link);
    const key = `${TARGET}${link.url}`;
    const { title, url } = link.target;
    if (row && row.key !== key && !context.dryRun) store.pages.move(row.id, key, url);
    const place = { source, key: context.dryRun && row ? row.key : key, role: 'document', url } as const;
    const complete = (document: Document): Document => ({ ...document, title });
    const result = await checkPage({ place, urls: [url], declared: false, complete }, context);
    if (!(isFirst && result.status === 'first-seen')) results.push(result);
  }
  return results;
}
