import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { clip } from '../../text/clean.js';
import type { ChatDocument } from '../chat/document.js';
import { layOutChat } from '../chat/lay-out.js';
import { unlinked } from '../chat/neutral.js';
import { deliverByRobot } from '../http/robot-delivery.js';
import { type FeishuCard, feishuCard } from './card.js';
import { feishuDialect, isLayoutRefusal, passedTheGate } from './errors.js';
import type { FeishuSettings } from './settings.js';
import { sign } from './signature.js';

type Content =
  | { readonly msg_type: 'interactive'; readonly card: FeishuCard }
  | { readonly msg_type: 'text'; readonly content: { readonly text: string } }
  /** No type of message: what a check asks with. */
  | { readonly msg_type: 'none' };

/** The body may hold 20 KB ("Use custom bots in groups"); the signature and the type take some of it. */
const MAX_CARD_BYTES = 19_000;
const MAX_TEXT = 1000;

export const feishuDelivery = deliverByRobot<FeishuSettings, Content>({
  dialect: feishuDialect,
  layouts(message, options) {
    const { card, text } = renderForFeishu(message, options);
    return [
      { msg_type: 'interactive', card },
      { msg_type: 'text', content: { text } },
    ];
  },
  isLayoutRefusal,
  untyped: { msg_type: 'none' },
  passedTheGate,
  request(content, { url, secret }, now) {
    if (secret === undefined) return { url, body: content };
    const seconds = Math.floor(now.getTime() / 1000);
    return { url, body: { timestamp: String(seconds), sign: sign(seconds, secret), ...content } };
  },
});

/** Pure: the card, and the text that stands in where Feishu does not take it. */
export function renderForFeishu(
  message: Message,
  options: RenderOptions,
): { readonly card: FeishuCard; readonly text: string } {
  return layOutChat(message, options, {
    write: (document) => ({ card: feishuCard(document), text: plainText(document) }),
    fits: ({ card }) => Buffer.byteLength(JSON.stringify(card)) <= MAX_CARD_BYTES,
  });
}

/** In a text message `<at …>` is the only markup. */
function plainText({ title, subtitle, head, command }: ChatDocument): string {
  const facts = head.map(({ spans }) =>
    spans.map((span) => (span.kind === 'person' ? span.name : span.text)).join(''),
  );
  const text = [title, `RuleWatch 规则哨 · ${subtitle}`, ...facts, command].join('\n');
  return unlinked(clip(text, MAX_TEXT)).replaceAll('<', '＜');
}
