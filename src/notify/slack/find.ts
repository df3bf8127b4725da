import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { SlackSettings } from '../../config/configuration.js';
import type { Receipt, WantedMessage } from '../channel.js';
import { createClient } from './client.js';
import { toDeliveryError } from './errors.js';
import { isChannelId, readReference, writeReference } from './reference.js';

/** Messages a page of history, as Slack recommends, and pages read at the most. */
const PAGE_SIZE = 200;
const MOST_PAGES = 10;
/** Slack's clock and ours may differ. */
const CLOCK_SLACK_SECONDS = 120;

const historySchema = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z.object({ event_payload: z.record(z.string(), z.unknown()).optional() }).optional(),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/**
 * Looks for a message by the key in its metadata: in the channel's history, or in the thread that it belongs to.
 * Needs the scope channels:history (groups:history for a private channel).
 *
 * @throws DeliveryError `permanent` without that scope
 */
export async function findInSlack(
  wanted: WantedMessage,
  settings: SlackSettings,
  timeoutMs: number,
): Promise<Receipt | undefined> {
  const client = createClient({ settings, timeoutMs, signal: wanted.signal });
  try {
    const channel = await channelId(client, settings.channel, wanted.knownRef);
    if (channel === undefined) return undefined;
    const thread = readReference(wanted.thread);
    const ts = await search(client, channel, thread?.ts, wanted);
    return ts === undefined ? undefined : { externalRef: writeReference({ channel, ts }) };
  } catch (error) {
    throw toDeliveryError(error, settings.channel);
  }
}

async function search(
  client: WebClient,
  channel: string,
  thread: string | undefined,
  { since, idempotencyKey }: WantedMessage,
): Promise<string | undefined> {
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  const oldest = String(Math.floor(Date.parse(since) / 1000) - CLOCK_SLACK_SECONDS);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.apiCall(method, {
      channel,
      oldest,
      limit: PAGE_SIZE,
      include_all_metadata: true,
      ...(thread !== undefined && { ts: thread }),
      ...(cursor !== undefined && { cursor }),
    });
    const { messages, response_metadata: more } = historySchema.parse(answer);
    const found = messages.find(
      ({ metadata }) => metadata?.event_payload?.idempotency_key === idempotencyKey,
    );
    if (found) return found.ts;
    cursor = more?.next_cursor;
    if (!cursor) return undefined;
  }
  return undefined;
}

const channelsSchema = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** History is asked for by id; a channel that is set by name is known by what was posted to it, or looked up. */
async function channelId(
  client: WebClient,
  channel: string,
  knownRef: string | undefined,
): Promise<string | undefined> {
  if (isChannelId(channel)) return channel;
  const known = readReference(knownRef);
  if (known) return known.channel;
  const name = channel.replace(/^#/, '');
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.apiCall('conversations.list', {
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: PAGE_SIZE,
      ...(cursor !== undefined && { cursor }),
    });
    const { channels, response_metadata: more } = channelsSchema.parse(answer);
    const found = channels.find((one) => one.name === name);
    if (found) return found.id;
    cursor = more?.next_cursor;
    if (!cursor) return undefined;
  }
  return undefined;
}
