import { createHmac } from 'node:crypto';
import { z } from 'zod';
import {
  createMeter,
  type ReceivedRequest,
  type RobotServer,
  readJson,
  startRobotServer,
} from './robot-server.js';

export interface FeishuServerOptions {
  /** The key of the signature check, where it is on. */
  readonly secret?: string;
  /** One of the keywords that a message has to hold. */
  readonly keyword?: string;
  readonly now: Date;
  readonly perMinute?: number;
}

export interface FeishuServer extends RobotServer {
  readonly url: string;
  /** What the group has got, oldest first. */
  readonly messages: readonly FeishuMessage[];
}

const plainText = z.strictObject({ tag: z.literal('plain_text'), content: z.string() });

/** The part of a card, JSON 2.0, that is of use in alerts; fields that are not known are refused, as Feishu does. */
const cardSchema = z.strictObject({
  schema: z.literal('2.0'),
  config: z.strictObject({ update_multi: z.literal(true).optional() }).optional(),
  header: z.strictObject({
    title: plainText,
    subtitle: plainText.optional(),
    template: z
      .enum(['blue', 'wathet', 'turquoise', 'green', 'yellow', 'orange', 'red', 'carmine', 'grey'])
      .optional(),
  }),
  body: z.strictObject({
    elements: z
      .array(
        z.discriminatedUnion('tag', [
          z.strictObject({ tag: z.literal('markdown'), content: z.string().min(1) }),
          z.strictObject({ tag: z.literal('hr') }),
        ]),
      )
      .min(1)
      .max(200),
  }),
});

const signed = { timestamp: z.string().optional(), sign: z.string().optional() };
const messageSchema = z.discriminatedUnion('msg_type', [
  z.strictObject({ ...signed, msg_type: z.literal('interactive'), card: cardSchema }),
  z.strictObject({
    ...signed,
    msg_type: z.literal('text'),
    content: z.strictObject({ text: z.string().min(1) }),
  }),
]);

export type FeishuMessage = z.output<typeof messageSchema>;

const TOKEN = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const MAX_BYTES = 20_000;
const HOUR_SECONDS = 3600;

/**
 * A stand-in for the address of a custom bot of Feishu, as "Use custom bots in groups" describes it:
 * https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 */
export async function startFeishuServer(options: FeishuServerOptions): Promise<FeishuServer> {
  const messages: FeishuMessage[] = [];
  const meter = createMeter(options.perMinute ?? 100);
  const server = await startRobotServer((request) => {
    const refused = refuseRequest(request, options);
    if (refused !== undefined) return { body: refused };
    const parsed = messageSchema.safeParse(readJson(request.body));
    if (!parsed.success || request.bytes > MAX_BYTES) return { body: refuse(9499, 'Bad Request') };
    if (options.keyword !== undefined && !feishuText(parsed.data).includes(options.keyword)) {
      return { body: refuse(19024, 'Key Words Not Found') };
    }
    if (meter.full()) return { body: refuse(11232, 'frequency limited psm[lark.oapi]appID[1500]') };
    messages.push(parsed.data);
    return { body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' } };
  });
  return Object.assign(server, { url: `${server.origin}/open-apis/bot/v2/hook/${TOKEN}`, messages });
}

function refuseRequest(request: ReceivedRequest, { secret, now }: FeishuServerOptions) {
  if (request.method !== 'POST' || !request.headers['content-type']?.startsWith('application/json')) {
    return refuse(9499, 'Bad Request');
  }
  if (request.url.pathname !== `/open-apis/bot/v2/hook/${TOKEN}`) {
    return refuse(19001, 'param invalid: incoming webhook access token invalid');
  }
  const body = z.object(signed).safeParse(readJson(request.body));
  if (!body.success) return refuse(9499, 'Bad Request');
  if (secret === undefined) return undefined;
  const { timestamp = '', sign = '' } = body.data;
  const late = Math.abs(now.getTime() / 1000 - Number(timestamp)) > HOUR_SECONDS;
  const expected = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
  if (!late && sign === expected) return undefined;
  return refuse(19021, 'sign match fail or timestamp is not within one hour from current time');
}

function refuse(code: number, msg: string) {
  return { code, data: {}, msg };
}

/** Everything in a message that a reader sees, in reading order and with its markup. */
export function feishuText(message: FeishuMessage): string {
  if (message.msg_type === 'text') return message.content.text;
  const { header } = message.card;
  return [header.title.content, header.subtitle?.content ?? '', feishuMarkdown(message)].join('\n');
}

/** What Feishu parses of a message. */
export function feishuMarkdown(message: FeishuMessage): string {
  if (message.msg_type === 'text') return '';
  const parts: string[] = [];
  for (const element of message.card.body.elements) {
    if (element.tag === 'markdown') parts.push(element.content);
  }
  return parts.join('\n\n');
}
