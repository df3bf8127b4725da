import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { type Delivery, layOut, type Receipt } from '../channel.js';
import type { ChatDocument, Tone } from '../chat/document.js';
import { layOutChat } from '../chat/lay-out.js';
import { neutral } from '../chat/neutral.js';
import { writeLines } from '../chat/write.js';
import { type HttpAnswer, send } from '../http/request.js';
import { refusalOf } from '../http/robot.js';
import { webhookSecrets } from '../http/secrets.js';
import { passedTheGate, wecomDialect } from './errors.js';
import { wecomMarkup } from './markup.js';
import type { WecomSettings } from './settings.js';

export interface WecomPost {
  readonly message: Message;
  readonly delivery: Delivery;
  readonly settings: WecomSettings;
  readonly options: RenderOptions;
  readonly timeoutMs: number;
}

type WecomBody =
  | { readonly msgtype: 'markdown'; readonly markdown: { readonly content: string } }
  /** No type of message: what a check asks with. */
  | { readonly msgtype: 'none' };

/** UTF-8 bytes of `markdown.content`; more is refused with 40058. */
const MAX_CONTENT_BYTES = 4096;

/** The colours that WeCom knows. */
const colours = {
  critical: 'warning',
  high: 'warning',
  medium: 'warning',
  low: 'comment',
  trouble: 'warning',
  good: 'info',
  calm: 'info',
} satisfies Record<Tone, 'info' | 'comment' | 'warning'>;

/** One attempt to post; see `Channel.deliver`. */
export async function postToWecom(request: WecomPost): Promise<Receipt> {
  const { message, delivery, settings, options, timeoutMs } = request;
  const content = layOut(() => renderForWecom(message, options));
  const attempt = { settings, timeoutMs, signal: delivery.signal };
  const answer = await post({ msgtype: 'markdown', markdown: { content } }, attempt);
  const refusal = refusalOf(answer, wecomDialect, webhookSecrets(settings), options.now);
  if (refusal !== undefined) throw refusal;
  return {};
}

/** Asks with a message of no type: the robot looks at its key first, and refuses the message afterwards. */
export async function checkWecom(settings: WecomSettings, now: Date, timeoutMs: number): Promise<string> {
  const answer = await post({ msgtype: 'none' }, { settings, timeoutMs });
  const refusal = refusalOf(answer, wecomDialect, webhookSecrets(settings), now);
  if (refusal !== undefined && !passedTheGate(answer)) throw refusal;
  return new URL(settings.url).host;
}

/** Pure: the same message and options give the same text. */
export function renderForWecom(message: Message, options: RenderOptions): string {
  return layOutChat(message, options, {
    write,
    fits: (content) => Buffer.byteLength(content) <= MAX_CONTENT_BYTES,
  });
}

function write(document: ChatDocument): string {
  const parts = [
    `### <font color="${colours[document.tone]}">${neutral(document.title)}</font>\n${neutral(document.subtitle, true)}`,
    ...[document.head, document.body, document.foot].map((lines) => writeLines(lines, wecomMarkup)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

interface Attempt {
  readonly settings: WecomSettings;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

async function post(body: WecomBody, { settings, timeoutMs, signal }: Attempt): Promise<HttpAnswer> {
  return send({
    service: 'WeCom',
    url: settings.url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    timeoutMs,
    signal,
  });
}
