import type { Message } from '../../domain/alert.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import { type Delivery, layOut, type Receipt } from '../channel.js';
import { send } from '../http/request.js';
import { answerError } from './errors.js';
import type { PayloadLimits, PayloadOptions } from './options.js';
import { webhookPayload } from './payload.js';
import { webhookProblems } from './problems.js';
import type { WebhookSettings } from './settings.js';
import { signedHeaders } from './signature.js';

export interface WebhookPost {
  readonly message: Message;
  readonly delivery: Delivery;
  readonly settings: WebhookSettings;
  readonly topicNames: Readonly<Record<string, LocalizedText>>;
  readonly now: Date;
  readonly timeoutMs: number;
}

const MAX_BYTES = 256 * 1024;

/** From all that the message holds to what always fits. */
const LIMITS: readonly PayloadLimits[] = [
  { differences: 100, text: 4000, items: 200 },
  { differences: 40, text: 2000, items: 100 },
  { differences: 10, text: 500, items: 20 },
  { differences: 3, text: 200, items: 5 },
];

/** One attempt to post; see `Channel.deliver`. */
export async function postToWebhook(request: WebhookPost): Promise<Receipt> {
  const { message, delivery, settings, now, timeoutMs } = request;
  const body = layOut(() => webhookBody(message, request));
  const headers = signedHeaders(delivery.idempotencyKey, now, body, settings.secrets);
  const answer = await send({
    service: webhookProblems.tell('service'),
    url: settings.url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
    timeoutMs,
    signal: delivery.signal,
  });
  const error = answerError(answer, now);
  if (error !== undefined) throw error;
  return { externalRef: headers['webhook-id'] };
}

/** Asks without a message; that somebody answers is all that can be told. */
export async function checkWebhook(settings: WebhookSettings, timeoutMs: number): Promise<string> {
  const { status } = await send({
    service: webhookProblems.tell('service'),
    url: settings.url,
    method: 'HEAD',
    timeoutMs,
  });
  return `${new URL(settings.url).host}, HTTP ${status}`;
}

/** Pure: the same message gives the same bytes. */
export function webhookBody(message: Message, options: PayloadOptions): string {
  let body = '';
  for (const limits of LIMITS) {
    body = JSON.stringify(webhookPayload(message, options, limits));
    if (Buffer.byteLength(body) <= MAX_BYTES) break;
  }
  return body;
}
