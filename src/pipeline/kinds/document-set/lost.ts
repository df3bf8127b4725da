import { overlapOf } from '../../../compare/breakage/overlap.js';
import type { Document } from '../../../domain/document.js';
import { fingerprint } from '../../../extract/text/fingerprint.js';
import type { PageRow } from '../../../store/pages.js';
import { checkPage, waitForNextLook } from '../../check-page.js';
import { completeJudgement } from '../../complete.js';
import type { PipelineContext } from '../../context.js';
import { currentVersion } from '../../current-version.js';
import { collectForLook } from '../../look.js';
import { recordWithdrawal } from '../../record.js';
import type { PageResult } from '../../result.js';
import { keyOf, type Visit } from './walk.js';

/** A page under a new address that shares this much of its text with one that is gone is that page. */
const SAME_PAGE = 0.8;

interface FreshVisit extends Visit {
  /** It says what another page of the set says. */
  readonly isCopy: boolean;
}

/** What became of the pages that were not known and of those that were not found. */
export interface Moves {
  readonly news: { readonly moved: readonly PageResult[]; readonly fresh: readonly FreshVisit[] };
  /** The known pages that are where they were, or nowhere. */
  readonly left: readonly Visit[];
}

/**
 * Finds the pages that only moved: the old address leads to the new one, or the new one says what the old one said. A
 * page that moved keeps its history, and what was edited on the way is told as an edit.
 *
 * @param unlinked known pages that no page leads to any more, whether their addresses still answer or not
 */
export async function findMoves(
  unknown: readonly Visit[],
  unlinked: readonly Visit[],
  rows: readonly PageRow[],
  context: PipelineContext,
): Promise<Moves> {
  const texts = new Map<string, PageRow>();
  for (const row of rows) {
    const text =
      row.snapshotId === null ? undefined : context.store.snapshots.outline(row.snapshotId)?.fingerprint;
    if (text !== undefined) texts.set(text, row);
  }
  const open = new Set(unlinked);
  const moved: PageResult[] = [];
  const fresh: FreshVisit[] = [];
  for (const visit of unknown) {
    const document = await documentOf(visit, context);
    const origin = document && (await originOf(visit, document, open, context));
    if (origin?.row) {
      open.delete(origin);
      moved.push(await follow(visit, origin.row, context));
      continue;
    }
    fresh.push({ ...visit, isCopy: document !== undefined && texts.has(fingerprint(document)) });
  }
  return { news: { moved, fresh }, left: [...open] };
}

/** The lost page that a page is under its new address. */
async function originOf(
  visit: Visit,
  document: Document,
  lost: ReadonlySet<Visit>,
  context: PipelineContext,
): Promise<Visit | undefined> {
  for (const candidate of lost) {
    if (leadsTo(candidate) === visit.check.place.key) return candidate;
  }
  let best: { readonly visit: Visit; readonly overlap: number } | undefined;
  for (const candidate of lost) {
    const before = await storedDocument(candidate, context);
    if (before === undefined) continue;
    const isSame = fingerprint(before) === fingerprint(document);
    // A page that is still where it was moved only where the other one says just the same.
    const overlap = isSame ? 1 : isThere(candidate) ? 0 : overlapOf(before, document);
    if (overlap >= SAME_PAGE && overlap > (best?.overlap ?? 0)) best = { visit: candidate, overlap };
  }
  return best?.visit;
}

function isThere({ collected }: Visit): boolean {
  return collected.outcome !== 'failure';
}

/** The page that the address of a lost one leads to. */
function leadsTo({ collected }: Visit): string | undefined {
  if (collected.outcome !== 'content') return undefined;
  const [content] = collected.contents;
  return content && keyOf(content.finalUrl);
}

async function follow(
  { check, collected }: Visit,
  row: PageRow,
  context: PipelineContext,
): Promise<PageResult> {
  const { key, url } = check.place;
  // A dry run leaves the page where it is; what it says now is compared all the same.
  const place = context.dryRun ? { ...check.place, key: row.key } : check.place;
  if (!context.dryRun) context.store.pages.move(row.id, key, url);
  let first: Visit['collected'] | undefined = collected;
  return checkPage(
    {
      ...check,
      place,
      bring: () => {
        const brought = first;
        first = undefined;
        return brought && Promise.resolve(brought);
      },
    },
    context,
  );
}

/**
 * The known pages that are nowhere, looked at once more. One whose text stands on the page that its address leads to was
 * taken up there; another was taken down, which is told once.
 */
export async function settleLost(
  lost: readonly Visit[],
  keys: ReadonlySet<string>,
  context: PipelineContext,
): Promise<PageResult[]> {
  if (lost.length > 0) await waitForNextLook(context);
  const results: PageResult[] = [];
  for (const visit of lost) {
    const { check, row } = visit;
    if (!row) continue;
    const collected = await collectForLook(check, context);
    const again = { ...visit, collected };
    const target = leadsTo(again);
    const isBack =
      collected.outcome === 'failure'
        ? collected.failure.kind !== 'http-404' && collected.failure.kind !== 'http-410'
        : collected.outcome === 'unchanged' ||
          target === undefined ||
          !keys.has(target) ||
          target === row.key;
    if (isBack) continue;
    const { source } = check.place;
    const previous = await currentVersion(row, { source }, context);
    if (!previous) continue;
    const at = context.clock().toISOString();
    const { document } = previous;
    const now = await documentOf(again, context);
    if (now && holds(now, document)) {
      if (!context.dryRun) context.store.pages.withdraw(row.id, at);
      continue;
    }
    const judged = await context.judging.judgeWithdrawal(document, { source, at, role: 'document' });
    const judgement = await completeJudgement(judged, { source, document, at }, context);
    const change = recordWithdrawal(check.place, row, previous, judgement, context);
    if (change) results.push({ status: 'changed', change });
  }
  return results;
}

/** Whether nearly all that a page said is said by another. */
function holds(page: Document, text: Document): boolean {
  const said = new Set(page.blocks.map((block) => block.text));
  const total = text.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const kept = text.blocks.reduce((sum, block) => sum + (said.has(block.text) ? block.text.length : 0), 0);
  return total > 0 && kept >= total * SAME_PAGE;
}

async function documentOf(
  { collected, check }: Visit,
  context: PipelineContext,
): Promise<Document | undefined> {
  if (collected.outcome !== 'content') return undefined;
  const { document } = await context.judging.readPage(collected.contents, check.place.source);
  return document.blocks.length > 0 ? document : undefined;
}

async function storedDocument(
  { row, check }: Visit,
  context: PipelineContext,
): Promise<Document | undefined> {
  return row && (await currentVersion(row, { source: check.place.source }, context))?.document;
}
