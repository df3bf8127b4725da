import { createServer, type Server, type ServerResponse } from 'node:http';

export interface DaemonPages {
  /** What `/healthz` answers; `ok: false` makes it a 503. */
  readonly health: () => { readonly ok: boolean } & Readonly<Record<string, unknown>>;
  /** The evidence page of a change as HTML, where there is such a change. */
  readonly change: (id: number) => Promise<string | undefined>;
}

/**
 * Serves the daemon's own pages: `/healthz` for whatever supervises it, and `/changes/<id>`, the evidence that alerts
 * link to. Read-only; the pages carry no script and may not be framed. Rejects where the address cannot be used.
 */
export function servePages(pages: DaemonPages, address: { host: string; port: number }): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 405, 'text/plain', 'GET only');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/healthz') {
      const health = pages.health();
      return answer(response, health.ok ? 200 : 503, 'application/json', JSON.stringify(health));
    }
    const id = /^\/changes\/(\d{1,15})$/.exec(pathname)?.[1];
    if (id === undefined) return answer(response, 404, 'text/plain', 'Not found');
    pages.change(Number(id)).then(
      (html) =>
        html === undefined
          ? answer(response, 404, 'text/plain', 'Not found')
          : answer(response, 200, 'text/html', html),
      () => answer(response, 500, 'text/plain', 'The page could not be made'),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => resolve(server));
  });
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(body);
}
