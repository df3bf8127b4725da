import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import type { ChatDocument, Tone } from '../chat/document.js';
import { layOutChat } from '../chat/lay-out.js';
import { neutral } from '../chat/neutral.js';
import { writeLines } from '../chat/write.js';
import { deliverByRobot } from '../http/robot-delivery.js';
import { passedTheGate, wecomDialect } from './errors.js';
import { wecomMarkup } from './markup.js';
import type { WecomSettings } from './settings.js';

type WecomBody =
  | { readonly msgtype: 'markdown'; readonly markdown: { readonly content: string } }
  /** No type of message: what a check asks with. */
  | { readonly msgtype: 'none' };

/** UTF-8 bytes of `markdown.content`; more is refused with 40058. */
const MAX_CONTENT_BYTES = 4096;

/** The colours that WeCom knows. */
const colours = {
  critical: 'warning',
  high: 'warning',
  medium: 'warning',
  low: 'comment',
  trouble: 'warning',
  good: 'info',
  calm: 'info',
} satisfies Record<Tone, 'info' | 'comment' | 'warning'>;

export const wecomDelivery = deliverByRobot<WecomSettings, WecomBody>({
  dialect: wecomDialect,
  layouts(message, options) {
    return [{ msgtype: 'markdown', markdown: { content: renderForWecom(message, options) } }];
  },
  untyped: { msgtype: 'none' },
  passedTheGate,
  request: (body, { url }) => ({ url, body }),
});

/** Pure: the same message and options give the same text. */
export function renderForWecom(message: Message, options: RenderOptions): string {
  return layOutChat(message, options, {
    write,
    fits: (content) => Buffer.byteLength(content) <= MAX_CONTENT_BYTES,
  });
}

function write(document: ChatDocument): string {
  const parts = [
    `### <font color="${colours[document.tone]}">${neutral(document.title)}</font>\n${neutral(document.subtitle, true)}`,
    ...[document.head, document.body, document.foot].map((lines) => writeLines(lines, wecomMarkup)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
