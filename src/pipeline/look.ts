import type { Breakage } from '../compare/breakage/breakage.js';
import { keepParts } from '../compare/breakage/parts.js';
import { learnMissing } from '../compare/memory/missing.js';
import type { Comparison } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { PageMemory } from '../domain/memory.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { fingerprint } from '../extract/text/fingerprint.js';
import type { PagePart, PageRow } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import { type CollectedPage, collectPage, storedContent } from './collect-page.js';
import type { PipelineContext } from './context.js';
import { currentVersion, hasBytes, readFromBytes } from './current-version.js';
import type { Judgement } from './judge.js';
import { breakageProblems, pipelineProblems } from './problems.js';
import type { Reading } from './reading.js';
import type { PagePlace, Version } from './record.js';
import { failureProblem, type PageResult, type Problem, problemAt } from './result.js';
import type { DifferentStep, PageState, SeenCut } from './step.js';
import { pageThreshold } from './threshold.js';

export interface PageCheck {
  readonly place: PagePlace;
  readonly urls: readonly string[];
  readonly declared: boolean;
  /** Adds what is known of the page from elsewhere to what it says itself. */
  readonly complete?: (document: Document) => Document;
  /** Since when the list is watched that a page is news on; without it, one never seen is taken in silently. */
  readonly newsSince?: IsoInstant | undefined;
}

/** What one look at a page found, and why it may not be believed at first sight. */
export type Look = Finding & {
  /** `rule`: somebody would be told. `cut`: the bytes lack their end. */
  readonly doubt?: 'rule' | 'cut' | undefined;
  readonly cut?: SeenCut | undefined;
  /** A part of the page did not come; its last good text was kept. */
  readonly missing?: Problem | undefined;
};

type Finding =
  | { readonly outcome: 'trouble'; readonly result: PageResult }
  | {
      readonly outcome: 'unchanged';
      readonly page: PageRow;
      readonly parts: Version['parts'];
      /** What is known of the page once this is seen. */
      readonly memory: PageMemory;
      /** Brings bytes that the stored version has lost. */
      readonly mends?: Version | undefined;
    }
  | { readonly outcome: 'new'; readonly version: Version; readonly judgement: Judgement | undefined }
  | Completion
  | DifferentLook;

export interface DifferentLook {
  readonly outcome: 'different';
  readonly page: PageRow;
  /** What was known of the page, and what the version makes of it. */
  readonly state: PageState;
  readonly step: DifferentStep;
  readonly previous: Snapshot;
  readonly version: Version;
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
  // The bytes of a version that lacked parts do not show that the page is what it was.
  const isKnown = isWhole && page?.memory.missing === undefined;
  const collected = await collect(check, isKnown ? page : undefined, previous, context);
  if (collected.outcome === 'failure') return trouble('failed', failureProblem(collected.failure));
  const { parts } = collected;
  const at = context.clock().toISOString();
  const whole = page && { page, parts, memory: learnMissing(page.memory, [], at) };
  if (collected.outcome === 'unchanged' && whole) return { outcome: 'unchanged', ...whole };

  const contents = collected.outcome === 'content' ? collected.contents : [];
  const reading = completed(await judging.readPage(contents, source), check);
  const { document } = reading;
  const mends = isWhole ? undefined : { document, contents, parts, at };
  if (whole && previous?.fingerprint === fingerprint(document))
    return { outcome: 'unchanged', ...whole, mends };

  const state = page && previous && (await stateOf(page, previous, check, context));
  const { newsSince } = check;
  const threshold = page && pageThreshold(page.id, source, context.store, context.alerts.sensitivity);
  const step = await judging.takeStep(state, reading, { source, role, at, newsSince, threshold });
  const { cut } = step;
  const doubt = cut && 'cut';
  const missing = step.missing && breakageProblem(step.missing.breakage, step.missing.url || url);
  // The server would answer "not modified" to the tag of a part, and the rest would never come.
  const isPartial = cut !== undefined || missing !== undefined;
  const version = { document, contents, parts: isPartial ? parts.map(withoutValidators) : parts, at };
  switch (step.outcome) {
    case 'broken': {
      const { breakage, url: address } = step.found;
      return { ...trouble('broken', breakageProblem(breakage, address || url)), doubt, cut };
    }
    case 'first': {
      const { judgement } = step;
      return { outcome: 'new', version, judgement, doubt: doubt ?? doubtOf(judgement), cut };
    }
  }
  if (!page || !previous || !state) throw new Error(`${url} differs from a version that is not stored.`);
  switch (step.outcome) {
    case 'unchanged': {
      const { memory } = step;
      return {
        outcome: 'unchanged',
        page,
        parts: version.parts,
        memory,
        mends: missing ? undefined : mends,
        missing,
      };
    }
    case 'completed':
      return { outcome: 'completed', page, version };
    case 'different':
      return {
        outcome: 'different',
        page,
        state,
        step,
        previous,
        version: {
          ...version,
          document: step.next.document,
          contents: await withStored(contents, previous, step.absent ?? [], context),
        },
        doubt: doubt ?? doubtOf(step.judgement),
        cut,
        missing,
      };
  }
}

/** The contents of a version, those of the addresses that did not bring their part as they were stored. */
function withStored(
  contents: readonly FetchedContent[],
  { bodies }: Snapshot,
  absent: readonly number[],
  context: PipelineContext,
): Promise<FetchedContent[]> {
  return Promise.all(
    contents.map((content, ordinal) => {
      const body = absent.includes(ordinal) ? bodies[ordinal] : undefined;
      return body ? storedContent(body, context) : content;
    }),
  );
}

function completed(reading: Reading, { complete }: PageCheck): Reading {
  return complete ? { ...reading, document: complete(reading.document) } : reading;
}

function doubtOf(judgement: Judgement | undefined): 'rule' | undefined {
  return judgement?.comparison.verdict === 'material' ? 'rule' : undefined;
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
 * What is known of a page. The stored version is as today's extractor and today's selectors read it, so that a better
 * extractor or a corrected selector is never mistaken for a changed rule. Where the bytes are gone, it is as it was
 * read then.
 */
async function stateOf(
  page: PageRow,
  previous: Snapshot,
  { place, complete }: PageCheck,
  context: PipelineContext,
): Promise<PageState> {
  const read = await readFromBytes(previous.bodies, { source: place.source, complete }, context);
  // The parts that the bytes lack are in the version that was stored with them.
  const document = read ? keepParts(read.document, previous.document).document : previous.document;
  return {
    document,
    parts: read?.parts.map((part) => part.document) ?? [],
    completeness: read?.parts.map(({ completeness }) => completeness) ?? [],
    memory: page.memory,
    changed: page.lastChangedAt !== null,
  };
}

export function trouble(status: 'failed' | 'broken', problem: Problem): Look & { outcome: 'trouble' } {
  return { outcome: 'trouble', result: { status, problem } };
}

/** The problem of a page that answered with something else. */
export function breakageProblem(
  { noiseKind, reasons: [reason] }: Pick<Comparison, 'reasons'> & Pick<Breakage, 'noiseKind'>,
  url: string,
): Problem {
  const why = reason ? breakageProblems.tellWith(reason.code, reason.params ?? {}) : noiseKind;
  return problemAt(url, noiseKind, pipelineProblems.tell('not-the-page', { url, why }));
}
