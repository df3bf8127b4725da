import type { ChatPostMessageArguments, WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { CaseUpdate, QueuedMessage } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { type Delivery, DeliveryError, layOut, type Receipt } from '../channel.js';
import type { ButtonSigning } from './actions/buttons.js';
import { renderChange } from './change.js';
import { createClient } from './client.js';
import { isLayoutRefusal, toDeliveryError } from './errors.js';
import { slackProblems } from './problems.js';
import { readReference, type SlackReference, writeReference } from './reference.js';
import { asSlackMessage, renderSlackMessage, type SlackMessage } from './render.js';
import type { SlackSettings } from './settings.js';

export interface SlackPost {
  readonly message: QueuedMessage;
  readonly delivery: Delivery;
  readonly settings: SlackSettings;
  readonly options: RenderOptions;
  readonly timeoutMs: number;
  /** Given where buttons work. */
  readonly signing?: ButtonSigning | undefined;
}

/** One attempt to post; see `Channel.deliver`. Replies go to the thread of their alert, and nowhere without it. */
export async function postToSlack(request: SlackPost): Promise<Receipt> {
  const { message, options, settings } = request;
  const rendered = layOut(() => renderSlackMessage(message, options, { signing: signingFor(request) }));
  const alert = isReply(message) ? alertOf(request) : undefined;
  if (request.delivery.signal?.aborted) {
    throw new DeliveryError('temporary', slackProblems.tell('given-up'));
  }
  const { timeoutMs, delivery } = request;
  const client = createClient({ settings, timeoutMs, signal: delivery.signal });
  if (message.type === 'case' && alert && delivery.mayUpdate)
    await updateAlert(client, alert, message, request);
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

/** The buttons of a case stand in its first alert alone. */
function signingFor({ message, signing, delivery }: SlackPost): ButtonSigning | undefined {
  return isJoined(message) && delivery.thread !== undefined ? undefined : signing;
}

/** An alert that belongs into the thread of an earlier one, where there is one. */
function isJoined(message: QueuedMessage): boolean {
  return message.type === 'change' && message.joined !== undefined;
}

function isReply({ type }: QueuedMessage): boolean {
  return type === 'details' || type === 'case';
}

function alertOf({ delivery, settings }: SlackPost): SlackReference {
  const alert = readReference(delivery.thread);
  if (alert) return alert;
  throw new DeliveryError('permanent', slackProblems.tell('no-alert', { destination: settings.channel }), {
    beforeSending: true,
  });
}

/**
 * Shows in the alert how its case goes on. Doing it twice is doing it once, so that it comes before the reply. What
 * Slack does not change, because it was deleted or is too old, stays as it is: the reply tells it.
 */
async function updateAlert(
  client: WebClient,
  { channel, ts }: SlackReference,
  update: CaseUpdate,
  { options, signing, settings }: SlackPost,
): Promise<void> {
  const { text, blocks } = layOut(() =>
    asSlackMessage(renderChange(update.alert, options, { update, signing })),
  );
  try {
    await client.chat.update({ channel, ts, text, blocks: [...blocks], parse: 'none', link_names: false });
  } catch (error) {
    const failure = toDeliveryError(error, settings.channel);
    if (failure.kind === 'permanent') return;
    throw failure.putOff();
  }
}

const answerSchema = z.object({ channel: z.string().optional(), ts: z.string().optional() });

async function post(client: WebClient, rendered: SlackMessage, request: SlackPost): Promise<Receipt> {
  const answer = await client.chat.postMessage(slackPayload(rendered, request));
  const { channel, ts } = answerSchema.parse(answer);
  return channel !== undefined && ts !== undefined ? { externalRef: writeReference({ channel, ts }) } : {};
}

/** What a payload says besides the rendered message. */
export interface SlackAddress {
  readonly message: QueuedMessage;
  readonly delivery: Pick<Delivery, 'idempotencyKey' | 'thread'>;
  readonly settings: Pick<SlackSettings, 'channel'>;
}

/** The arguments of `chat.postMessage`. */
export function slackPayload(rendered: SlackMessage, address: SlackAddress): ChatPostMessageArguments {
  const { message, delivery, settings } = address;
  const alert = isReply(message) || isJoined(message) ? readReference(delivery.thread) : undefined;
  const said = {
    channel: alert?.channel ?? settings.channel,
    text: rendered.text,
    ...(rendered.blocks.length > 0 && { blocks: [...rendered.blocks] }),
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: 'rulewatch_alert', event_payload: metadata(address) },
  } as const;
  if (!alert) return said;
  // What is new of a case is shown in the channel too: a thread alone is not looked at.
  if (isJoined(message)) return { ...said, thread_ts: alert.ts, reply_broadcast: true };
  return { ...said, thread_ts: alert.ts };
}

/** Lets a delivery be found again in the channel's history. */
function metadata({ message, delivery }: SlackAddress): Record<string, string | number> {
  const payload: Record<string, string | number> = {
    idempotency_key: delivery.idempotencyKey,
    type: message.type,
  };
  if (!('changeId' in message)) return payload;
  return { ...payload, change_id: message.changeId, case_id: message.caseId };
}
