import { createHmac } from 'node:crypto';
import { z } from 'zod';
import {
  createMeter,
  type ReceivedRequest,
  type RobotServer,
  readJson,
  startRobotServer,
} from './robot-server.js';

export interface DingtalkServerOptions {
  /** The key of the signature check, where it is on. */
  readonly secret?: string;
  /** One of the keywords that a message has to hold. */
  readonly keyword?: string;
  readonly now: Date;
  readonly perMinute?: number;
}

export interface DingtalkServer extends RobotServer {
  readonly url: string;
  /** What the group has got, oldest first. */
  readonly messages: readonly DingtalkMessage[];
}

const messageSchema = z.strictObject({
  msgtype: z.literal('markdown'),
  markdown: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
  at: z
    .strictObject({
      atMobiles: z.array(z.string().regex(/^[+\d-]+$/)).optional(),
      atUserIds: z.array(z.string()).optional(),
      isAtAll: z.boolean().optional(),
    })
    .optional(),
});

export type DingtalkMessage = z.output<typeof messageSchema>;

const TOKEN = '7f3a9c0e5b1d2486a7f3a9c0e5b1d2486a7f3a9c0e5b1d2486a7f3a9c0e5b1d24';
const MAX_BYTES = 20_000;
const HOUR_MS = 3_600_000;

/**
 * A stand-in for the address of a custom robot of DingTalk, as "Custom robot access" and "Custom robots send group
 * messages" describe it: https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages
 */
export async function startDingtalkServer(options: DingtalkServerOptions): Promise<DingtalkServer> {
  const messages: DingtalkMessage[] = [];
  const meter = createMeter(options.perMinute ?? 20);
  const server = await startRobotServer((request) => {
    const refused = refuseRequest(request, options);
    if (refused !== undefined) return { body: refused };
    const json = readJson(request.body);
    if (options.keyword !== undefined && !JSON.stringify(json ?? '').includes(options.keyword)) {
      return { body: refuse(310000, 'keywords not in content') };
    }
    if (request.bytes > MAX_BYTES) return { body: refuse(460101, 'message too long, exceed 20000 bytes') };
    const parsed = messageSchema.safeParse(json);
    if (!parsed.success) return { body: refuse(400105, 'unsupported message type') };
    if (meter.full()) return { body: refuse(130101, 'send too fast, exceed 20 times per minute') };
    messages.push(parsed.data);
    return { body: { errcode: 0, errmsg: 'ok' } };
  });
  return Object.assign(server, { url: `${server.origin}/robot/send?access_token=${TOKEN}`, messages });
}

function refuseRequest({ method, url, headers }: ReceivedRequest, { secret, now }: DingtalkServerOptions) {
  if (method !== 'POST') return refuse(43002, 'POST required');
  if (!/^application\/json;\s*charset=utf-8$/i.test(headers['content-type'] ?? '')) {
    return refuse(43004, 'invalid Content-Type');
  }
  const query = url.searchParams;
  if (!query.has('access_token')) return refuse(40035, 'access_token is missing');
  if (url.pathname !== '/robot/send' || query.get('access_token') !== TOKEN) {
    return refuse(300005, 'token is not exist');
  }
  if (secret === undefined) return undefined;
  const timestamp = query.get('timestamp') ?? '';
  if (!/^\d{13}$/.test(timestamp) || Math.abs(now.getTime() - Number(timestamp)) > HOUR_MS) {
    return refuse(310000, 'invalid timestamp');
  }
  const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  return query.get('sign') === expected ? undefined : refuse(310000, 'sign not match');
}

function refuse(errcode: number, errmsg: string) {
  return { errcode, errmsg };
}
