import { readBody } from '../collect/decode.js';
import { FetchError, toFailure } from '../collect/failures.js';
import type { FetchedContent, FetchFailure } from '../domain/fetch.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { sha256Of } from '../store/bodies.js';
import type { PagePart } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import type { PipelineContext } from './context.js';
import { requestFor } from './request.js';

/** What a page's addresses gave, all of them together. */
export type CollectedPage =
  | {
      readonly outcome: 'unchanged';
      readonly parts: readonly PagePart[];
      /** Of several addresses, those that brought nothing. */
      readonly failed?: readonly FetchFailure[];
    }
  | {
      readonly outcome: 'content';
      /** What is stored stands in for an address that brought nothing. */
      readonly contents: readonly FetchedContent[];
      readonly parts: readonly PagePart[];
      readonly failed?: readonly FetchFailure[];
    }
  | { readonly outcome: 'failure'; readonly failure: FetchFailure };

/** An address to read and what is known of it. */
export interface PageRequest {
  readonly source: Source;
  readonly urls: readonly string[];
  /** True where the user wrote the addresses down, false where a page led to them. */
  readonly declared: boolean;
  readonly known: readonly PagePart[];
  /** The stored version, whose bytes stand in for a part that was not sent again. */
  readonly snapshot?: Snapshot | undefined;
}

/**
 * Fetches every address of a page. Where one of several brings nothing, what is stored of it stands in; where nothing
 * is, the page fails, since half a rule book is not the rule book.
 */
export async function collectPage(request: PageRequest, context: PipelineContext): Promise<CollectedPage> {
  const contents: (FetchedContent | undefined)[] = [];
  const parts: PagePart[] = [];
  const failures: FetchFailure[] = [];
  for (const [ordinal, url] of request.urls.entries()) {
    const known = request.known[ordinal]?.url === url ? request.known[ordinal] : undefined;
    if (known && context.freshness?.isFresh(request.source, known)) {
      contents.push(undefined);
      parts.push(known);
      continue;
    }
    const address = { url, declared: request.declared, validators: known && validatorsOf(known) };
    const outcome = await context.collector.fetch(requestFor(request.source, address, context));
    if (outcome.outcome === 'failure') {
      const stored = request.urls.length > 1 ? request.snapshot?.bodies[ordinal] : undefined;
      if (stored?.url !== url) return { outcome: 'failure', failure: outcome };
      failures.push(outcome);
      contents.push(undefined);
      parts.push(known ?? { url, etag: null, lastModified: null, bodySha256: stored.sha256 });
      continue;
    }
    if (outcome.outcome === 'not-modified' && known) {
      contents.push(undefined);
      parts.push(known);
      context.freshness?.note(request.source, known, outcome.freshForMs);
    } else if (outcome.outcome === 'content') {
      const part = partOf(url, outcome);
      contents.push(outcome);
      parts.push(part);
      context.freshness?.note(request.source, part, outcome.freshForMs);
    }
  }
  const [failure] = failures;
  if (failure && failures.length === request.urls.length) return { outcome: 'failure', failure };
  const failed = failures.length > 0 ? { failed: failures } : {};
  if (contents.every((content, ordinal) => isSame(content, parts[ordinal], request.known[ordinal]))) {
    return { outcome: 'unchanged', parts, ...failed };
  }
  try {
    return { outcome: 'content', contents: await fillIn(contents, request, context), parts, ...failed };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const [url = ''] = request.urls;
    return { outcome: 'failure', failure: toFailure(error, url, context.clock) };
  }
}

function isSame(
  content: FetchedContent | undefined,
  part: PagePart | undefined,
  known: PagePart | undefined,
): boolean {
  return content === undefined || part?.bodySha256 === known?.bodySha256;
}

/** Puts the stored bytes in place of the parts that the server did not send again. */
async function fillIn(
  contents: readonly (FetchedContent | undefined)[],
  request: PageRequest,
  context: PipelineContext,
): Promise<FetchedContent[]> {
  const filled: FetchedContent[] = [];
  for (const [ordinal, content] of contents.entries()) {
    const stored = content ? undefined : request.snapshot?.bodies[ordinal];
    if (content) filled.push(content);
    else if (stored) filled.push(await storedContent(stored, context));
  }
  return filled;
}

/**
 * A fetch as it was when its bytes were stored. Rejects with a `StoreError` where they are missing, and with a
 * `FetchError` where they can no longer be read.
 */
export async function storedContent(
  stored: Snapshot['bodies'][number],
  context: Pick<PipelineContext, 'store' | 'clock'>,
): Promise<FetchedContent> {
  const body = await context.store.bodies.get(stored.sha256);
  return keptContent(body, stored, context.clock().toISOString());
}

/** Bytes that were kept, as the fetch that brought them. */
async function keptContent(
  body: Uint8Array,
  kept: Omit<Snapshot['bodies'][number], 'sha256'>,
  fetchedAt: IsoInstant,
): Promise<FetchedContent> {
  const { url, finalUrl, contentType, charset } = kept;
  const text = await readBody(body, contentType, charset);
  return {
    outcome: 'content',
    url,
    finalUrl,
    status: 200,
    contentType,
    charset,
    body,
    text,
    validators: {},
    fetchedAt,
  };
}

function validatorsOf(part: PagePart): { etag?: string; lastModified?: string } {
  return {
    ...(part.etag !== null && { etag: part.etag }),
    ...(part.lastModified !== null && { lastModified: part.lastModified }),
  };
}

/** What is remembered of an address that brought this. */
export function partOf(url: string, content: FetchedContent): PagePart {
  return {
    url,
    etag: content.validators.etag ?? null,
    lastModified: content.validators.lastModified ?? null,
    bodySha256: sha256Of(content.body),
  };
}
