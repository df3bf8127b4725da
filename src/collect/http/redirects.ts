import { isOfSite } from '../../text/hosts.js';
import { shownAddress, stripUserInfo } from '../addresses.js';
import { FetchError } from '../failures.js';
import { normalHost } from './address-guard.js';
import { parseAddress } from './network-ranges.js';

export const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads. User info in it is dropped: it would be credentials that the server chose. */
export function redirectTarget(from: URL, location: string | undefined, status: number): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw new FetchError('bad-redirect', { host: from.host, status });
  }
  const target = stripUserInfo(new URL(location, from));
  if (target.hash === '') target.hash = from.hash;
  return target;
}

/** Throws a `FetchError` for a redirect that must not be followed. `start` is the address that was asked for. */
export function checkRedirect(start: URL, from: URL, target: URL, allowedHosts: readonly string[]): void {
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    throw new FetchError('redirect-scheme', { target: shownAddress(target) });
  }
  if (!isAllowedHost(start.hostname, target.hostname, allowedHosts)) {
    throw new FetchError('redirect-host', { host: target.host, target: shownAddress(target) });
  }
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw new FetchError('redirect-downgrade', { target: shownAddress(target) });
  }
}

/**
 * What is sent to the target of a redirect (Fetch Standard, HTTP-redirect fetch): nothing more where it asks for a GET.
 * Throws a `FetchError` where what was meant for one origin would go to another.
 */
export function postAfterRedirect<Post>(
  post: Post | undefined,
  status: number,
  start: URL,
  target: URL,
): Post | undefined {
  if (post === undefined || (status !== 307 && status !== 308)) return undefined;
  if (target.origin !== start.origin) {
    throw new FetchError('redirect-host', { host: target.host, target: shownAddress(target) });
  }
  return post;
}

/** Whether a frame is of the same site as the page that was asked for, or of a host that the source allows. */
export function isSameSite(start: URL, target: URL, allowedHosts: readonly string[]): boolean {
  const isPage = target.protocol === 'https:' || target.protocol === 'http:';
  const isSamePort = normalHost(start.hostname) !== normalHost(target.hostname) || start.port === target.port;
  return isPage && isSamePort && isAllowedHost(start.hostname, target.hostname, allowedHosts);
}

function isAllowedHost(start: string, target: string, allowedHosts: readonly string[]): boolean {
  const host = normalHost(target);
  const own = normalHost(start);
  if (host === own || allowedHosts.some((allowed) => normalHost(allowed) === host)) return true;
  return parseAddress(own) === undefined && isOfSite(host, own);
}
