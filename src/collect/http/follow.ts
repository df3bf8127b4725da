import { shownAddress } from '../addresses.js';
import { FetchError } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import { trustedOrigins } from './address-guard.js';
import type { Answer } from './exchange.js';
import { freshForMs } from './freshness.js';
import { askPolitely } from './polite-exchange.js';
import { checkRedirect, postAfterRedirect, redirectTarget } from './redirects.js';
import { requestHeaders } from './request-headers.js';
import type { ResponseHeaders } from './response-headers.js';
import { bringRobots } from './robots-file.js';
import type { Transport } from './transport.js';

/** What goes along from hop to hop, such as cookies. */
export interface Luggage {
  /** Headers of a hop besides those of the request; they give way to these. */
  headersFor(url: URL): Readonly<Record<string, string>>;
  /** Told of the headers of each answer. */
  onAnswer(url: URL, headers: ResponseHeaders): void;
}

export interface Arrival {
  readonly answer: Exclude<Answer, { type: 'redirect' }>;
  /** Where the redirects ended. */
  readonly url: URL;
  /** The last hop, as {@link visitOf} names it. */
  readonly visit: string;
  /** For how long the servers of all its hops say that it stays as it is, in ms; 0 for what a POST brought. */
  readonly freshForMs: number;
}

/**
 * Goes from hop to hop until one answers with something else than a redirect; each is judged before it is made.
 * Rejects with a `FetchError`, and with the signal's reason when cancelled.
 *
 * @param from where it starts, if not at the address of the request: redirects are allowed as from that
 */
export async function follow(
  transport: Transport,
  request: FetchRequest,
  signal: AbortSignal,
  luggage?: Luggage,
  from?: URL,
): Promise<Arrival> {
  const { options, guard, robots } = transport;
  const { timeoutMs, maxBytes, maxRedirects } = options;
  const start = parseStart(request.url);
  const trusted = trustedOrigins(request);
  const visited = new Set<string>();
  let timeLeftMs = timeoutMs;
  let url = from ?? start;
  let { post } = request;
  let fresh = post ? 0 : Number.POSITIVE_INFINITY;
  guard.admit(url, trusted);
  for (;;) {
    const visit = visitOf(url, luggage);
    visited.add(visit);
    const hopUrl = url;
    await robots.check(url, request.source, () => bringRobots(transport, request, hopUrl, signal), signal);
    const { cookie, ...carried } = luggage?.headersFor(url) ?? {};
    const headers = {
      ...carried,
      ...requestHeaders(request, start, url, options.userAgent, cookie),
      ...(post && { 'content-type': post.contentType }),
    };
    const hop = { url, headers, body: post?.body, maxBytes, timeoutMs, timeLeftMs, signal };
    const { answer, tookMs } = await askPolitely(transport, hop);
    timeLeftMs -= tookMs;
    luggage?.onAnswer(url, answer.headers);
    fresh = Math.min(fresh, freshForMs(url, headers, answer));
    if (answer.type !== 'redirect') return { answer, url, visit, freshForMs: fresh };

    const target = redirectTarget(url, answer.location, answer.status);
    if (visited.has(visitOf(target, luggage))) {
      throw new FetchError('redirect-loop', { target: shownAddress(target) });
    }
    if (visited.size > maxRedirects) {
      throw new FetchError('too-many-redirects', { target: shownAddress(target), limit: maxRedirects });
    }
    guard.admit(target, trusted);
    checkRedirect(start, url, target, request.allowedHosts);
    post = postAfterRedirect(post, answer.status, start, target);
    url = target;
  }
}

/** Names a hop, with the cookies that go there: a page that is sent for again with a new one is no circle. */
export function visitOf(url: URL, luggage: Luggage | undefined): string {
  return `${withoutHash(url)} ${luggage?.headersFor(url).cookie ?? ''}`;
}

function parseStart(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new FetchError('bad-url');
  return url;
}

export function withoutHash(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length);
}
