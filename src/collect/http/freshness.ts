import CachePolicy from 'http-cache-semantics';
import type { ResponseHeaders } from './response-headers.js';

/**
 * For how long a server says that an answer stays as it is (RFC 9111: Cache-Control, Expires, Age, Date, Vary), in ms;
 * 0 where it says nothing, or that nothing is to be kept. Nothing is guessed from how old a page is.
 */
export function freshForMs(
  url: URL,
  sent: Readonly<Record<string, string>>,
  answer: { readonly status: number; readonly headers: ResponseHeaders },
): number {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const policy = new CachePolicy(
    { url: url.href, method: 'GET', headers: { ...sent } },
    // What was not modified is what was stored, with these headers (RFC 9111, section 4.3.4).
    { status: answer.status === 304 ? 200 : answer.status, headers },
    { shared: false, cacheHeuristic: 0, immutableMinTimeToLive: 0 },
  );
  return policy.storable() ? Math.max(0, policy.timeToLive()) : 0;
}
