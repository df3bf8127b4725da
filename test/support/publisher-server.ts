import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface AskedFor {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Said {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A publisher on loopback: what it says at a path depends on what it is asked for. */
export interface Publisher {
  readonly origin: string;
  /** What it was asked for, but for a `robots.txt` that it has not. */
  readonly asked: readonly AskedFor[];
  on(path: string, answer: (asked: AskedFor) => Said): void;
}

export async function startPublisher(): Promise<Publisher> {
  const answers = new Map<string, (asked: AskedFor) => Said>();
  const asked: AskedFor[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://publisher');
      const { method = 'GET', headers } = request;
      const one = { method, path: pathname, query: searchParams, headers, body: await text(request) };
      if (pathname !== '/robots.txt' || answers.has(pathname)) asked.push(one);
      const said = answers.get(pathname)?.(one) ?? { status: 404, body: 'Not found' };
      response.writeHead(said.status ?? 200, { ...said.headers }).end(said.body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    on: (path, answer) => void answers.set(path, answer),
  };
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Said {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function xml(body: string, contentType = 'application/xml; charset=utf-8'): Said {
  return { headers: { 'content-type': contentType }, body };
}

export function html(body: string): Said {
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
