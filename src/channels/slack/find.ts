import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Receipt, WantedMessage } from '../channel.js';
import { createClient } from './client.js';
import { toDeliveryError } from './errors.js';
import { isChannelId, readReference, writeReference } from './reference.js';
import type { SlackSettings } from './settings.js';

/** Messages a page of history, as Slack recommends, and pages read at the most. */
const PAGE_SIZE = 200;
const MOST_PAGES = 10;
/** Our clock may have been set since the message was made, so that its difference to Slack's is another one now. */
const CLOCK_SLACK_MS = 60 * 60_000;

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
  let aheadMs = 0;
  const client = createClient({
    settings,
    timeoutMs,
    signal: wanted.signal,
    // Where our clock is behind, looking further back than needed does no harm.
    onTime: (time) => {
      aheadMs = Math.max(0, wanted.now.getTime() - time.getTime());
    },
  });
  const earliest = () => Date.parse(wanted.since) - aheadMs - CLOCK_SLACK_MS;
  try {
    const channel = await channelId(client, settings.channel, wanted.knownRef);
    if (channel === undefined) return undefined;
    const thread = readReference(wanted.thread);
    const ts = thread
      ? await search(client, { method: 'conversations.replies', channel, ts: thread.ts }, wanted)
      : await search(client, { method: 'conversations.history', channel, earliest }, wanted);
    return ts === undefined ? undefined : { externalRef: writeReference({ channel, ts }) };
  } catch (error) {
    throw toDeliveryError(error, settings.channel);
  }
}

/** A thread is read from its start; a channel from its end to `earliest`, in ms of Slack's time. */
type Place =
  | { readonly method: 'conversations.replies'; readonly channel: string; readonly ts: string }
  | { readonly method: 'conversations.history'; readonly channel: string; readonly earliest: () => number };

async function search(
  client: WebClient,
  place: Place,
  { idempotencyKey }: WantedMessage,
): Promise<string | undefined> {
  const { method, channel } = place;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.apiCall(method, {
      channel,
      limit: PAGE_SIZE,
      include_all_metadata: true,
      ...(place.method === 'conversations.replies' && { ts: place.ts }),
      ...(cursor !== undefined && { cursor }),
    });
    const { messages, response_metadata: more } = historySchema.parse(answer);
    const found = messages.find(
      ({ metadata }) => metadata?.event_payload?.idempotency_key === idempotencyKey,
    );
    if (found) return found.ts;
    const last = Number(messages.at(-1)?.ts) * 1000;
    if (place.method === 'conversations.history' && last < place.earliest()) return undefined;
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
