import type { FailureKind, FetchedContent, FetchOutcome } from '../../domain/fetch.js';
import { shownAddress, stripUserInfo, withoutUserInfo } from '../addresses.js';
import { FetchError } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import { contentOf } from './content.js';
import { follow, type Luggage, visitOf, withoutHash } from './follow.js';
import { MAX_FRAME_DEPTH, mayHoldFrames, withFrames } from './frames.js';
import { ledOnBy } from './led-on.js';
import { isHtml } from './media-type.js';
import { checkRedirect, isSameSite } from './redirects.js';
import type { ResponseHeaders } from './response-headers.js';
import type { Transport } from './transport.js';

/** One page on its way: who asks for it, and the cookies that go along. */
interface Trip {
  readonly transport: Transport;
  readonly request: FetchRequest;
  readonly signal: AbortSignal;
  readonly luggage: Luggage;
}

/**
 * Brings a page as a browser would show it without running it: on through what the page itself leads to, with the
 * cookies that it set on the way, and with what its frames show in their place. Rejects with a `FetchError`, and with
 * the signal's reason when cancelled.
 *
 * @param luggage the cookies that go along
 */
export async function bringPage(
  transport: Transport,
  request: FetchRequest,
  signal: AbortSignal,
  luggage: Luggage,
): Promise<FetchOutcome> {
  const trip = { transport, request, signal, luggage };
  const outcome = await goOn(trip, undefined);
  return outcome.outcome === 'content' ? fillFrames(outcome, trip, 0) : outcome;
}

/** Goes on until a page leads no further. */
async function goOn(trip: Trip, from: URL | undefined): Promise<FetchOutcome> {
  const { transport, request, signal, luggage } = trip;
  const { clock, options } = transport;
  const shown = withoutUserInfo(request.url);
  const visited = new Set<string>();
  let wasLedBack = false;
  let freshForMs = Number.POSITIVE_INFINITY;
  for (let start = from; ; ) {
    const { answer, url, visit, ...arrival } = await follow(transport, request, signal, luggage, start);
    freshForMs = Math.min(freshForMs, arrival.freshForMs);
    const fresh = freshForMs > 0 ? { freshForMs } : {};
    if (answer.type === 'not-modified') {
      return { outcome: 'not-modified', url: shown, ...fresh, fetchedAt: clock().toISOString() };
    }
    const content = { ...(await contentOf(answer, shown, url, clock, signal)), ...fresh };
    visited.add(visit);
    const next = request.post === undefined ? nextPage(content, answer.headers, url) : undefined;
    if (next === undefined || visited.has(visitOf(next, luggage))) return content;
    // A page that leads to itself wants the cookie that it set; one that sets another each time only reloads itself.
    const isLedBack = withoutHash(next) === withoutHash(url);
    if (isLedBack && wasLedBack) return content;
    wasLedBack ||= isLedBack;
    if (visited.size > options.maxRedirects) {
      throw new FetchError('too-many-redirects', { target: shownAddress(next), limit: options.maxRedirects });
    }
    checkRedirect(new URL(request.url), url, next, request.allowedHosts);
    start = next;
  }
}

/**
 * Brings the frames of the same site. One that is not there for good is left empty, unless there is nothing else; one
 * that did not come this time would take its text out of the page, so the page did not come either.
 */
async function fillFrames(content: FetchedContent, trip: Trip, depth: number): Promise<FetchedContent> {
  if (depth >= MAX_FRAME_DEPTH || !mayHoldFrames(content)) return content;
  const page = new URL(content.finalUrl);
  const { validators: _ofThePage, post: _toThePage, ...request } = trip.request;
  const origin = new URL(request.url);
  return withFrames(content, async (address) => {
    address.hash = '';
    if (!isSameSite(origin, address, request.allowedHosts) || address.href === page.href) return undefined;
    if (page.protocol === 'https:' && address.protocol === 'http:') return undefined;
    const inner = { ...trip, request };
    try {
      const outcome = await goOn(inner, address);
      if (outcome.outcome !== 'content' || !isHtml(outcome.contentType)) return undefined;
      return await fillFrames(outcome, inner, depth + 1);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const missing = new FetchError(
        error.code,
        { ...error.values, url: shownAddress(address) },
        { cause: error },
      );
      if (LASTING.has(error.kind)) return { gone: missing };
      throw missing;
    }
  });
}

/** Failures of what will not be there the next time either. */
const LASTING: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'http-4xx',
  'http-403',
  'http-404',
  'http-410',
  'bad-content-type',
  'forbidden-address',
  'forbidden-host',
  'redirect-loop',
  'too-large',
]);

/** Where the page itself leads the browser. */
function nextPage(content: FetchedContent, headers: ResponseHeaders, url: URL): URL | undefined {
  if (!isHtml(content.contentType) && content.text.trim() !== '') return undefined;
  const address = ledOnBy(content.text, headers);
  if (address === undefined || !URL.canParse(address, url.href)) return undefined;
  const target = new URL(address, url);
  return target.protocol === 'https:' || target.protocol === 'http:' ? stripUserInfo(target) : undefined;
}
