import { createHmac, timingSafeEqual } from 'node:crypto';
import { type ReceivedRequest, type RobotServer, readJson, startRobotServer } from './robot-server.js';

export interface ReceivedWebhook {
  readonly id: string;
  readonly payload: unknown;
  readonly bytes: number;
}

export interface WebhookServer extends RobotServer {
  readonly url: string;
  /** What was taken, oldest first; a message that comes again is not taken again. */
  readonly messages: readonly ReceivedWebhook[];
}

export interface WebhookServerOptions {
  /** The secret that the receiver holds: `whsec_…`. */
  readonly secret: string;
  readonly now: Date;
}

const TOLERANCE_SECONDS = 300;

/**
 * A receiver of Standard Webhooks that trusts nothing that is not signed, as the specification asks:
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function startWebhookServer(options: WebhookServerOptions): Promise<WebhookServer> {
  const messages: ReceivedWebhook[] = [];
  const server = await startRobotServer((request) => {
    if (request.method === 'HEAD') return { status: 405, body: undefined };
    if (!isSigned(request, options)) return { status: 401, body: { error: 'bad signature' } };
    const id = String(request.headers['webhook-id']);
    if (!messages.some((message) => message.id === id)) {
      messages.push({ id, payload: readJson(request.body), bytes: request.bytes });
    }
    return { status: 204, body: undefined };
  });
  return Object.assign(server, { url: `${server.origin}/rules?channel=team-7f3a9c0e`, messages });
}

function isSigned(
  { method, headers, body }: ReceivedRequest,
  { secret, now }: WebhookServerOptions,
): boolean {
  const [id, timestamp, signatures] = [
    headers['webhook-id'],
    headers['webhook-timestamp'],
    headers['webhook-signature'],
  ].map(String);
  if (method !== 'POST' || headers['content-type'] !== 'application/json') return false;
  if (id === undefined || id.includes('.')) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return (signatures ?? '').split(' ').some((signature) => {
    const [version, encoded = ''] = signature.split(',');
    const given = Buffer.from(encoded, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
