import type { Breakage } from '../compare/breakage/breakage.js';
import { faceOf } from '../compare/faces/learn.js';
import { learnMissing } from '../compare/memory/missing.js';
import type { Comparison } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { PageMemory } from '../domain/memory.js';
import type { RefusedText } from '../domain/refused.js';
import type { Source } from '../domain/source.js';
import type { SelectorProposal } from '../domain/source-health.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { fingerprint, isLaidOutAlike } from '../extract/text/fingerprint.js';
import type { PagePart, PageRow } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import { type CollectedPage, collectPage, storedContent } from './collect-page.js';
import type { PipelineContext } from './context.js';
import { currentVersion, hasBytes, type PageReading } from './current-version.js';
import type { Judgement } from './judge.js';
import { loadState, type StoredState, versionOf } from './known-page.js';
import { isDueAgain } from './late.js';
import { breakageProblems, pipelineProblems } from './problems.js';
import type { Reading } from './reading.js';
import type { PagePlace, Version } from './record.js';
import { failureProblem, type PageResult, type Problem, problemAt } from './result.js';
import { doubtAbout } from './second-reading/band.js';
import type { DifferentStep, SeenCut } from './step.js';
import { pageThreshold } from './threshold.js';

export interface PageCheck {
  readonly place: PagePlace;
  readonly urls: readonly string[];
  readonly declared: boolean;
  /** Adds what is known of the page from elsewhere to what it says itself. */
  readonly complete?: (document: Document) => Document;
  /** Since when the list is watched that a page is news on; without it, one never seen is taken in silently. */
  readonly newsSince?: IsoInstant | undefined;
  /**
   * Brings what a look, counted from 0, is to see, in the place of fetching the addresses, where it
   * brings anything: for pages that were fetched already, and for pieces of a page that are pages of their own.
   */
  readonly bring?: (look: number) => Promise<Brought> | undefined;
  /** Finds the page in stored bytes that hold more than it. */
  readonly reread?: PageReading['reread'];
  /** What is brought was looked at twice before: it is told at the first look. */
  readonly isConfirmed?: true;
}

/** What was brought for a look. */
export type Brought =
  | CollectedPage
  /** A piece of a page, and the bytes that the page came in. */
  | {
      readonly outcome: 'piece';
      readonly document: Document;
      readonly contents: readonly FetchedContent[];
      /** Where the piece is all of the page that matters. */
      readonly parts?: readonly PagePart[];
    }
  /** The page came without the piece. */
  | { readonly outcome: 'absent' }
  /** Something else than the page came. */
  | { readonly outcome: 'broken'; readonly problem: Problem };

/** What one look at a page found, and why it may not be believed at first sight. */
export type Look = Finding & {
  /** `rule`: somebody would be told. `cut`: the bytes lack their end. */
  readonly doubt?: 'rule' | 'cut' | undefined;
  readonly cut?: SeenCut | undefined;
  /** A part of the page did not come; its last good text was kept. */
  readonly missing?: Problem | undefined;
};

type Finding =
  | {
      readonly outcome: 'trouble';
      readonly result: PageResult;
      /** The texts that came in place of the page, where they may turn out to be the page. */
      readonly refused?: { readonly page: PageRow; readonly texts: readonly RefusedText[] } | undefined;
    }
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
  /** A piece of a page that did not come; whoever split the page sees to it. */
  | { readonly outcome: 'absent' }
  | Completion
  | DifferentLook;

export interface DifferentLook {
  readonly outcome: 'different';
  readonly page: PageRow;
  /** What was known of the page, and what the version makes of it. */
  readonly known: StoredState;
  readonly step: DifferentStep;
  /** The latest version of the face that it was judged against. */
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
 *
 * @param look how many looks at the page came before it
 */
export async function lookAt(check: PageCheck, context: PipelineContext, look = 0): Promise<Look> {
  const { source, role, url } = check.place;
  const { judging } = context;
  const { page, previous, isWhole, isDue, known: stored } = await knownVersion(check, context);
  const collected = await (check.bring?.(look) ?? collect(check, stored, previous, context));
  if (collected.outcome === 'absent') return { outcome: 'absent' };
  if (collected.outcome === 'failure') return trouble('failed', failureProblem(collected.failure));
  if (collected.outcome === 'broken') return trouble('broken', collected.problem);
  const at = context.clock().toISOString();
  const parts = ('parts' in collected && collected.parts) || [];
  const whole = page && { page, parts, memory: learnMissing(page.memory, [], at) };
  const failed = 'failed' in collected ? collected.failed?.[0] : undefined;
  const unfetched = failed && failureProblem(failed);
  if (collected.outcome === 'unchanged' && whole) {
    return { outcome: 'unchanged', ...whole, missing: unfetched };
  }

  const contents = 'contents' in collected ? collected.contents : [];
  // A piece has no part of its own to be broken or cut off: the page that it is of was judged as a whole.
  const reading =
    collected.outcome === 'piece'
      ? { document: collected.document, parts: [] }
      : completed(await judging.readPage(contents, source), check);
  const { document } = reading;
  const mends = isWhole ? undefined : { document, contents, parts, at };
  const isSame = previous?.fingerprint === fingerprint(document);
  if (whole && isSame && !isDue && isLaidOutAlike(previous.document, document)) {
    if (!document.contentMissing) return { outcome: 'unchanged', ...whole, mends, missing: unfetched };
    const missing = await selectorMoved(check, contents, previous, context);
    // The bytes are not what the page is known by: the next check has to read it again.
    return {
      outcome: 'unchanged',
      ...whole,
      parts: context.store.pages.parts(whole.page.id),
      mends,
      missing,
    };
  }
  const { newsSince } = check;
  const known = page && previous && (await loadState(page, previous, readingOf(check), context));
  const threshold = page && pageThreshold(page.id, source, context.store, context.alerts.sensitivity);
  const { patience } = context;
  const occasion = { source, role, at, newsSince, threshold, patience };
  const step = await judging.takeStep(known?.state, reading, occasion);
  const { cut } = step;
  const doubt = cut && 'cut';
  const missing =
    unfetched ?? (step.missing && breakageProblem(step.missing.breakage, step.missing.url || url));
  // The server would answer "not modified" to the tag of a part, or send the same bytes, and the rest would never come.
  const isPartial = cut !== undefined || missing !== undefined;
  const version = { document, contents, parts: isPartial ? parts.map(withoutValidators) : parts, at };
  switch (step.outcome) {
    case 'broken': {
      const { breakage, url: address } = step.found;
      const refused = page && step.next && { page, texts: step.next.refused };
      const found = breakageProblem(breakage, address || url);
      const hasMoved = breakage.reasons[0]?.code === 'content-missing';
      const proposal =
        hasMoved && known && (await proposeSelector(source, address, contents, known, context));
      return { ...trouble('broken', proposal ? { ...found, proposal } : found), refused, doubt, cut };
    }
    case 'first': {
      const { judgement } = step;
      return { outcome: 'new', version, judgement, doubt: doubt ?? doubtOf(check, judgement, context), cut };
    }
  }
  if (!page || !known) throw new Error(`${url} differs from a version that is not stored.`);
  switch (step.outcome) {
    case 'unchanged': {
      const { memory } = step.next;
      return {
        outcome: 'unchanged',
        page,
        parts: version.parts,
        memory,
        mends: missing ? undefined : step.isRelaid ? version : mends,
        missing,
      };
    }
    case 'completed':
      return { outcome: 'completed', page, version };
    case 'different': {
      const previous = versionOf(known, step.face);
      return {
        outcome: 'different',
        page,
        known,
        step,
        previous,
        version: {
          ...version,
          document: faceOf(step.next, step.next.shown).document,
          contents: await withStored(contents, previous, step.absent ?? [], context),
        },
        doubt: doubt ?? doubtOf(check, step.judgement, context),
        cut,
        missing,
      };
    }
  }
}

/** What is stored of a page, and how much of it a request may refer to. */
interface KnownVersion {
  readonly page: PageRow | undefined;
  readonly previous: Snapshot | undefined;
  /** Whether all bytes of the version are there. */
  readonly isWhole: boolean;
  /** Whether what was held back long ago is to be judged again. */
  readonly isDue: boolean;
  /** The page, where what it was lets a request be conditional. */
  readonly known: PageRow | undefined;
}

async function knownVersion(check: PageCheck, context: PipelineContext): Promise<KnownVersion> {
  const { source, key } = check.place;
  const page = context.store.pages.find(source.id, key);
  const previous = page && (await currentVersion(page, readingOf(check), context));
  const isWhole = previous !== undefined && hasBytes(previous, context);
  // The bytes of a version that lacked parts do not show that the page is what it was.
  const at = context.clock().toISOString();
  // What was held back long ago is judged again, and for that the page is read again.
  const isDue = page !== undefined && isDueAgain(page.memory, context.patience, at);
  const isKnown = isWhole && !isDue && page?.memory.missing === undefined;
  return { page, previous, isWhole, isDue, known: isKnown ? page : undefined };
}

/**
 * Fetches the addresses of a page as its first look does, for whoever has to see what they brought before that. What is
 * said to be unchanged is what is stored, to the byte: links may differ where the text does not.
 */
export async function collectForLook(check: PageCheck, context: PipelineContext): Promise<CollectedPage> {
  const { known, previous } = await knownVersion(check, context);
  const parts = known ? context.store.pages.parts(known.id) : [];
  const isStored = parts.every(({ bodySha256 }, at) => bodySha256 === previous?.bodies[at]?.sha256);
  return collect(check, isStored ? known : undefined, previous, context);
}

function readingOf({ place: { source }, complete, reread }: PageCheck): PageReading {
  return { source, complete, reread };
}

/** The page says what it said, but its text was found without the selector that stands for it. */
async function selectorMoved(
  { place: { source, url } }: PageCheck,
  contents: readonly FetchedContent[],
  { document }: Snapshot,
  { judging }: PipelineContext,
): Promise<Problem> {
  const declared = source.extraction.content.join(', ');
  const [content] = contents;
  const proposed = contents.length === 1 && content && (await judging.proposeContent(content, document));
  const told = pipelineProblems.tell('selector-moved', {
    url,
    declared,
    source: source.id,
    file: source.file,
  });
  const problem = problemAt(url, 'selector-moved', told);
  return proposed ? { ...problem, proposal: { field: 'extract.content', declared, ...proposed } } : problem;
}

/** A selector for what the declared one does not find any more, by where the known text stands now. */
async function proposeSelector(
  { extraction }: Source,
  address: string,
  contents: readonly FetchedContent[],
  { state }: StoredState,
  { judging }: PipelineContext,
): Promise<SelectorProposal | undefined> {
  const ordinal = contents.findIndex(({ url }) => url === address);
  const content = contents[ordinal] ?? contents[0];
  if (!content) return undefined;
  const part = contents.length > 1 ? state.parts[ordinal] : undefined;
  const proposed = await judging.proposeContent(content, part ?? faceOf(state, state.shown).document);
  return proposed && { field: 'extract.content', declared: extraction.content.join(', '), ...proposed };
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

/** Somebody would be told, or may be once a second reader has read it. */
function doubtOf(
  { isConfirmed }: PageCheck,
  judgement: Judgement | undefined,
  { assist, dryRun }: PipelineContext,
): 'rule' | undefined {
  if (isConfirmed || !judgement) return undefined;
  const { origin, comparison } = judgement;
  if (comparison.verdict === 'material') return 'rule';
  const isReadAgain = assist?.secondReader !== undefined && !dryRun;
  return isReadAgain && doubtAbout(origin, comparison)?.mayRaise ? 'rule' : undefined;
}

function withoutValidators(part: PagePart): PagePart {
  return { ...part, etag: null, lastModified: null, bodySha256: '' };
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
