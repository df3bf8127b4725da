import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { hostOf, isKnownHost } from './hosts.js';

export interface DaemonPages {
  /** What `/healthz` answers; `ok: false` makes it a 503. */
  readonly health: () => { readonly ok: boolean } & Readonly<Record<string, unknown>>;
  /** What `/readyz` answers; `ready: false` makes it a 503. */
  readonly ready?: () => { readonly ready: boolean } & Readonly<Record<string, unknown>>;
  /** What `/metrics` answers. */
  readonly metrics?: () => Promise<{ readonly contentType: string; readonly text: string }>;
  /** The evidence page of a change as HTML, where there is such a change; {@link PagesBusyError} where it has to wait. */
  readonly change: (id: number) => Promise<string | undefined>;
  /** What a page looked like when a change of it was found: the picture of one of its addresses. */
  readonly picture?: (id: number, ordinal: number) => Promise<ServedPicture | undefined>;
  /**
   * Answers whatever else is asked for under a known host, in place of the two above: the pages that the group works on,
   * the evidence among them. It sends the answer itself.
   */
  readonly site?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface ServedPicture {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Where the pages are served, and under which names. */
export interface PagesAddress {
  readonly host: string;
  readonly port: number;
  /** Names that the pages may be asked for beside loopback and `host`. */
  readonly names?: readonly string[];
  /** Told of what went wrong with a request or with the listener; neither ends the daemon. */
  readonly onError?: (what: string, error: unknown) => void;
}

/** More pages are asked for than can be made at the moment. */
export class PagesBusyError extends Error {}

/**
 * Nobody needs longer than this for a request without a body, or keeps a connection for more. Whatever supervises the
 * daemon asks once in a while over a connection or two; what is beyond the limits is cut off rather than piled up.
 */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
} as const;
const OF_SUPERVISORS: readonly string[] = ['/healthz', '/readyz', '/metrics'];
const MOST_CONNECTIONS = 256;
const MOST_REQUESTS_PER_CONNECTION = 100;
/** A connection on which nothing moves, such as one that does not take its answer. */
const SILENCE_MS = 20_000;

/**
 * Serves the daemon's own pages: `/healthz`, `/readyz` and `/metrics` for whatever supervises it, and `/changes/<id>`, the evidence that alerts
 * link to, with its pictures; or the pages of the group, where there are any. Without those it is read-only. Pages may not
 * be framed and are shown under known host names alone. No request ends it. Rejects where the address cannot be used.
 */
export function servePages(pages: DaemonPages, address: PagesAddress): Promise<Server> {
  const { host, port, names = [], onError = () => {} } = address;
  const known = { bound: host, names };
  const server = createServer(LIMITS, serve);
  // Nobody is asked for a body that is not wanted.
  server.on('checkContinue', serve);
  server.maxConnections = MOST_CONNECTIONS;
  server.maxRequestsPerSocket = MOST_REQUESTS_PER_CONNECTION;
  server.setTimeout(SILENCE_MS);
  server.on('clientError', refuse);
  // Without a listener an upgrade would be answered as a plain request, with its connection left half open.
  for (const event of ['connect', 'upgrade'] as const)
    server.on(event, (_request, socket: Socket) => {
      socket.on('error', () => socket.destroy());
      close(socket, '405 Method Not Allowed');
    });

  function serve(request: IncomingMessage, response: ServerResponse): void {
    response.on('error', () => response.destroy());
    try {
      respond(request, response);
    } catch (error) {
      fail(response, error);
    }
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'GET' && request.method !== 'HEAD' && pages.site === undefined) {
      // A body may follow that nobody reads.
      response.setHeader('allow', 'GET, HEAD').setHeader('connection', 'close');
      say(response, 405, 'GET only');
      return;
    }
    const target = targetOf(request);
    if (target === undefined) {
      say(response, 400, 'Bad request');
      return;
    }
    if (pages.site !== undefined && !OF_SUPERVISORS.includes(target.path)) {
      if (isForeign(target, response)) return;
      if (request.headers.expect !== undefined) response.writeContinue();
      pages.site(request, response);
      return;
    }
    if (target.path === '/healthz') {
      const health = pages.health();
      answer(response, health.ok ? 200 : 503, 'application/json', JSON.stringify(health));
      return;
    }
    if (target.path === '/readyz' && pages.ready) {
      const readiness = pages.ready();
      answer(response, readiness.ready ? 200 : 503, 'application/json', JSON.stringify(readiness));
      return;
    }
    if (target.path === '/metrics' && pages.metrics) {
      pages
        .metrics()
        .then(({ contentType, text }) => answer(response, 200, contentType, text))
        .catch((error: unknown) => fail(response, error));
      return;
    }
    const [, id, picture] = /^\/changes\/(\d{1,15})(?:\/pictures\/(\d{1,3}))?$/.exec(target.path) ?? [];
    if (id === undefined) {
      say(response, 404, 'Not found');
      return;
    }
    if (isForeign(target, response)) return;
    if (picture !== undefined) {
      showPicture(response, Number(id), Number(picture));
      return;
    }
    pages
      .change(Number(id))
      .then((html) => {
        if (html === undefined) say(response, 404, 'Not found');
        else answer(response, 200, 'text/html', html);
      })
      .catch((error: unknown) => fail(response, error));
  }

  /** Whether it asks under a name that is none of ours; then it is told so. */
  function isForeign({ hosts }: Target, response: ServerResponse): boolean {
    if (hosts.length > 0 && hosts.every((name) => isKnownHost(name, known))) return false;
    say(response, 421, 'The pages are not served under this host name (publicUrl, health.allowedHosts)');
    return true;
  }

  function showPicture(response: ServerResponse, id: number, ordinal: number): void {
    (pages.picture?.(id, ordinal) ?? Promise.resolve(undefined))
      .then((found) => {
        if (found) answer(response, 200, found.contentType, found.bytes);
        else say(response, 404, 'Not found');
      })
      .catch((error: unknown) => fail(response, error));
  }

  function fail(response: ServerResponse, error: unknown): void {
    try {
      if (error instanceof PagesBusyError) {
        response.setHeader('retry-after', '5');
        say(response, 503, 'Busy; try again in some seconds');
        return;
      }
      onError('a page could not be made', error);
      if (response.headersSent) response.destroy();
      else say(response, 500, 'The page could not be made');
    } catch {
      response.destroy();
    }
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      server.on('error', (error) => onError('the listener is in trouble', error));
      resolve(server);
    });
  });
}

interface Target {
  /** As it was sent, without the query; nothing in it is decoded. */
  readonly path: string;
  /** The hosts that the request names. */
  readonly hosts: readonly string[];
}

/**
 * What a request asks for; undefined where it is no address at all, or names no single host. An absolute address
 * (RFC 9112, section 3.2.2) names a host of its own, which counts beside the header.
 */
function targetOf({ url = '', headersDistinct }: IncomingMessage): Target | undefined {
  const named = headersDistinct.host ?? [];
  if (named.length > 1) return undefined;
  const absolute = /^https?:\/\/([^/?#]*)([^?#]*)/i.exec(url);
  const path = absolute ? absolute[2] || '/' : url.split('?', 1)[0];
  if (path === undefined || !path.startsWith('/')) return undefined;
  const authorities = absolute ? [...named, absolute[1] ?? ''] : named;
  // Not a good name is no known one, but does not keep a health check from being answered.
  return { path, hosts: authorities.map((authority) => hostOf(authority) ?? '') };
}

function say(response: ServerResponse, status: number, text: string): void {
  answer(response, status, 'text/plain', text);
}

function answer(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response
    .writeHead(status, {
      'content-type': typeof body === 'string' && !type.includes('charset') ? `${type}; charset=utf-8` : type,
      'content-length': Buffer.byteLength(body),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(body);
}

const REFUSALS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Bytes that are no request. */
function refuse(error: Error, socket: Socket): void {
  const code = 'code' in error ? String(error.code) : '';
  close(socket, REFUSALS[code] ?? '400 Bad Request');
}

/** The last words on a connection, which is then gone whether or not the other side takes them. */
function close(socket: Socket, status: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
  socket.setTimeout(SILENCE_MS, () => socket.destroy());
}
