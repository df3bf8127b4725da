import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import {
  blocksSchema,
  ephemeralSchema,
  metadataSchema,
  postMessageSchema,
  type SlackBlocks,
  type SlackMetadata,
  type SlackView,
  updateSchema,
  viewSchema,
} from './slack-schema.js';
import { type SlackSocket, TEAM_ID } from './slack-socket.js';

export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly text: string;
  readonly blocks: SlackBlocks;
  readonly metadata: SlackMetadata | undefined;
  readonly arguments: Readonly<Record<string, string>>;
  /** How often it was changed since. */
  readonly updates: number;
}

/** Shown to one person alone. */
export interface EphemeralMessage {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
}

/** What the stand-in knows. */
export interface State {
  readonly token: string;
  readonly appToken: string;
  readonly channels: readonly string[];
  readonly strangeChannels: readonly string[];
  readonly scopes: readonly string[];
  readonly messages: PostedMessage[];
  readonly ephemerals: EphemeralMessage[];
  readonly views: (SlackView & { readonly id: string })[];
  readonly socket: SlackSocket;
  posted: number;
  readonly now: (() => Date) | undefined;
  /** What was sent and has not been taken yet. */
  readonly late: Set<() => void>;
  host: string;
}

export type Answer = { readonly ok: boolean } & Readonly<Record<string, unknown>>;

/** The largest blocks, as JSON, that were seen to pass: https://github.com/slackapi/bolt-js/issues/2867 */
const MAX_BLOCKS_BYTES = 15_600;
const MAX_TEXT = 40_000;
const MAX_METADATA_BYTES = 8000;

function refuse(error: string, messages: readonly string[] = []): Answer {
  if (messages.length === 0) return { ok: false, error };
  return { ok: false, error, response_metadata: { messages: messages.map((text) => `[ERROR] ${text}`) } };
}

type Fields = Readonly<Record<string, string>>;

/** By name, as far as RuleWatch needs them. */
const methods: Readonly<Record<string, (fields: Fields, state: State) => Answer>> = {
  'auth.test': testAuth,
  'conversations.history': (fields, state) => history(fields, state),
  'conversations.replies': (fields, state) => replies(fields, state),
  'conversations.list': listChannels,
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.postEphemeral': postEphemeral,
  'views.open': openView,
};

/** Answers a request as the method that it names. */
export function answer(request: IncomingMessage, body: string, state: State): Answer {
  const name = request.url?.replace('/api/', '') ?? '';
  const fields = readFields(request.headers['content-type'] ?? '', body);
  if (typeof fields === 'string') return refuse(fields);
  if (name === 'apps.connections.open') return openConnection(request, state);
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) return refuse('unknown_method');
  if (request.method !== 'POST') return refuse('invalid_post_type');
  return refuseToken(request, fields.token, state) ?? method(fields, state);
}

function testAuth(): Answer {
  return {
    ok: true,
    url: 'https://harbour.slack.example/',
    team: 'Harbour',
    team_id: TEAM_ID,
    user: 'rulewatch',
  };
}

/** https://docs.slack.dev/reference/methods/apps.connections.open: with an app-level token alone. */
function openConnection(request: IncomingMessage, state: State): Answer {
  const token = bearer(request);
  if (token === state.token) return refuse('not_allowed_token_type');
  if (token !== state.appToken) return refuse('invalid_auth');
  return { ok: true, url: `ws://${state.host}${state.socket.ticket()}` };
}

/** https://docs.slack.dev/reference/methods/conversations.history: newest first, threads left out, by channel id. */
function history(fields: Fields, state: State): Answer {
  const messages = state.messages.filter((message) => message.threadTs === undefined).reverse();
  return page(messages, fields, state);
}

/** https://docs.slack.dev/reference/methods/conversations.replies: the first message and its replies, oldest first. */
function replies(fields: Fields, state: State): Answer {
  const { ts = '', channel } = fields;
  const isHere = (message: PostedMessage) => message.channel === channel;
  if (!state.messages.some((message) => isHere(message) && message.ts === ts))
    return refuse('thread_not_found');
  return page(
    state.messages.filter((message) => message.ts === ts || message.threadTs === ts),
    fields,
    state,
  );
}

function page(all: readonly PostedMessage[], fields: Fields, state: State): Answer {
  const refused = refuseScope('channels:history', state);
  if (refused) return refused;
  const { channel = '', oldest = '0', limit = '100', cursor = '0' } = fields;
  if (!state.channels.includes(channel) || !/^[CGD]/.test(channel)) return refuse('channel_not_found');
  const messages = all.filter(
    (message) => message.channel === channel && Number(message.ts) > Number(oldest),
  );
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
function listChannels(_fields: Fields, state: State): Answer {
  const refused = refuseScope('channels:read', state);
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
  const token = bearer(request) ?? field;
  if (token === undefined) return refuse('not_authed');
  return token === state.token ? undefined : refuse('invalid_auth');
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
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

function postMessage(given: Fields, state: State): Answer {
  const parsed = postMessageSchema.safeParse(given);
  if (!parsed.success) return refuse('invalid_arguments', describe(parsed.error, ''));
  const { channel, text = '', blocks: blocksText, metadata: metadataText, thread_ts: threadTs } = parsed.data;
  const refused = refuseScope('chat:write', state);
  if (refused) return refused;
  if (channel !== undefined && state.strangeChannels.includes(channel)) return refuse('not_in_channel');
  if (channel === undefined || !state.channels.includes(channel)) return refuse('channel_not_found');
  if (threadTs !== undefined && !state.messages.some((message) => message.ts === threadTs)) {
    return refuse('thread_not_found');
  }

  const blocks = readBlocks(text, blocksText);
  if (!Array.isArray(blocks)) return blocks;
  const metadata = metadataText === undefined ? undefined : metadataSchema.safeParse(parseJson(metadataText));
  if (metadata?.success === false)
    return refuse('invalid_metadata_format', describe(metadata.error, '/metadata'));
  if (Buffer.byteLength(metadataText ?? '') > MAX_METADATA_BYTES) return refuse('metadata_too_large');

  const sent = argumentsOf(parsed.data);
  const ts = keep({ channel, threadTs, text, blocks, metadata: metadata?.data, sent }, state);
  return { ok: true, channel, ts, message: { type: 'message', text, ts } };
}

/** https://docs.slack.dev/reference/methods/chat.update: metadata that is not given stays. */
function update(given: Fields, state: State): Answer {
  const parsed = updateSchema.safeParse(given);
  if (!parsed.success) return refuse('invalid_arguments', describe(parsed.error, ''));
  const { channel, ts, text = '' } = parsed.data;
  const at = state.messages.findIndex((message) => message.channel === channel && message.ts === ts);
  const message = state.messages[at];
  if (!message) return refuse('message_not_found');
  const blocks = readBlocks(text, parsed.data.blocks);
  if (!Array.isArray(blocks)) return blocks;
  state.messages[at] = { ...message, text, blocks, updates: message.updates + 1 };
  return { ok: true, channel, ts, text };
}

/** https://docs.slack.dev/reference/methods/chat.postEphemeral */
function postEphemeral(given: Fields, state: State): Answer {
  const parsed = ephemeralSchema.safeParse(given);
  if (!parsed.success) return refuse('invalid_arguments', describe(parsed.error, ''));
  const { channel, user, text } = parsed.data;
  if (!state.channels.includes(channel)) return refuse('channel_not_found');
  state.ephemerals.push({ channel, user, text });
  return { ok: true, message_ts: `${1_900_000_000 + state.ephemerals.length}.000100` };
}

/** https://docs.slack.dev/reference/methods/views.open */
function openView({ trigger_id: trigger, view: text = '' }: Fields, state: State): Answer {
  const parsed = viewSchema.safeParse(parseJson(text));
  if (!parsed.success) return refuse('invalid_arguments', describe(parsed.error, '/view'));
  const refused = state.socket.exchangeTrigger(trigger);
  if (refused !== undefined) return refuse(refused);
  const view = { ...parsed.data, id: `V${state.views.length + 1}` };
  state.views.push(view);
  return { ok: true, view };
}

/** What a message looks like, or why Slack does not take it. */
function readBlocks(text: string, blocksText: string | undefined): SlackBlocks | Answer {
  const json = blocksText === undefined ? [] : parseJson(blocksText);
  if (!Array.isArray(json)) return refuse('invalid_blocks_format');
  const blocks = blocksSchema.safeParse(json);
  if (!blocks.success) return refuse('invalid_blocks', describe(blocks.error, '/blocks'));
  if (blocks.data.length === 0 && text === '') return refuse('no_text');
  if (text.length > MAX_TEXT) return refuse('msg_too_long');
  if (Buffer.byteLength(JSON.stringify(json)) > MAX_BLOCKS_BYTES) return refuse('msg_blocks_too_long');
  return blocks.data;
}

interface NewMessage extends Partial<Pick<PostedMessage, 'threadTs' | 'metadata'>> {
  readonly channel: string;
  readonly text: string;
  readonly blocks: SlackBlocks;
  readonly sent: Readonly<Record<string, string>>;
}

export function keep({ sent, ...message }: NewMessage, state: State): string {
  state.posted += 1;
  const second = state.now ? Math.floor(state.now().getTime() / 1000) : 1_800_000_000 + state.posted;
  const ts = `${second}.${String(state.now ? state.posted : 100).padStart(6, '0')}`;
  state.messages.push({
    threadTs: undefined,
    metadata: undefined,
    ...message,
    ts,
    arguments: sent,
    updates: 0,
  });
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
