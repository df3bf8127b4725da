import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Certificate } from './certificate.js';

export interface RecordedRequest {
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A complete answer, or a function that answers (or cuts the connection, or stays silent) itself. */
export type Reply =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string | string[]>>;
      readonly body?: string | Uint8Array;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server on loopback that answers by script. */
export interface WebServer {
  /** `http://127.0.0.1:34567`. */
  readonly origin: string;
  readonly port: number;
  /** All requests so far, in order of arrival; those for a `robots.txt` that no script answers are not counted. */
  readonly requests: readonly RecordedRequest[];
  /** How many requests were being answered at once, at most. */
  readonly mostConcurrent: number;
  /** Connections accepted so far, and those open now. */
  readonly connections: { readonly accepted: number; readonly open: number };
  url(path: string): string;
  /** Sets the answers for a path: one after the other, the last for good. Paths without a script answer 404. */
  reply(path: string, ...replies: Reply[]): void;
  close(): Promise<void>;
}

/** @param port any free one without it */
export async function startWebServer(certificate?: Certificate, port = 0): Promise<WebServer> {
  const scripts = new Map<string, Reply[]>();
  const requests: RecordedRequest[] = [];
  const connections = { accepted: 0, open: 0 };
  let concurrent = 0;
  let mostConcurrent = 0;

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    if (path === '/robots.txt' && !scripts.has(path)) {
      response.writeHead(404).end();
      return;
    }
    requests.push({ path, headers: request.headers });
    concurrent += 1;
    mostConcurrent = Math.max(mostConcurrent, concurrent);
    response.once('close', () => {
      concurrent -= 1;
    });
    const script = scripts.get(path) ?? [{ status: 404, body: 'Not found' }];
    const reply = (script.length > 1 ? script.shift() : script[0]) ?? {};
    if (typeof reply === 'function') reply(request, response);
    else response.writeHead(reply.status ?? 200, { ...reply.headers }).end(reply.body ?? '');
  }

  const server =
    certificate === undefined ? createServer(handle) : createTlsServer({ ...certificate }, handle);
  server.on('connection', (socket) => {
    connections.accepted += 1;
    connections.open += 1;
    socket.on('close', () => {
      connections.open -= 1;
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`;

  return {
    origin,
    port: address.port,
    requests,
    connections,
    get mostConcurrent() {
      return mostConcurrent;
    },
    url: (path) => `${origin}${path}`,
    reply(path, ...replies) {
      scripts.set(path, replies);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Cuts the connection before anything is answered. */
export function cut(request: IncomingMessage): void {
  request.socket.destroy();
}

/** Never answers. */
export function silence(): void {}
