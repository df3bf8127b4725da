import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What goes wrong with the next request; each fault is used once, in the order in which they were given. */
export type RobotFault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** As JSON, unless it is a text. */
      readonly body?: unknown;
    }
  /** Never answers; the message is not taken. */
  | { readonly kind: 'hang' }
  /** Takes the message and never answers. */
  | { readonly kind: 'hang-after' }
  /** Cuts the connection without taking the message. */
  | { readonly kind: 'reset-before' }
  /** Takes the message and cuts the connection instead of answering. */
  | { readonly kind: 'reset-after' };

export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: number;
}

export interface RobotReply {
  readonly status?: number;
  readonly body: unknown;
}

export interface RobotServer {
  /** `http://127.0.0.1:…`, to which the path of the address is added. */
  readonly origin: string;
  /** How many requests came, refused ones included. */
  readonly requests: number;
  fail(...faults: RobotFault[]): void;
  /** Forgets the faults that are still to come. */
  calm(): void;
  /** Resolves when the next request has come. */
  nextRequest(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A server on loopback that stands in for somebody's robot.
 *
 * @param take checks a request as its vendor documents it, and keeps the message of one that is good
 */
export async function startRobotServer(take: (request: ReceivedRequest) => RobotReply): Promise<RobotServer> {
  const faults: RobotFault[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let requests = 0;

  const server = createServer((request, response) => {
    requests += 1;
    for (const resolve of waiting.splice(0)) resolve();
    handle(request, response, faults.shift(), take).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    get requests() {
      return requests;
    },
    fail: (...next) => void faults.push(...next),
    calm: () => void faults.splice(0),
    nextRequest: () => new Promise((resolve) => void waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts what a robot takes in a minute; nobody's clock moves in a test. */
export function createMeter(perMinute: number): { full(): boolean } {
  let taken = 0;
  return {
    full() {
      if (taken >= perMinute) return true;
      taken += 1;
      return false;
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  fault: RobotFault | undefined,
  take: (request: ReceivedRequest) => RobotReply,
): Promise<void> {
  const received = await receive(request);
  switch (fault?.kind) {
    case 'answer': {
      const { status, headers = {}, body = '' } = fault;
      response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
      return;
    }
    case 'hang':
      return;
    case 'hang-after':
      take(received);
      return;
    case 'reset-before':
      request.socket.resetAndDestroy();
      return;
    case 'reset-after':
      take(received);
      request.socket.resetAndDestroy();
      return;
    default: {
      const { status = 200, body } = take(received);
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(body === undefined ? '' : JSON.stringify(body));
    }
  }
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return {
    method: request.method ?? '',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    headers: request.headers,
    body: bytes.toString('utf8'),
    bytes: bytes.length,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
