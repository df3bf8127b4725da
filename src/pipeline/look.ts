import type { Breakage } from '../compare/breakage/breakage.js';
import { explainReason } from '../compare/explain.js';
import type { Comparison } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import { fingerprint } from '../extract/text/fingerprint.js';
import type { PagePart, PageRow } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import { type CollectedPage, collectPage } from './collect-page.js';
import type { PipelineContext } from './context.js';
import { currentVersion, hasBytes, readFromBytes } from './current-version.js';
import type { Judgement } from './judge.js';
import { type Cut, findCut, hasLostItsEnd, isRestOf, type Reading } from './reading.js';
import type { PagePlace, Version } from './record.js';
import type { PageResult, Problem } from './result.js';

export interface PageCheck {
  readonly place: PagePlace;
  readonly urls: readonly string[];
  readonly declared: boolean;
  /** Adds what is known of the page from elsewhere to what it says itself. */
  readonly complete?: (document: Document) => Document;
  /** What a page that was never seen means; without it, it is taken in silently. */
  readonly judgeNew?: (document: Document, at: string) => Promise<Judgement>;
}

/** What one look at a page found, and why it may not be believed at first sight. */
export type Look = Finding & {
  /** `rule`: somebody would be told. `cut`: the bytes lack their end. */
  readonly doubt?: 'rule' | 'cut' | undefined;
  readonly cut?: SeenCut | undefined;
};

export interface SeenCut extends Cut {
  readonly document: Document;
  /** Text that the last good version had at its end is missing. */
  readonly lost: boolean;
}

type Finding =
  | { readonly outcome: 'trouble'; readonly result: PageResult }
  | {
      readonly outcome: 'unchanged';
      readonly page: PageRow;
      readonly parts: Version['parts'];
      /** Brings bytes that the stored version has lost. */
      readonly mends?: Version | undefined;
    }
  | { readonly outcome: 'new'; readonly version: Version; readonly judgement: Judgement | undefined }
  | Completion
  | DifferentLook;

export interface DifferentLook {
  readonly outcome: 'different';
  readonly page: PageRow;
  readonly previous: Snapshot;
  readonly version: Version;
  readonly judgement: Judgement;
}

/** The rest of a page whose first version was stored without its end, and of which nobody was told yet. */
export interface Completion {
  readonly outcome: 'completed';
  readonly page: PageRow;
  readonly version: Version;
}

/**
 * Collects, reads and judges a page once. Nothing is recorded, but that a stored version that can no longer be read is
 * mended: see {@link currentVersion}.
 */
export async function lookAt(check: PageCheck, context: PipelineContext): Promise<Look> {
  const { source, key, role, url } = check.place;
  const { judging } = context;
  const page = context.store.pages.find(source.id, key);
  const previous = page && (await currentVersion(page, { source, complete: check.complete }, context));
  const isWhole = previous !== undefined && hasBytes(previous, context);
  const collected = await collect(check, isWhole ? page : undefined, previous, context);
  if (collected.outcome === 'failure') return trouble('failed', collected.failure);
  const { parts } = collected;
  if (collected.outcome === 'unchanged' && page) return { outcome: 'unchanged', page, parts };

  const contents = collected.outcome === 'content' ? collected.contents : [];
  const reading = await judging.readPage(contents, source);
  const document = check.complete?.(reading.document) ?? reading.document;
  const at = context.clock().toISOString();
  const text = fingerprint(document);
  const mends = isWhole ? undefined : { document, contents, parts, at };
  if (page && previous?.fingerprint === text) return { outcome: 'unchanged', page, parts, mends };

  const before = previous && (await readAgain(previous, check, context));
  const cut = seenCut(reading, document, before);
  const doubt = cut && 'cut';
  const broken = await judging.findBreakage(reading, before?.document, source);
  if (broken) return { ...trouble('broken', breakageProblem(broken.breakage, broken.url)), doubt, cut };

  // The server would answer "not modified" to the tag of a part, and the rest would never come.
  const version = { document, contents, parts: cut ? parts.map(withoutValidators) : parts, at };
  if (!page || !previous || !before) {
    const judgement = await check.judgeNew?.(document, at);
    return { outcome: 'new', version, judgement, doubt: doubt ?? doubtOf(judgement), cut };
  }
  if (text === fingerprint(before.document)) return { outcome: 'unchanged', page, parts, mends };
  if (!cut && page.lastChangedAt === null && isRestOf(document, before))
    return { outcome: 'completed', page, version };

  const judgement = await judging.judgeEdit(before.document, document, page.memory, role, { source, at });
  const { verdict, noiseKind = 'wrong-page', reasons } = judgement.comparison;
  if (verdict === 'breakage') {
    return { ...trouble('broken', breakageProblem({ noiseKind, reasons }, url)), doubt, cut };
  }
  return {
    outcome: 'different',
    page,
    previous,
    version,
    judgement,
    doubt: doubt ?? doubtOf(judgement),
    cut,
  };
}

function doubtOf(judgement: Judgement | undefined): 'rule' | undefined {
  return judgement?.comparison.verdict === 'material' ? 'rule' : undefined;
}

function seenCut(reading: Reading, document: Document, before: Reading | undefined): SeenCut | undefined {
  const cut = findCut(reading, before);
  return cut && { ...cut, document, lost: before !== undefined && hasLostItsEnd(document, before.document) };
}

function withoutValidators(part: PagePart): PagePart {
  return { ...part, etag: null, lastModified: null };
}

/** @param page the page as it is known; without it, everything is fetched whatever it was the last time */
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

/**
 * The stored version as today's extractor and today's selectors read it, so that a better extractor or a corrected
 * selector is never mistaken for a changed rule. Where the bytes are gone, the document as it was read then.
 */
async function readAgain(previous: Snapshot, check: PageCheck, context: PipelineContext): Promise<Reading> {
  const reading = { source: check.place.source, complete: check.complete };
  return (
    (await readFromBytes(previous.bodies, reading, context)) ?? { document: previous.document, parts: [] }
  );
}

export function trouble(
  status: 'failed' | 'broken',
  { kind, message, url }: Problem,
): Look & { outcome: 'trouble' } {
  return { outcome: 'trouble', result: { status, problem: { kind, message, url } } };
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
