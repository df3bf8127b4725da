import { FetchError } from '../failures.js';
import { formatBytes, readBody } from '../http/body.js';
import { withAbort } from '../http/cancellation.js';
import { ACCEPTED_CODINGS, parseCodings } from '../http/content-coding.js';
import { toFetchError } from '../http/network-errors.js';
import { REDIRECT_STATUSES, redirectTarget } from '../http/redirects.js';
import { header, listHeader, type ResponseHeaders } from '../http/response-headers.js';
import type { Transport } from '../http/transport.js';

/** What a page asks for besides its document. */
export interface SubRequest {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** Internal origins that may be asked. */
  readonly trusted: ReadonlySet<string>;
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export interface SubAnswer {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Without content-encoding. */
  readonly body: Buffer;
  readonly url: URL;
}

/** Headers that the connection sets, and those that would tell what the reader runs on. */
const OWN_HEADERS =
  /^(?::|connection$|host$|content-length$|transfer-encoding$|te$|upgrade|accept-encoding$|proxy-|sec-ch-)/;
/** Headers for the origin that was asked, and no other. */
const PRIVATE_HEADERS: readonly string[] = ['cookie', 'authorization'];
const MAX_REDIRECTS = 5;

/**
 * Makes a request of a page over guarded connections, redirects included: every hop is judged before it is made, and a
 * name is connected to at the very address that was judged. Any status is an answer. Rejects with a `FetchError`, and
 * with the signal's reason when cancelled.
 */
export async function ask(
  transport: Transport,
  request: SubRequest,
  parent: AbortSignal,
): Promise<SubAnswer> {
  return withAbort([parent], async (controller) => {
    const { signal } = controller;
    const { host } = request.url;
    const state = {
      host,
      answered: false,
      coding: '',
      connectSeconds: transport.connections.connectTimeoutMs / 1000,
    };
    const seconds = request.timeoutMs / 1000;
    const timer = setTimeout(
      () =>
        controller.abort(
          new FetchError(state.answered ? 'body-timeout' : 'answer-timeout', { host, seconds }),
        ),
      request.timeoutMs,
    );
    try {
      return await goOn(transport, request, signal, state);
    } catch (error) {
      if (!(error instanceof FetchError)) signal.throwIfAborted();
      throw toFetchError(error, state);
    } finally {
      clearTimeout(timer);
    }
  });
}

async function goOn(
  { guard, connections, options }: Transport,
  request: SubRequest,
  signal: AbortSignal,
  state: { answered: boolean; coding: string },
): Promise<SubAnswer> {
  let { url, method, body } = request;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    guard.admit(url, request.trusted);
    const response = await connections.dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers: headersOf(request, url, options.userAgent),
      body: body ?? null,
      signal,
    });
    const { statusCode: status, headers } = response;
    state.answered = true;
    if (REDIRECT_STATUSES.has(status) && header(headers, 'location') !== undefined) {
      await response.body.dump({ limit: 64 * 1024 });
      url = redirectTarget(url, header(headers, 'location'), status);
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw new FetchError('redirect-scheme', { target: url.href.slice(0, 300) });
      if (method === 'POST' && status !== 307 && status !== 308) {
        method = 'GET';
        body = undefined;
      }
      continue;
    }
    state.coding = listHeader(headers, 'content-encoding')?.slice(0, 50) ?? '';
    if (Number(header(headers, 'content-length')) > request.maxBytes && method !== 'HEAD') {
      response.body.on('error', () => {}).destroy();
      throw new FetchError('too-large', { limit: formatBytes(request.maxBytes) });
    }
    const codings = method === 'HEAD' ? [] : parseCodings(listHeader(headers, 'content-encoding'));
    return { status, headers, url, body: await readBody(response.body, codings, request.maxBytes) };
  }
  throw new FetchError('too-many-redirects', { target: url.href.slice(0, 300), limit: MAX_REDIRECTS });
}

function headersOf({ headers, url: start }: SubRequest, hop: URL, userAgent: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const isPrivate = PRIVATE_HEADERS.includes(name) && hop.origin !== start.origin;
    if (!OWN_HEADERS.test(name) && !isPrivate) sent[name] = value;
  }
  return { ...sent, 'user-agent': userAgent, 'accept-encoding': ACCEPTED_CODINGS.join(', ') };
}
