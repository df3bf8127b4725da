import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { z } from 'zod';
import {
  blocksSchema,
  metadataSchema,
  postMessageSchema,
  type SlackBlocks,
  type SlackInline,
  type SlackMetadata,
} from './slack-schema.js';

/** What goes wrong with the next request; each fault is used once, in the order in which they were given. */
export type SlackFault =
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'not-json'; readonly body: string }
  /** Never answers; the message is not taken. */
  | { readonly kind: 'hang' }
  /** Cuts the connection without taking the message. */
  | { readonly kind: 'reset-before' }
  /** Takes the message and cuts the connection instead of answering. */
  | { readonly kind: 'reset-after' };

export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly text: string;
  readonly blocks: SlackBlocks;
  readonly metadata: SlackMetadata | undefined;
  readonly arguments: Readonly<Record<string, string>>;
}

export interface SlackServer {
  /** For `channels.slack.apiUrl`. */
  readonly apiUrl: string;
  readonly token: string;
  /** What has been posted, oldest first. */
  readonly messages: readonly PostedMessage[];
  /** How many requests came, refused ones included. */
  readonly requests: number;
  fail(...faults: SlackFault[]): void;
  /** A message of somebody else in the first channel. */
  post(message: { readonly text: string }): void;
  /** Resolves when the next request has come. */
  nextRequest(): Promise<void>;
  close(): Promise<void>;
}

export interface SlackServerOptions {
  readonly token?: string;
  /** Channels that the app may post to, by id or name. */
  readonly channels?: readonly string[];
  /** Channels that exist without the app in them. */
  readonly strangeChannels?: readonly string[];
  /** What the app was given leave to do. */
  readonly scopes?: readonly string[];
}

type Answer = { readonly ok: boolean } & Readonly<Record<string, unknown>>;

/** The largest blocks, as JSON, that were seen to pass: https://github.com/slackapi/bolt-js/issues/2867 */
const MAX_BLOCKS_BYTES = 15_600;
const MAX_TEXT = 40_000;
const MAX_METADATA_BYTES = 8000;

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
    messages: [],
  };
  const faults: SlackFault[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let requests = 0;

  const server = createServer((request, response) => {
    requests += 1;
    for (const resolve of waiting.splice(0)) resolve();
    handle(request, response, faults.shift(), state).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    token,
    messages: state.messages,
    get requests() {
      return requests;
    },
    fail: (...next) => void faults.push(...next),
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

interface State {
  readonly token: string;
  readonly channels: readonly string[];
  readonly strangeChannels: readonly string[];
  readonly scopes: readonly string[];
  readonly messages: PostedMessage[];
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
    case 'reset-before':
      return void request.socket.resetAndDestroy();
    case 'reset-after':
      answer(request, body, state);
      return void request.socket.resetAndDestroy();
    default:
      return send(response, 200, answer(request, body, state));
  }
}

function send(response: ServerResponse, status: number, content: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(content));
}

function refuse(error: string, messages: readonly string[] = []): Answer {
  if (messages.length === 0) return { ok: false, error };
  return { ok: false, error, response_metadata: { messages: messages.map((text) => `[ERROR] ${text}`) } };
}

function answer(request: IncomingMessage, body: string, state: State): Answer {
  if (request.url === '/api/auth.test') return testAuth(request, body, state);
  if (request.url === '/api/conversations.history') return history(request, body, state);
  if (request.url === '/api/conversations.list') return listChannels(request, body, state);
  if (request.url !== '/api/chat.postMessage') return refuse('unknown_method');
  if (request.method !== 'POST') return refuse('invalid_post_type');
  const fields = readFields(request.headers['content-type'] ?? '', body);
  if (typeof fields === 'string') return refuse(fields);
  const refused = refuseToken(request, fields.token, state);
  if (refused) return refused;
  const parsed = postMessageSchema.safeParse(fields);
  if (!parsed.success) return refuse('invalid_arguments', describe(parsed.error, ''));
  return postMessage(parsed.data, state);
}

function testAuth(request: IncomingMessage, body: string, state: State): Answer {
  const fields = readFields(request.headers['content-type'] ?? '', body);
  if (typeof fields === 'string') return refuse(fields);
  const refused = refuseToken(request, fields.token, state);
  return refused ?? { ok: true, url: 'https://harbour.slack.example/', team: 'Harbour', user: 'rulewatch' };
}

/** https://docs.slack.dev/reference/methods/conversations.history: newest first, threads left out, by channel id. */
function history(request: IncomingMessage, body: string, state: State): Answer {
  const fields = readFields(request.headers['content-type'] ?? '', body);
  if (typeof fields === 'string') return refuse(fields);
  const refused = refuseToken(request, fields.token, state) ?? refuseScope('channels:history', state);
  if (refused) return refused;
  const { channel = '', oldest = '0', limit = '100', cursor = '0' } = fields;
  if (!state.channels.includes(channel) || !/^[CGD]/.test(channel)) return refuse('channel_not_found');
  const messages = state.messages
    .filter((message) => message.channel === channel && Number(message.ts) > Number(oldest))
    .filter((message) => message.threadTs === undefined)
    .reverse();
  const end = Number(cursor) + Number(limit);
  return {
    ok: true,
    messages: messages.slice(Number(cursor), end).map(({ ts, text, metadata }) => ({
      type: 'message',
      ts,
      text,
      ...(fields.include_all_metadata === 'true' && { metadata }),
    })),
    has_more: end < messages.length,
    response_metadata: { next_cursor: end < messages.length ? String(end) : '' },
  };
}

/** https://docs.slack.dev/reference/methods/conversations.list */
function listChannels(request: IncomingMessage, body: string, state: State): Answer {
  const fields = readFields(request.headers['content-type'] ?? '', body);
  if (typeof fields === 'string') return refuse(fields);
  const refused = refuseToken(request, fields.token, state) ?? refuseScope('channels:read', state);
  if (refused) return refused;
  const channels = state.channels
    .filter((channel) => /^[CG]/.test(channel))
    .map((id) => ({ id, name: `name-of-${id.toLowerCase()}` }));
  return { ok: true, channels, response_metadata: { next_cursor: '' } };
}

function refuseScope(scope: string, state: State): Answer | undefined {
  if (state.scopes.includes(scope)) return undefined;
  return { ok: false, error: 'missing_scope', needed: scope, provided: state.scopes.join(',') };
}

function refuseToken(request: IncomingMessage, field: string | undefined, state: State): Answer | undefined {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? field;
  if (token === undefined) return refuse('not_authed');
  return token === state.token ? undefined : refuse('invalid_auth');
}

function readFields(contentType: string, body: string): Readonly<Record<string, string>> | string {
  const [mime] = contentType.split(';');
  if (mime === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(body));
  if (mime !== 'application/json') return 'invalid_post_type';
  const json = z.record(z.string(), z.unknown()).safeParse(parseJson(body));
  if (!json.success) return 'invalid_json';
  const fields: Record<string, string> = {};
  for (const [key, value] of Object.entries(json.data)) {
    fields[key] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return fields;
}

function postMessage(fields: z.output<typeof postMessageSchema>, state: State): Answer {
  const { channel, text = '', blocks: blocksText, metadata: metadataText } = fields;
  if (channel !== undefined && state.strangeChannels.includes(channel)) return refuse('not_in_channel');
  if (channel === undefined || !state.channels.includes(channel)) return refuse('channel_not_found');

  const json = blocksText === undefined ? [] : parseJson(blocksText);
  if (!Array.isArray(json)) return refuse('invalid_blocks_format');
  const blocks = blocksSchema.safeParse(json);
  if (!blocks.success) return refuse('invalid_blocks', describe(blocks.error, '/blocks'));
  if (blocks.data.length === 0 && text === '') return refuse('no_text');
  if (text.length > MAX_TEXT) return refuse('msg_too_long');
  if (Buffer.byteLength(JSON.stringify(json)) > MAX_BLOCKS_BYTES) return refuse('msg_blocks_too_long');

  const metadata = metadataText === undefined ? undefined : metadataSchema.safeParse(parseJson(metadataText));
  if (metadata?.success === false)
    return refuse('invalid_metadata_format', describe(metadata.error, '/metadata'));
  if (Buffer.byteLength(metadataText ?? '') > MAX_METADATA_BYTES) return refuse('metadata_too_large');

  const sent = argumentsOf(fields);
  const threadTs = fields.thread_ts;
  const ts = keep({ channel, threadTs, text, blocks: blocks.data, metadata: metadata?.data, sent }, state);
  return { ok: true, channel, ts, message: { type: 'message', text, ts } };
}

interface NewMessage extends Partial<Pick<PostedMessage, 'threadTs' | 'metadata'>> {
  readonly channel: string;
  readonly text: string;
  readonly blocks: SlackBlocks;
  readonly sent: Readonly<Record<string, string>>;
}

function keep({ sent, ...message }: NewMessage, state: State): string {
  const ts = `${1_800_000_000 + state.messages.length}.000100`;
  state.messages.push({ threadTs: undefined, metadata: undefined, ...message, ts, arguments: sent });
  return ts;
}

function argumentsOf(fields: z.output<typeof postMessageSchema>): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name !== 'token' && value !== undefined) sent[name] = value;
  }
  return sent;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(error: z.ZodError, pointer: string): string[] {
  return error.issues.map(
    (issue) => `${issue.message} [json-pointer:${[pointer, ...issue.path.map(String)].join('/')}]`,
  );
}

/** Everything in a message that a reader sees, in reading order. */
export function visibleText(message: PostedMessage): string {
  const parts: string[] = [];
  for (const block of message.blocks) {
    if (block.type === 'header') parts.push(block.text.text);
    if (block.type === 'context') parts.push(...block.elements.map((element) => element.text));
    if (block.type === 'section') {
      if (block.text) parts.push(block.text.text);
      parts.push(...(block.fields ?? []).map((field) => field.text));
    }
  }
  return [...parts, ...inlinesOf(message).map((part) => ('text' in part ? (part.text ?? '') : ''))].join(
    '\n',
  );
}

/** Rich text elements, in reading order. */
export function inlinesOf(message: PostedMessage): SlackInline[] {
  const inlines: SlackInline[] = [];
  for (const block of message.blocks) {
    if (block.type !== 'rich_text') continue;
    for (const element of block.elements) {
      if (element.type !== 'rich_text_list') inlines.push(...element.elements);
      else for (const item of element.elements) inlines.push(...item.elements);
    }
  }
  return inlines;
}

/** Whom the message would notify: mentions in rich text, and markup in text that Slack parses. */
export function mentionsIn(message: PostedMessage): string[] {
  const parsed = [message.text];
  for (const block of message.blocks) {
    if (block.type === 'section' && block.text?.type === 'mrkdwn') parsed.push(block.text.text);
    if (block.type === 'section') {
      for (const field of block.fields ?? []) if (field.type === 'mrkdwn') parsed.push(field.text);
    }
    if (block.type !== 'context') continue;
    for (const element of block.elements) if (element.type === 'mrkdwn') parsed.push(element.text);
  }
  const mentions = parsed.flatMap((text) => text.match(/<[@!#][^>]*>/g) ?? []);
  for (const part of inlinesOf(message)) {
    if (part.type === 'user') mentions.push(`<@${part.user_id}>`);
    if (part.type === 'usergroup') mentions.push(`<!subteam^${part.usergroup_id}>`);
    if (part.type === 'broadcast') mentions.push(`<!${part.range}>`);
  }
  return mentions;
}
