import type { ChatDocument, Tone } from '../chat/document.js';
import { unlinked } from '../chat/neutral.js';
import { writeLines } from '../chat/write.js';
import { feishuMarkup } from './markup.js';

/**
 * An interactive card, JSON 2.0: what Feishu's guide to custom bots shows. Unlike with 1.0, a field that Feishu does
 * not know is refused. https://open.feishu.cn/document/feishu-cards/card-json-v2-structure
 */
export interface FeishuCard {
  readonly schema: '2.0';
  readonly config: { readonly update_multi: true };
  readonly header: {
    /** Plain text is never parsed. */
    readonly title: PlainText;
    readonly subtitle: PlainText;
    readonly template: 'red' | 'orange' | 'yellow' | 'blue' | 'green' | 'grey';
  };
  readonly body: { readonly elements: readonly CardElement[] };
}

interface PlainText {
  readonly tag: 'plain_text';
  readonly content: string;
}

type CardElement = { readonly tag: 'markdown'; readonly content: string } | { readonly tag: 'hr' };

const templates = {
  critical: 'red',
  high: 'orange',
  medium: 'yellow',
  low: 'blue',
  trouble: 'orange',
  good: 'green',
  calm: 'blue',
} satisfies Record<Tone, FeishuCard['header']['template']>;

export function feishuCard(document: ChatDocument): FeishuCard {
  const parts = [document.head, document.body, document.foot].filter((lines) => lines.length > 0);
  const elements: CardElement[] = [];
  for (const lines of parts) {
    if (elements.length > 0) elements.push({ tag: 'hr' });
    elements.push({ tag: 'markdown', content: writeLines(lines, feishuMarkup) });
  }
  return {
    schema: '2.0',
    config: { update_multi: true },
    header: {
      title: plainText(document.title),
      // The name is in every message, so that it can be the keyword of a robot that asks for one.
      subtitle: plainText(`RuleWatch 规则哨 · ${document.subtitle}`),
      template: templates[document.tone],
    },
    body: { elements },
  };
}

function plainText(content: string): PlainText {
  return { tag: 'plain_text', content: unlinked(content) };
}
