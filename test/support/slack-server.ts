import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import {
  type Answer,
  answer,
  type EphemeralMessage,
  keep,
  type PostedMessage,
  type State,
} from './slack-methods.js';
import type { SlackView } from './slack-schema.js';
import { createSlackSocket, type SlackSocket } from './slack-socket.js';

export type { EphemeralMessage, PostedMessage } from './slack-methods.js';
export { inlinesOf, mentionsIn, visibleText } from './slack-text.js';

/** What goes wrong with the next request; each fault is used once, in the order in which they were given. */
export type SlackFault =
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'not-json'; readonly body: string }
  /** Never answers; the message is not taken. */
  | { readonly kind: 'hang' }
  /** Takes the message and never answers. */
  | { readonly kind: 'hang-after' }
  /** Cuts the connection without taking the message. */
  | { readonly kind: 'reset-before' }
  /** Takes the message and cuts the connection instead of answering. */
  | { readonly kind: 'reset-after' }
  /** Cuts the connection and takes the message later: so many ms, or when `arrive` says so. */
  | { readonly kind: 'late'; readonly afterMs?: number };

export interface SlackServer {
  /** For `channels.slack.apiUrl`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly appToken: string;
  /** What has been posted, oldest first, as it now is. */
  readonly messages: readonly PostedMessage[];
  /** The messages that stand in a channel itself rather than in a thread. */
  readonly topLevel: readonly PostedMessage[];
  readonly ephemerals: readonly EphemeralMessage[];
  /** The windows that were opened. */
  readonly views: readonly (SlackView & { readonly id: string })[];
  readonly socket: SlackSocket;
  /** How many requests came, refused ones included. */
  readonly requests: number;
  fail(...faults: SlackFault[]): void;
  /** Forgets the faults that are still to come. */
  calm(): void;
  /** The next requests of one method, whatever comes between. */
  failMethod(method: string, ...faults: SlackFault[]): void;
  /** Takes the messages that are late. */
  arrive(): void;
  /** Somebody deletes a message. */
  remove(ts: string): void;
  /** A message of somebody else in the first channel. */
  post(message: { readonly text: string }): void;
  /** Resolves when the next request has come. */
  nextRequest(): Promise<void>;
  close(): Promise<void>;
}

export interface SlackServerOptions {
  readonly token?: string;
  readonly appToken?: string;
  /** Channels that the app may post to, by id or name. */
  readonly channels?: readonly string[];
  /** Channels that exist without the app in them. */
  readonly strangeChannels?: readonly string[];
  /** What the app was given leave to do. */
  readonly scopes?: readonly string[];
  /** Slack's own clock: what its messages and answers are dated by. */
  readonly now?: () => Date;
}

/**
 * A stand-in for Slack's Web API on loopback. It checks requests the way Slack documents them and answers with
 * Slack's own error names, so that what passes here is well-formed for Slack.
 */
export async function startSlackServer(options: SlackServerOptions = {}): Promise<SlackServer> {
  const token = options.token ?? 'xoxb-test-token';
  const state: State = {
    token,
    channels: options.channels ?? ['C0123456789'],
    strangeChannels: options.strangeChannels ?? [],
    scopes: options.scopes ?? ['chat:write', 'channels:history', 'channels:read'],
    appToken: options.appToken ?? 'xapp-test-token',
    messages: [],
    ephemerals: [],
    views: [],
    posted: 0,
    now: options.now,
    late: new Set(),
    socket: createSlackSocket(),
    host: '',
  };
  const faults: SlackFault[] = [];
  const faultsOf = new Map<string, SlackFault[]>();
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let requests = 0;

  const server = createServer((request, response) => {
    requests += 1;
    for (const resolve of waiting.splice(0)) resolve();
    const fault = faultsOf.get(request.url?.replace('/api/', '') ?? '')?.shift() ?? faults.shift();
    handle(request, response, fault, state).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, stream) => state.socket.upgrade(request, stream));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  state.host = `127.0.0.1:${port}`;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    token,
    appToken: state.appToken,
    messages: state.messages,
    get topLevel() {
      return state.messages.filter((message) => message.threadTs === undefined);
    },
    ephemerals: state.ephemerals,
    views: state.views,
    socket: state.socket,
    get requests() {
      return requests;
    },
    fail: (...next) => void faults.push(...next),
    calm: () => void faults.splice(0),
    failMethod: (method, ...next) => void faultsOf.set(method, next),
    arrive: () => {
      for (const take of state.late) take();
    },
    remove: (ts) => {
      const at = state.messages.findIndex((message) => message.ts === ts);
      if (at >= 0) state.messages.splice(at, 1);
    },
    post: ({ text }) => keep({ channel: state.channels[0] ?? '', text, blocks: [], sent: {} }, state),
    nextRequest: () => new Promise((resolve) => void waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  fault: SlackFault | undefined,
  state: State,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  if (state.now) response.setHeader('Date', state.now().toUTCString());
  switch (fault?.kind) {
    case 'rate-limit':
      response.setHeader('Retry-After', String(fault.retryAfterSeconds));
      return send(response, 429, { ok: false, error: 'ratelimited' });
    case 'status':
      return void response.writeHead(fault.status).end('<html>upstream error</html>');
    case 'error':
      return send(response, 200, { ok: false, error: fault.error });
    case 'not-json':
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(fault.body);
    case 'hang':
      return;
    case 'hang-after':
      answer(request, body, state);
      return;
    case 'reset-before':
      return void request.socket.resetAndDestroy();
    case 'reset-after':
      answer(request, body, state);
      return void request.socket.resetAndDestroy();
    case 'late': {
      const take = () => {
        if (state.late.delete(take)) answer(request, body, state);
      };
      state.late.add(take);
      if (fault.afterMs !== undefined) setTimeout(take, fault.afterMs);
      return void request.socket.resetAndDestroy();
    }
    default:
      response.setHeader('X-OAuth-Scopes', state.scopes.join(','));
      return send(response, 200, answer(request, body, state));
  }
}

function send(response: ServerResponse, status: number, content: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(content));
}
