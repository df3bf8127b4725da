import type { Validators } from '../../domain/fetch.js';
import type { FetchRequest } from '../fetcher.js';
import { ACCEPTED_CODINGS } from './content-coding.js';

const ACCEPT =
  'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.9,application/xml;q=0.9,application/pdf;q=0.8,application/json;q=0.8,*/*;q=0.5';

/** Headers of a source that tell nothing about the user and may follow a redirect to another origin. */
const HARMLESS: ReadonlySet<string> = new Set(['accept', 'accept-language', 'user-agent']);

/** Headers that the connection, the decoding and the conditional request depend on. */
const RESERVED: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'if-modified-since',
  'if-none-match',
  'keep-alive',
  'range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The headers of one hop: those declared for the source stay at the origin of its address. `cookies` are those that the
 * hops before it set, as one header; one that is declared by the same name is the user's and stands.
 */
export function requestHeaders(
  request: FetchRequest,
  start: URL,
  hop: URL,
  userAgent: string,
  cookies = '',
): Record<string, string> {
  const headers: Record<string, string> = { accept: ACCEPT, 'user-agent': userAgent };
  const isTrusted = request.trustedOrigins?.includes(start.origin) ?? true;
  const sameOrigin = hop.origin === start.origin;
  if (sameOrigin && (start.username !== '' || start.password !== '')) {
    headers.authorization = basicAuthorization(start);
  }
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const key = name.toLowerCase();
    if (!RESERVED.has(key) && ((sameOrigin && isTrusted) || HARMLESS.has(key))) headers[key] = value;
  }
  const cookie = joinCookies(headers.cookie ?? '', cookies);
  if (cookie !== '') headers.cookie = cookie;
  headers['accept-encoding'] = ACCEPTED_CODINGS.join(', ');
  return { ...headers, ...conditions(request.validators ?? {}) };
}

function joinCookies(declared: string, set: string): string {
  const nameOf = (cookie: string): string => cookie.split('=', 1)[0]?.trim() ?? '';
  const own = declared.split(';').filter((cookie) => cookie.trim() !== '');
  const names = new Set(own.map(nameOf));
  const others = set.split(';').filter((cookie) => cookie.trim() !== '' && !names.has(nameOf(cookie)));
  return [...own, ...others].map((cookie) => cookie.trim()).join('; ');
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function basicAuthorization(url: URL): string {
  const userInfo = `${unescaped(url.username)}:${unescaped(url.password)}`;
  return `Basic ${Buffer.from(userInfo, 'utf8').toString('base64')}`;
}

/** A percent-encoded part of an address; as it is where it is not encoded well. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
