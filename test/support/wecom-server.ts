import { z } from 'zod';
import {
  createMeter,
  type ReceivedRequest,
  type RobotServer,
  readJson,
  startRobotServer,
} from './robot-server.js';

export interface WecomServer extends RobotServer {
  readonly url: string;
  /** What the group has got, oldest first. */
  readonly messages: readonly string[];
}

const messageSchema = z.strictObject({
  msgtype: z.literal('markdown'),
  markdown: z.strictObject({ content: z.string() }),
});

const KEY = '693a91f6-7c1d-4bc4-97a0-0ec2d1fa5aaa';
const MAX_CONTENT_BYTES = 4096;

/**
 * A stand-in for the address of a group robot of WeCom, as "Message push configuration" and "Global error codes"
 * describe it: https://developer.work.weixin.qq.com/document/path/99110
 */
export async function startWecomServer(options: { readonly perMinute?: number } = {}): Promise<WecomServer> {
  const messages: string[] = [];
  const meter = createMeter(options.perMinute ?? 20);
  const server = await startRobotServer((request) => {
    const refused = refuseRequest(request);
    if (refused !== undefined) return { body: refused };
    const parsed = messageSchema.safeParse(readJson(request.body));
    if (!parsed.success) return { body: refuse(40008, 'invalid message type') };
    const { content } = parsed.data.markdown;
    if (content === '') return { body: refuse(44004, 'empty content') };
    if (Buffer.byteLength(content) > MAX_CONTENT_BYTES) {
      return { body: refuse(40058, 'markdown.content exceed max length 4096. invalid Request Parameter') };
    }
    if (meter.full()) return { body: refuse(45009, 'api freq out of limit') };
    messages.push(content);
    return { body: { errcode: 0, errmsg: 'ok' } };
  });
  return Object.assign(server, { url: `${server.origin}/cgi-bin/webhook/send?key=${KEY}`, messages });
}

function refuseRequest({ method, url }: ReceivedRequest) {
  if (method !== 'POST') return refuse(43002, 'require POST method');
  if (url.pathname === '/cgi-bin/webhook/send' && url.searchParams.get('key') === KEY) return undefined;
  return refuse(93000, 'invalid webhook url');
}

function refuse(errcode: number, errmsg: string) {
  return { errcode, errmsg: `${errmsg}, hint: [1653710655], from ip: 127.0.0.1` };
}
