import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Clock } from '../../domain/clock.js';
import type { FailureCode } from '../failure-codes.js';
import { FetchError } from '../failures.js';
import { formatBytes, readBody } from './body.js';
import { withAbort } from './cancellation.js';
import type { Connections } from './connections.js';
import { parseCodings, unreadableCoding } from './content-coding.js';
import { isUnreadableType, parseContentType } from './media-type.js';
import { toFetchError } from './network-errors.js';
import { REDIRECT_STATUSES } from './redirects.js';
import { header, listHeader, type ResponseHeaders } from './response-headers.js';
import { parseRetryAfter } from './retry-after.js';

/** One request. */
export interface Hop {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent by POST; without it the request is a GET. */
  readonly body?: string | undefined;
  readonly maxBytes: number;
  /** What is larger is cut off there, in place of a failure. */
  readonly isCut?: boolean;
  /** What is left of the time for the page, in milliseconds. */
  readonly timeLeftMs: number;
  /** The whole time for the page, for messages. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What came of it, if not a `FetchError`. */
export type Answer =
  | {
      readonly type: 'redirect';
      readonly status: number;
      readonly location: string | undefined;
      readonly headers: ResponseHeaders;
    }
  | { readonly type: 'not-modified'; readonly status: number; readonly headers: ResponseHeaders }
  | {
      readonly type: 'content';
      readonly status: number;
      readonly headers: ResponseHeaders;
      /** Without content-encoding. */
      readonly body: Buffer;
    };

/** Of the body of an error page, read so that the connection can be used again. */
const DISCARDED_BYTES = 64 * 1024;

/** Sends one request and reads the answer completely. Rejects with a `FetchError` or the signal's reason. */
export async function exchange(connections: Connections, hop: Hop, clock: Clock): Promise<Answer> {
  return withAbort([hop.signal], async (controller) => {
    const { signal } = controller;
    const connectSeconds = connections.connectTimeoutMs / 1000;
    const state = { host: hop.url.host, answered: false, coding: '', connectSeconds };
    const timer = setTimeout(
      () => {
        const code = state.answered ? 'body-timeout' : 'answer-timeout';
        controller.abort(new FetchError(code, { host: state.host, seconds: hop.timeoutMs / 1000 }));
      },
      Math.max(0, hop.timeLeftMs),
    );
    try {
      const response = await send(connections, hop, signal);
      state.answered = true;
      state.coding = listHeader(response.headers, 'content-encoding')?.slice(0, 50) ?? '';
      return await read(response, hop, clock, connections.proxy);
    } catch (error) {
      if (!(error instanceof FetchError)) signal.throwIfAborted();
      throw toFetchError(error, state);
    } finally {
      clearTimeout(timer);
    }
  });
}

async function send(
  connections: Connections,
  hop: Hop,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { url, headers, body } = hop;
  const request = () =>
    connections.dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body !== undefined && { body }),
      signal,
    });
  const opened = connections.opened(url.origin);
  try {
    return await request();
  } catch (error) {
    // A server may close an idle connection at the moment in which it is used again: that says nothing about the
    // page, and a new connection decides.
    const wasReused = connections.opened(url.origin) === opened;
    signal.throwIfAborted();
    if (!wasReused || !isCut(error)) throw error;
    return request();
  }
}

async function read(
  response: Dispatcher.ResponseData,
  hop: Hop,
  clock: Clock,
  proxy: string | undefined,
): Promise<Answer> {
  const { statusCode: status, headers, body } = response;
  if (REDIRECT_STATUSES.has(status)) {
    await body.dump({ limit: DISCARDED_BYTES });
    return { type: 'redirect', status, location: header(headers, 'location'), headers };
  }
  if (status === 304 && isConditional(hop)) {
    await body.dump({ limit: DISCARDED_BYTES });
    return { type: 'not-modified', status, headers };
  }
  const refusal = refuse(status, headers, hop, clock, proxy);
  if (refusal !== undefined) {
    await body.dump({ limit: DISCARDED_BYTES });
    throw refusal;
  }
  const codings = parseCodings(listHeader(headers, 'content-encoding'));
  const bytes = await readBody(body, codings, hop.maxBytes, hop.isCut);
  return { type: 'content', status, headers, body: await unpacked(bytes, hop.maxBytes) };
}

/** What is sent as a compressed file, such as `sitemap.xml.gz`, is read like the file. */
async function unpacked(bytes: Buffer, maxBytes: number): Promise<Buffer> {
  const isGzip = bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? readBody(Readable.from([bytes]), ['gzip'], maxBytes) : bytes;
}

function isConditional({ headers }: Hop): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

/** What the status and headers alone rule out. */
function refuse(
  status: number,
  headers: ResponseHeaders,
  hop: Hop,
  clock: Clock,
  proxy: string | undefined,
): FetchError | undefined {
  const { host } = hop.url;
  if (status === 407 && proxy !== undefined) return new FetchError('proxy-login', { proxy });
  if (status < 200 || status > 299) {
    const asks = status === 429 || status === 503;
    const retryAfter = asks ? parseRetryAfter(header(headers, 'retry-after'), clock()) : undefined;
    const values = { host, status, ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }) };
    return new FetchError(codeOfStatus(status, retryAfter), values);
  }
  if (status === 206) return new FetchError('truncated', { host, status });
  const { essence } = parseContentType(header(headers, 'content-type'));
  if (isUnreadableType(essence)) return new FetchError('bad-content-type', { type: essence ?? '' });
  const coding = unreadableCoding(parseCodings(listHeader(headers, 'content-encoding')));
  if (coding !== undefined) return new FetchError('unknown-coding', { coding });
  const announced = Number(header(headers, 'content-length'));
  if (announced > hop.maxBytes && !hop.isCut) {
    const values = { size: formatBytes(announced), limit: formatBytes(hop.maxBytes) };
    return new FetchError('too-large-announced', values);
  }
  return undefined;
}

function codeOfStatus(status: number, retryAfter: number | undefined): FailureCode {
  if (status === 403) return 'http-403';
  if (status === 404) return 'http-404';
  if (status === 410) return 'http-410';
  if (status === 429) return retryAfter === undefined ? 'http-429' : 'http-429-wait';
  if (status === 503 && retryAfter !== undefined) return 'http-503-wait';
  if (status >= 400 && status < 500) return 'http-4xx';
  return status >= 500 ? 'http-5xx' : 'unexpected-status';
}

function isCut(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET' || error.code === 'EPIPE';
}
