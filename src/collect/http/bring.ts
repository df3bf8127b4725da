import { CookieJar } from 'tough-cookie';
import type { FailureKind, FetchedContent, FetchOutcome } from '../../domain/fetch.js';
import { shownAddress, stripUserInfo, withoutUserInfo } from '../addresses.js';
import { FetchError } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import { contentOf } from './content.js';
import { follow, type Luggage, withoutHash } from './follow.js';
import { MAX_FRAME_DEPTH, mayHoldFrames, withFrames } from './frames.js';
import { ledOnBy } from './led-on.js';
import { checkRedirect, isSameSite } from './redirects.js';
import { cookiesSetBy, type ResponseHeaders } from './response-headers.js';
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
 * @param luggage the session that goes along; without it the cookies set on the way are kept for the way alone
 */
export async function bringPage(
  transport: Transport,
  request: FetchRequest,
  signal: AbortSignal,
  luggage: Luggage = ownLuggage(),
): Promise<FetchOutcome> {
  const trip = { transport, request, signal, luggage };
  const outcome = await goOn(trip, undefined);
  return outcome.outcome === 'content' ? fillFrames(outcome, trip, 0) : outcome;
}

function ownLuggage(): Luggage {
  const jar = new CookieJar(undefined, { looseMode: true });
  return {
    headersFor: (url) => {
      const cookie = jar.getCookieStringSync(url.href);
      return cookie === '' ? {} : { cookie };
    },
    onAnswer: (url, headers) => {
      for (const cookie of cookiesSetBy(headers)) jar.setCookieSync(cookie, url.href, { ignoreError: true });
    },
  };
}

/** Goes on until a page leads no further. */
async function goOn(trip: Trip, from: URL | undefined): Promise<FetchOutcome> {
  const { transport, request, signal, luggage } = trip;
  const { clock, options } = transport;
  const shown = withoutUserInfo(request.url);
  const visited = new Set<string>();
  const placeOf = (url: URL): string => `${withoutHash(url)} ${luggage.headersFor(url).cookie ?? ''}`;
  let wasLedBack = false;
  let freshForMs = Number.POSITIVE_INFINITY;
  for (let start = from; ; ) {
    let asked = '';
    const watched: Luggage = {
      ...luggage,
      headersFor: (hop) => {
        asked = placeOf(hop);
        return luggage.headersFor(hop);
      },
    };
    const { answer, url, ...arrival } = await follow(transport, request, signal, watched, start);
    freshForMs = Math.min(freshForMs, arrival.freshForMs);
    const fresh = freshForMs > 0 ? { freshForMs } : {};
    if (answer.type === 'not-modified') {
      return { outcome: 'not-modified', url: shown, ...fresh, fetchedAt: clock().toISOString() };
    }
    const content = { ...(await contentOf(answer, shown, url, clock, signal)), ...fresh };
    visited.add(asked);
    const next = request.post === undefined ? nextPage(content, answer.headers, url) : undefined;
    if (next === undefined || visited.has(placeOf(next))) return content;
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
      if (outcome.outcome !== 'content' || !isMarkup(outcome)) return undefined;
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
  if (!isMarkup(content) && content.text.trim() !== '') return undefined;
  const address = ledOnBy(content.text, headers);
  if (address === undefined || !URL.canParse(address, url.href)) return undefined;
  const target = new URL(address, url);
  return target.protocol === 'https:' || target.protocol === 'http:' ? stripUserInfo(target) : undefined;
}

function isMarkup({ contentType }: FetchedContent): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
