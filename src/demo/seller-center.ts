import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { IsoDate } from '../domain/vocabulary.js';
import { respond } from './respond.js';
import { createRoutes } from './routes.js';
import { LAST_DAY } from './timeline.js';

const LOOPBACK = '127.0.0.1';

export interface SellerCenterOptions {
  /** The day on which the week ends; every date on the pages is counted from it. */
  readonly today: IsoDate;
  /** Without it the system chooses a free one. */
  readonly port?: number;
}

export interface ServedRequest {
  readonly day: number;
  readonly path: string;
  readonly status: number;
}

/** The embedded seller center of the demo: several fictional platforms on one loopback port. */
export interface SellerCenter {
  /** Without a slash at the end: `http://127.0.0.1:41234`. */
  readonly url: string;
  /** What was asked for, oldest first. */
  readonly requests: readonly ServedRequest[];
  /** The day that is shown from now on, 0 to 7; throws a `RangeError` for any other. */
  setDay(day: number): void;
  close(): Promise<void>;
}

/** Starts the seller center at day 0. Rejects when the port cannot be listened on. */
export async function startSellerCenter(options: SellerCenterOptions): Promise<SellerCenter> {
  const routes = createRoutes();
  const requests: ServedRequest[] = [];
  let day = 0;

  const server = createServer((request, response) => {
    answer(request, response);
  });
  server.listen(options.port ?? 0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server listens on no port.');

  return {
    url: `http://${LOOPBACK}:${address.port}`,
    requests,
    setDay(next) {
      if (!Number.isInteger(next) || next < 0 || next > LAST_DAY) {
        throw new RangeError(`The demo has the days 0 to ${LAST_DAY}, not ${next}.`);
      }
      day = next;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const { status, headers, body } = isRead
      ? respond(
          {
            path,
            number: requests.length,
            visit: requests.filter((earlier) => earlier.day === day && earlier.path === path).length,
            ifNoneMatch: request.headers['if-none-match'],
            acceptEncoding: request.headers['accept-encoding']?.toString(),
          },
          { today: options.today, day },
          routes,
        )
      : { status: 405, headers: { allow: 'GET, HEAD' }, body: Buffer.alloc(0) };
    requests.push({ day, path, status });
    const length = status === 304 ? {} : { 'content-length': body.length };
    response.writeHead(status, { ...headers, ...length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}

function pathOf(request: IncomingMessage): string {
  const target = request.url ?? '/';
  const base = `http://${LOOPBACK}`;
  return URL.canParse(target, base) ? new URL(target, base).pathname : target;
}
