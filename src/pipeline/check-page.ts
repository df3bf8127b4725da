import { type Breakage, recogniseBreakage } from '../compare/breakage.js';
import { explainReason } from '../compare/messages.js';
import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import { extractDocument, joinDocuments } from '../extract/document.js';
import { fingerprint } from '../extract/fingerprint.js';
import type { PageRow } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import { collectPage, storedContent } from './collect-page.js';
import type { PipelineContext } from './context.js';
import { type Judgement, judgeEdit } from './judge.js';
import { type PagePlace, recordNewPage, recordNewVersion, recordUnchanged, type Version } from './record.js';
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

/** Checks one page from its addresses to the record of what was found. */
export async function checkPage(check: PageCheck, context: PipelineContext): Promise<PageResult> {
  const { place } = check;
  const { source } = place;
  const page = context.store.pages.find(source.id, place.key);
  const previous = page?.snapshotId ? context.store.snapshots.get(page.snapshotId) : undefined;
  const collected = await collectPage(
    {
      source,
      urls: check.urls,
      declared: check.declared,
      known: page ? context.store.pages.parts(page.id) : [],
      snapshot: previous,
    },
    context,
  );
  if (collected.outcome === 'failure') {
    const { kind, message, url } = collected.failure;
    return { status: 'failed', problem: { kind, message, url } };
  }
  if (collected.outcome === 'unchanged' && page) {
    if (!context.dryRun) recordUnchanged(page, collected.parts, context);
    return { status: 'unchanged' };
  }
  const contents = collected.outcome === 'content' ? collected.contents : [];
  const documents = contents.map((content) => extractDocument(content, source.extraction));
  const problem = findBreakage(check, contents, documents, previous);
  if (problem) return { status: 'broken', problem };

  const joined = joinDocuments(documents);
  const version: Version = {
    document: check.complete?.(joined) ?? joined,
    contents,
    parts: collected.parts,
    at: context.clock().toISOString(),
  };
  if (!page || !previous) {
    const judgement = check.judgeNew?.(version.document, version.at);
    const change = await recordNewPage(place, version, judgement, context);
    return change ? { status: 'changed', change } : { status: 'first-seen' };
  }
  return compareWith({ place, page, previous }, version, context);
}

interface StoredPage {
  readonly place: PagePlace;
  readonly page: PageRow;
  readonly previous: Snapshot;
}

async function compareWith(
  stored: StoredPage,
  version: Version,
  context: PipelineContext,
): Promise<PageResult> {
  const { place, page, previous } = stored;
  const unchanged = (): PageResult => {
    if (!context.dryRun) recordUnchanged(page, version.parts, context);
    return { status: 'unchanged' };
  };
  if (fingerprint(version.document) === previous.fingerprint) return unchanged();
  const before = await readAgain(previous, place, context);
  if (fingerprint(version.document) === fingerprint(before)) return unchanged();

  const circumstances = { source: place.source, knowledge: context.knowledge, at: version.at };
  const judgement = judgeEdit(before, version.document, page.memory, place.role, circumstances);
  const { verdict, noiseKind = 'wrong-page', reasons } = judgement.comparison;
  if (verdict === 'breakage') {
    return { status: 'broken', problem: breakageProblem({ noiseKind, reasons }, place.url) };
  }
  const change = await recordNewVersion(place, page, previous, version, judgement, context);
  return isNews(change) ? { status: 'changed', change } : { status: 'unchanged' };
}

/**
 * The stored version as today's extractor and today's selectors read it, so that a better extractor or a corrected
 * selector is never mistaken for a changed rule. Where the bytes are gone, the document as it was read then.
 */
async function readAgain(previous: Snapshot, place: PagePlace, context: PipelineContext): Promise<Document> {
  const documents: Document[] = [];
  for (const body of previous.bodies) {
    const content = await storedContent(body, context).catch(() => undefined);
    if (!content) return previous.document;
    documents.push(extractDocument(content, place.source.extraction));
  }
  const document = joinDocuments(documents);
  return document.blocks.length > 0 ? document : previous.document;
}

function findBreakage(
  check: PageCheck,
  contents: readonly FetchedContent[],
  documents: readonly Document[],
  previous: Snapshot | undefined,
): Problem | undefined {
  const single = documents.length === 1;
  for (const [index, document] of documents.entries()) {
    const content = contents[index];
    if (!content) continue;
    // A part has no stored document of its own to be judged against.
    const lastGood = single ? previous?.document : undefined;
    const breakage = recogniseBreakage(content, document, lastGood, check.place.source);
    if (breakage) return breakageProblem(breakage, content.url);
  }
  return undefined;
}

/** The problem of a page that answered with something else. */
export function breakageProblem(breakage: Breakage, url: string): Problem {
  const [reason] = breakage.reasons;
  const why = reason ? explainReason(reason, 'en') : breakage.noiseKind;
  return { kind: breakage.noiseKind, message: `${url} answered, but not with the page: ${why}`, url };
}

function isNews(change: FoundChange | undefined): change is FoundChange {
  return change?.comparison.verdict === 'material' || change?.comparison.verdict === 'editorial';
}
