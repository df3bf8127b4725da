import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { clip } from '../../text/clean.js';
import { type Delivery, layOut, type Receipt } from '../channel.js';
import type { ChatDocument } from '../chat/document.js';
import { layOutChat } from '../chat/lay-out.js';
import { unlinked } from '../chat/neutral.js';
import { type HttpAnswer, send } from '../http/request.js';
import { refusalOf } from '../http/robot.js';
import { webhookSecrets } from '../http/secrets.js';
import { type FeishuCard, feishuCard } from './card.js';
import { feishuDialect, isLayoutRefusal, passedTheGate } from './errors.js';
import type { FeishuSettings } from './settings.js';
import { sign } from './signature.js';

export interface FeishuPost {
  readonly message: Message;
  readonly delivery: Delivery;
  readonly settings: FeishuSettings;
  readonly options: RenderOptions;
  readonly timeoutMs: number;
}

type Content =
  | { readonly msg_type: 'interactive'; readonly card: FeishuCard }
  | { readonly msg_type: 'text'; readonly content: { readonly text: string } }
  /** No type of message: what a check asks with. */
  | { readonly msg_type: 'none' };

/** The body may hold 20 KB ("Use custom bots in groups"); the signature and the type take some of it. */
const MAX_CARD_BYTES = 19_000;
const MAX_TEXT = 1000;

/** One attempt to post; see `Channel.deliver`. */
export async function postToFeishu(request: FeishuPost): Promise<Receipt> {
  const { message, delivery, settings, options, timeoutMs } = request;
  const { card, text } = layOut(() => renderForFeishu(message, options));
  const attempt = { settings, now: options.now, timeoutMs, signal: delivery.signal };
  const answer = await post({ msg_type: 'interactive', card }, attempt);
  const refusal = refusalOf(answer, feishuDialect, webhookSecrets(settings), options.now);
  if (refusal === undefined) return {};
  if (!isLayoutRefusal(answer)) throw refusal;
  // Feishu did not take the message because of its layout: a plain alert is better than none.
  const second = await post({ msg_type: 'text', content: { text } }, attempt);
  const again = refusalOf(second, feishuDialect, webhookSecrets(settings), options.now);
  if (again !== undefined) throw again;
  return {};
}

/**
 * Asks with a message of no type: the robot looks at its address and the signature first, and refuses the message
 * afterwards.
 */
export async function checkFeishu(settings: FeishuSettings, now: Date, timeoutMs: number): Promise<string> {
  const answer = await post({ msg_type: 'none' }, { settings, now, timeoutMs });
  const refusal = refusalOf(answer, feishuDialect, webhookSecrets(settings), now);
  if (refusal !== undefined && !passedTheGate(answer)) throw refusal;
  return new URL(settings.url).host;
}

/** Pure: the card, and the text that stands in where Feishu does not take it. */
export function renderForFeishu(
  message: Message,
  options: RenderOptions,
): { readonly card: FeishuCard; readonly text: string } {
  return layOutChat(message, options, {
    write: (document) => ({ card: feishuCard(document), text: plainText(document) }),
    fits: ({ card }) => Buffer.byteLength(JSON.stringify(card)) <= MAX_CARD_BYTES,
  });
}

/** In a text message `<at …>` is the only markup. */
function plainText({ title, subtitle, head, command }: ChatDocument): string {
  const facts = head.map(({ spans }) =>
    spans.map((span) => (span.kind === 'person' ? span.name : span.text)).join(''),
  );
  const text = [title, `RuleWatch 规则哨 · ${subtitle}`, ...facts, command].join('\n');
  return unlinked(clip(text, MAX_TEXT)).replaceAll('<', '＜');
}

interface Attempt {
  readonly settings: FeishuSettings;
  readonly now: Date;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

async function post(content: Content, { settings, now, timeoutMs, signal }: Attempt): Promise<HttpAnswer> {
  const { url, secret } = settings;
  const seconds = Math.floor(now.getTime() / 1000);
  const signature = secret === undefined ? {} : { timestamp: String(seconds), sign: sign(seconds, secret) };
  return send({
    service: 'Feishu',
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...signature, ...content }),
    timeoutMs,
    signal,
  });
}
