import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SlackSettings } from '../../config/configuration.js';
import type { Message } from '../../domain/alert.js';
import { type Delivery, DeliveryError, layOut, type Receipt } from '../channel.js';
import type { RenderOptions } from '../options.js';
import { createClient } from './client.js';
import { isLayoutRefusal, toDeliveryError } from './errors.js';
import { writeReference } from './reference.js';
import { renderSlackMessage, type SlackMessage } from './render.js';

export interface SlackPost {
  readonly message: Message;
  readonly delivery: Delivery;
  readonly settings: SlackSettings;
  readonly options: RenderOptions;
  readonly timeoutMs: number;
}

/** One attempt to post; see `Channel.deliver`. */
export async function postToSlack(request: SlackPost): Promise<Receipt> {
  const { message, options, settings } = request;
  const rendered = layOut(() => renderSlackMessage(message, options));
  if (request.delivery.signal?.aborted) {
    throw new DeliveryError('temporary', 'The attempt was given up before anything was sent to Slack.');
  }
  const { timeoutMs, delivery } = request;
  const client = createClient({ settings, timeoutMs, signal: delivery.signal });
  try {
    return await post(client, rendered, request);
  } catch (error) {
    if (!isLayoutRefusal(error)) throw toDeliveryError(error, settings.channel);
  }
  // Slack did not take the message because of its layout: a plain alert is better than none.
  try {
    return await post(client, { text: rendered.text, blocks: [] }, request);
  } catch (error) {
    throw toDeliveryError(error, settings.channel);
  }
}

const answerSchema = z.object({ channel: z.string().optional(), ts: z.string().optional() });

async function post(client: WebClient, rendered: SlackMessage, request: SlackPost): Promise<Receipt> {
  const answer = await client.apiCall('chat.postMessage', slackPayload(rendered, request));
  const { channel, ts } = answerSchema.parse(answer);
  return channel !== undefined && ts !== undefined ? { externalRef: writeReference({ channel, ts }) } : {};
}

/** What a payload says besides the rendered message. */
export interface SlackAddress {
  readonly message: Message;
  readonly delivery: Pick<Delivery, 'idempotencyKey'>;
  readonly settings: Pick<SlackSettings, 'channel'>;
}

/** The arguments of `chat.postMessage`. */
export function slackPayload(rendered: SlackMessage, address: SlackAddress) {
  return {
    channel: address.settings.channel,
    text: rendered.text,
    ...(rendered.blocks.length > 0 ? { blocks: rendered.blocks } : {}),
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: 'rulewatch_alert', event_payload: metadata(address) },
  };
}

/** Lets a delivery be found again in the channel's history. */
function metadata({ message, delivery }: SlackAddress): Record<string, string | number> {
  const payload: Record<string, string | number> = {
    idempotency_key: delivery.idempotencyKey,
    type: message.type,
  };
  if (message.type !== 'change') return payload;
  return { ...payload, change_id: message.changeId, case_id: message.caseId };
}

/** Tries the token; see `Channel.check`. */
export async function checkSlack(settings: SlackSettings, timeoutMs: number): Promise<string> {
  try {
    const answer = await createClient({ settings, timeoutMs }).auth.test();
    return `${answer.team ?? 'workspace'}, ${answer.user ?? 'bot'} → ${settings.channel}`;
  } catch (error) {
    throw toDeliveryError(error, settings.channel);
  }
}
