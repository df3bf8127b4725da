import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { clip } from '../../text/clean.js';
import type { ChatDocument } from '../chat/document.js';
import { layOutChat } from '../chat/lay-out.js';
import { neutral } from '../chat/neutral.js';
import { writeLines } from '../chat/write.js';
import { deliverByRobot } from '../http/robot-delivery.js';
import { dingtalkDialect, passedTheGate } from './errors.js';
import { dingtalkMarkup } from './markup.js';
import { type Mentions, mentionsOf } from './mentions.js';
import type { DingtalkSettings } from './settings.js';
import { signedUrl } from './signature.js';

export interface DingtalkMessage {
  readonly msgtype: 'markdown';
  readonly markdown: { readonly title: string; readonly text: string };
  readonly at: Mentions;
}

/** A message above 20,000 bytes is refused with 460101, "message too long, exceed 20000 bytes". */
const MAX_BYTES = 18_000;
const MAX_TITLE = 120;

export const dingtalkDelivery = deliverByRobot<
  DingtalkSettings,
  DingtalkMessage | { readonly msgtype: 'none' }
>({
  dialect: dingtalkDialect,
  layouts: (message, options, settings) => [renderForDingtalk(message, options, settings)],
  untyped: { msgtype: 'none' },
  passedTheGate,
  request: (body, { url, secret }, now) => ({ url: signedUrl(url, now.getTime(), secret), body }),
});

/** Pure: the same message, options and settings give the same body. */
export function renderForDingtalk(
  message: Message,
  options: RenderOptions,
  settings: Pick<DingtalkSettings, 'atAll'>,
): DingtalkMessage {
  return layOutChat(message, options, {
    write: (document) => write(document, settings),
    fits: (body) => Buffer.byteLength(JSON.stringify(body)) <= MAX_BYTES,
  });
}

function write(document: ChatDocument, { atAll }: Pick<DingtalkSettings, 'atAll'>): DingtalkMessage {
  const called = new Set<string>();
  const markup = dingtalkMarkup(called);
  const title = neutral(document.title);
  const parts = [
    `### ${title}`,
    neutral(document.subtitle, true),
    ...[document.head, document.body, document.foot].map((lines) => writeLines(lines, markup)),
    // In every message, so that it can be the keyword of a robot that asks for one.
    'RuleWatch 规则哨',
  ];
  const everybody = document.severity !== undefined && atAll.includes(document.severity);
  return {
    msgtype: 'markdown',
    markdown: { title: clip(title, MAX_TITLE), text: parts.filter((part) => part !== '').join('\n\n') },
    at: mentionsOf(called, everybody),
  };
}
