import { setTimeout as delay } from 'node:timers/promises';
import type { Breakage } from '../compare/breakage.js';
import { explainReason } from '../compare/messages.js';
import type { Comparison } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import { fingerprint } from '../extract/fingerprint.js';
import type { PageRow } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import { type CollectedPage, collectPage, storedContent } from './collect-page.js';
import { completeJudgement } from './complete.js';
import type { PipelineContext } from './context.js';
import { goneAtSecondLook, type Judgement, judgeEdit } from './judge.js';
import { findBreakage, readPage } from './reading.js';
import {
  type PagePlace,
  recordFlip,
  recordNewPage,
  recordNewVersion,
  recordUnchanged,
  type Version,
} from './record.js';
import type { FoundChange, PageResult, Problem } from './result.js';

export interface PageCheck {
  readonly place: PagePlace;
  readonly urls: readonly string[];
  readonly declared: boolean;
  /** Adds what is known of the page from elsewhere to what it says itself. */
  readonly complete?: (document: Document) => Document;
  /** What a page that was never seen means; without it, it is taken in silently. */
  readonly judgeNew?: (document: Document, at: string) => Judgement;
}

/**
 * Checks one page from its addresses to the record of what was found. A rule change is looked at a second time before
 * anybody is told, since many pages show every second visitor something else: what the second look finds is what
 * counts.
 */
export async function checkPage(check: PageCheck, context: PipelineContext): Promise<PageResult> {
  const first = await lookAt(check, context);
  if (!first.unconfirmed) return conclude(check, first, context);
  await delay(context.confirmDelayMs, undefined, context.signal ? { signal: context.signal } : {});
  const second = await lookAt(check, context);
  if (second.outcome === 'unchanged' && !context.dryRun) {
    recordFlip(check.place, { ...first, judgement: goneAtSecondLook(first.judgement) }, context);
  }
  return conclude(check, second, context);
}

/** What one look at a page found. */
type Look = (
  | { readonly outcome: 'trouble'; readonly result: PageResult }
  | { readonly outcome: 'unchanged'; readonly page: PageRow; readonly parts: Version['parts'] }
  | { readonly outcome: 'new'; readonly version: Version }
  | DifferentLook
) & { readonly unconfirmed?: false };

export interface DifferentLook {
  readonly outcome: 'different';
  readonly page: PageRow;
  readonly previous: Snapshot;
  readonly version: Version;
  readonly judgement: Judgement;
}

type UnconfirmedLook = DifferentLook & { readonly unconfirmed: true };

async function lookAt(check: PageCheck, context: PipelineContext): Promise<Look | UnconfirmedLook> {
  const { source, key, role, url } = check.place;
  const page = context.store.pages.find(source.id, key);
  const previous = page?.snapshotId ? context.store.snapshots.get(page.snapshotId) : undefined;
  const collected = await collect(check, page, previous, context);
  if (collected.outcome === 'failure') return trouble('failed', collected.failure);
  const { parts } = collected;
  if (collected.outcome === 'unchanged' && page) return { outcome: 'unchanged', page, parts };

  const contents = collected.outcome === 'content' ? collected.contents : [];
  const reading = readPage(contents, source);
  const document = check.complete?.(reading.document) ?? reading.document;
  const version = { document, contents, parts, at: context.clock().toISOString() };
  const text = fingerprint(document);
  if (page && previous?.fingerprint === text) return { outcome: 'unchanged', page, parts };

  const before = previous && (await readAgain(previous, check, context));
  const broken = findBreakage(reading, before, source);
  if (broken) return trouble('broken', breakageProblem(broken.breakage, broken.url));
  if (!page || !previous || !before) return { outcome: 'new', version };
  if (text === fingerprint(before)) return { outcome: 'unchanged', page, parts };

  const circumstances = { source, knowledge: context.knowledge, at: version.at };
  const judgement = judgeEdit(before, document, page.memory, role, circumstances);
  const { verdict, noiseKind = 'wrong-page', reasons } = judgement.comparison;
  if (verdict === 'breakage') return trouble('broken', breakageProblem({ noiseKind, reasons }, url));
  const different: DifferentLook = { outcome: 'different', page, previous, version, judgement };
  return verdict === 'material' ? { ...different, unconfirmed: true } : different;
}

function collect(
  check: PageCheck,
  page: PageRow | undefined,
  snapshot: Snapshot | undefined,
  context: PipelineContext,
): Promise<CollectedPage> {
  const { place, urls, declared } = check;
  const known = page ? context.store.pages.parts(page.id) : [];
  return collectPage({ source: place.source, urls, declared, known, snapshot }, context);
}

function trouble(status: 'failed' | 'broken', { kind, message, url }: Problem): Look {
  return { outcome: 'trouble', result: { status, problem: { kind, message, url } } };
}

/** Records what was found. */
async function conclude(
  check: PageCheck,
  look: Look | UnconfirmedLook,
  context: PipelineContext,
): Promise<PageResult> {
  const { source } = check.place;
  switch (look.outcome) {
    case 'trouble':
      return look.result;
    case 'unchanged':
      if (!context.dryRun) recordUnchanged(look.page, look.parts, context);
      return { status: 'unchanged' };
    case 'new': {
      const { version } = look;
      const judged = check.judgeNew?.(version.document, version.at);
      const judgement = judged && (await completeJudgement(judged, { ...version, source }, context));
      const change = await recordNewPage(check.place, version, judgement, context);
      return change ? { status: 'changed', change } : { status: 'first-seen' };
    }
    case 'different': {
      // Another language of the page is no newer version: what comes back is compared with what was there.
      if (isOtherLanguage(look.judgement.comparison)) {
        if (!context.dryRun) recordFlip(check.place, look, context);
        return { status: 'unchanged' };
      }
      const judgement = await completeJudgement(look.judgement, { ...look.version, source }, context);
      const change = await recordNewVersion(check.place, { ...look, judgement }, context);
      return isNews(change) ? { status: 'changed', change } : { status: 'unchanged' };
    }
  }
}

/**
 * The stored version as today's extractor and today's selectors read it, so that a better extractor or a corrected
 * selector is never mistaken for a changed rule. Where the bytes are gone, the document as it was read then.
 */
async function readAgain(previous: Snapshot, check: PageCheck, context: PipelineContext): Promise<Document> {
  const contents = [];
  for (const body of previous.bodies) {
    const content = await storedContent(body, context).catch(() => undefined);
    if (!content) return previous.document;
    contents.push(content);
  }
  const { document } = readPage(contents, check.place.source);
  if (document.blocks.length === 0) return previous.document;
  return check.complete?.(document) ?? document;
}

/** The problem of a page that answered with something else. */
export function breakageProblem(
  breakage: Pick<Comparison, 'reasons'> & Pick<Breakage, 'noiseKind'>,
  url: string,
): Problem {
  const [reason] = breakage.reasons;
  const why = reason ? explainReason(reason, 'en') : breakage.noiseKind;
  return { kind: breakage.noiseKind, message: `${url} answered, but not with the page: ${why}`, url };
}

export function isOtherLanguage({ reasons }: Pick<Comparison, 'reasons'>): boolean {
  return reasons[0]?.code === 'other-language';
}

function isNews(change: FoundChange | undefined): change is FoundChange {
  return change?.comparison.verdict === 'material' || change?.comparison.verdict === 'editorial';
}
