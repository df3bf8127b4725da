import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { clip } from '../../text/clean.js';
import { type Delivery, layOut, type Receipt } from '../channel.js';
import type { ChatDocument } from '../chat/document.js';
import { layOutChat } from '../chat/lay-out.js';
import { neutral } from '../chat/neutral.js';
import { writeLines } from '../chat/write.js';
import { type HttpAnswer, send } from '../http/request.js';
import { refusalOf } from '../http/robot.js';
import { webhookSecrets } from '../http/secrets.js';
import { dingtalkDialect, passedTheGate } from './errors.js';
import { dingtalkMarkup } from './markup.js';
import { type Mentions, mentionsOf } from './mentions.js';
import type { DingtalkSettings } from './settings.js';
import { signedUrl } from './signature.js';

export interface DingtalkPost {
  readonly message: Message;
  readonly delivery: Delivery;
  readonly settings: DingtalkSettings;
  readonly options: RenderOptions;
  readonly timeoutMs: number;
}

export interface DingtalkMessage {
  readonly msgtype: 'markdown';
  readonly markdown: { readonly title: string; readonly text: string };
  readonly at: Mentions;
}

/** A message above 20,000 bytes is refused with 460101, "message too long, exceed 20000 bytes". */
const MAX_BYTES = 18_000;
const MAX_TITLE = 120;

/** One attempt to post; see `Channel.deliver`. */
export async function postToDingtalk(request: DingtalkPost): Promise<Receipt> {
  const { message, delivery, settings, options, timeoutMs } = request;
  const body = layOut(() => renderForDingtalk(message, options, settings));
  const answer = await post(body, { settings, now: options.now, timeoutMs, signal: delivery.signal });
  const refusal = refusalOf(answer, dingtalkDialect, webhookSecrets(settings), options.now);
  if (refusal !== undefined) throw refusal;
  return {};
}

/** Asks with a message of no type: the robot looks at token and signature, and refuses it afterwards. */
export async function checkDingtalk(
  settings: DingtalkSettings,
  now: Date,
  timeoutMs: number,
): Promise<string> {
  const answer = await post({ msgtype: 'none' }, { settings, now, timeoutMs });
  const refusal = refusalOf(answer, dingtalkDialect, webhookSecrets(settings), now);
  if (refusal !== undefined && !passedTheGate(answer)) throw refusal;
  return new URL(settings.url).host;
}

/** Pure: the same message, options and settings give the same body. */
export function renderForDingtalk(
  message: Message,
  options: RenderOptions,
  settings: Pick<DingtalkSettings, 'atAll'>,
): DingtalkMessage {
  return layOutChat(message, options, {
    write: (document) => write(document, settings),
    fits: (body) => Buffer.byteLength(JSON.stringify(body)) <= MAX_BYTES,
  });
}

function write(document: ChatDocument, { atAll }: Pick<DingtalkSettings, 'atAll'>): DingtalkMessage {
  const called = new Set<string>();
  const markup = dingtalkMarkup(called);
  const title = neutral(document.title);
  const parts = [
    `### ${title}`,
    neutral(document.subtitle, true),
    ...[document.head, document.body, document.foot].map((lines) => writeLines(lines, markup)),
    // In every message, so that it can be the keyword of a robot that asks for one.
    'RuleWatch 规则哨',
  ];
  const everybody = document.severity !== undefined && atAll.includes(document.severity);
  return {
    msgtype: 'markdown',
    markdown: { title: clip(title, MAX_TITLE), text: parts.filter((part) => part !== '').join('\n\n') },
    at: mentionsOf(called, everybody),
  };
}

interface Attempt {
  readonly settings: DingtalkSettings;
  readonly now: Date;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

async function post(
  body: DingtalkMessage | { readonly msgtype: 'none' },
  { settings, now, timeoutMs, signal }: Attempt,
): Promise<HttpAnswer> {
  return send({
    service: 'DingTalk',
    url: signedUrl(settings.url, now.getTime(), settings.secret),
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    timeoutMs,
    signal,
  });
}
