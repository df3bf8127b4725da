import type { LookupFunction } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Clock } from '../../domain/clock.js';
import type { FetchOutcome } from '../../domain/fetch.js';
import { shownAddress, withoutUserInfo } from '../addresses.js';
import { CollectorClosedError, FetchError, toFailure } from '../failures.js';
import type { CollectOptions, Fetcher, FetchRequest } from '../fetcher.js';
import { createAddressGuard, trustedOrigins } from './address-guard.js';
import { withAbort } from './cancellation.js';
import { openConnections } from './connections.js';
import { contentOf } from './content.js';
import { type Answer, exchange, type Hop } from './exchange.js';
import { createPoliteness } from './politeness.js';
import { checkRedirect, redirectTarget } from './redirects.js';
import { requestHeaders } from './request-headers.js';

/** What the operating system provides; another may stand in. */
export interface HttpEnvironment {
  readonly resolve?: LookupFunction;
  /** Certificate authority to trust instead of the system's, PEM. */
  readonly authority?: string;
}

/** Fetches over HTTP/1.1, following redirects itself so that each hop is judged before it is made. */
export function createHttpFetcher(
  options: CollectOptions,
  clock: Clock,
  environment: HttpEnvironment = {},
): Fetcher {
  const { timeoutMs, maxBytes, maxRedirects } = options;
  const guard = createAddressGuard(options.privateHosts, environment.resolve);
  const { authority } = environment;
  const connections = openConnections({
    timeoutMs,
    perOrigin: options.perHostConcurrency,
    lookup: guard.lookup,
    ...(authority === undefined ? {} : { authority }),
  });
  const politeness = createPoliteness(options);
  const closing = new AbortController();

  /** Goes from hop to hop until one answers with something else than a redirect. */
  async function follow(request: FetchRequest, signal: AbortSignal): Promise<FetchOutcome> {
    const start = parseStart(request.url);
    const shown = withoutUserInfo(request.url);
    const trusted = trustedOrigins(request);
    const visited = new Set<string>();
    let timeLeftMs = timeoutMs;
    let url = start;
    guard.admit(url, trusted);
    for (;;) {
      visited.add(withoutHash(url));
      const headers = requestHeaders(request, start, url, options.userAgent);
      const hop = { url, headers, maxBytes, timeoutMs, timeLeftMs, signal };
      const { answer, tookMs } = await politeness.run(url, signal, async () => {
        const began = performance.now();
        return { answer: await askPolitely(hop), tookMs: performance.now() - began };
      });
      timeLeftMs -= tookMs;
      if (answer.type === 'not-modified') {
        return { outcome: 'not-modified', url: shown, fetchedAt: clock().toISOString() };
      }
      if (answer.type === 'content') return await contentOf(answer, shown, url, clock, signal);

      const target = redirectTarget(url, answer.location, answer.status);
      checkPath(visited, target, maxRedirects);
      guard.admit(target, trusted);
      checkRedirect(start, url, target, request.allowedHosts);
      url = target;
    }
  }

  async function askPolitely(hop: Hop): Promise<Answer> {
    try {
      return await exchange(connections, hop, clock);
    } catch (error) {
      const seconds = error instanceof FetchError ? error.values.retryAfterSeconds : undefined;
      if (typeof seconds === 'number') politeness.pause(hop.url, seconds);
      throw error;
    }
  }

  return {
    async fetch(request) {
      return withAbort([request.signal, closing.signal], async ({ signal }) => {
        try {
          return await follow(request, signal);
        } catch (error) {
          signal.throwIfAborted();
          if (error instanceof FetchError) return toFailure(error, request.url, clock);
          throw error;
        }
      });
    },

    async close() {
      closing.abort(new CollectorClosedError());
      await connections.close();
    },
  };
}

function checkPath(visited: ReadonlySet<string>, target: URL, limit: number): void {
  if (visited.has(withoutHash(target))) {
    throw new FetchError('redirect-loop', { target: shownAddress(target) });
  }
  if (visited.size > limit) {
    throw new FetchError('too-many-redirects', { target: shownAddress(target), limit });
  }
}

function parseStart(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new FetchError('bad-url');
  return url;
}

function withoutHash(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length);
}
