import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import type { SlackSettings } from '../../config/configuration.js';
import type { Message } from '../../domain/alert.js';
import { type Delivery, DeliveryError, layOut, type Receipt } from '../channel.js';
import type { RenderOptions } from '../options.js';
import { isLayoutRefusal, toDeliveryError } from './errors.js';
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
  const client = createClient(request);
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

async function post(client: WebClient, rendered: SlackMessage, request: SlackPost): Promise<Receipt> {
  const answer = await client.apiCall('chat.postMessage', {
    channel: request.settings.channel,
    text: rendered.text,
    ...(rendered.blocks.length > 0 ? { blocks: rendered.blocks } : {}),
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: 'rulewatch_alert', event_payload: metadata(request) },
  });
  return 'ts' in answer && typeof answer.ts === 'string' ? { externalRef: answer.ts } : {};
}

/** Lets a delivery be found again in the channel's history. */
function metadata({ message, delivery }: SlackPost): Record<string, string | number> {
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
    const answer = await createClient({ settings, delivery: {}, timeoutMs }).auth.test();
    return `${answer.team ?? 'workspace'}, ${answer.user ?? 'bot'} → ${settings.channel}`;
  } catch (error) {
    throw toDeliveryError(error, settings.channel);
  }
}

interface ClientRequest {
  readonly settings: SlackSettings;
  readonly delivery: Pick<Delivery, 'signal'>;
  readonly timeoutMs: number;
}

/** A client for one attempt, so that each can be given up on its own. */
function createClient({ settings, delivery, timeoutMs }: ClientRequest): WebClient {
  return new WebClient(settings.token, {
    slackApiUrl: settings.apiUrl,
    timeout: timeoutMs,
    // The outbox tries again, with a delay that outlives this process.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silent,
    fetch: (url, init) => {
      const signals = [init?.signal, delivery.signal].filter((signal) => signal !== undefined);
      return fetch(url, { ...init, signal: AbortSignal.any(signals) });
    },
  });
}

/** The client's own log would repeat what the delivery error says. */
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
