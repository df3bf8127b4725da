import type { PostedMessage } from './slack-methods.js';
import type { SlackInline } from './slack-schema.js';

/** Everything in a message that a reader sees, in reading order. */
export function visibleText(message: PostedMessage): string {
  const parts: string[] = [];
  for (const block of message.blocks) {
    if (block.type === 'header') parts.push(block.text.text);
    if (block.type === 'context') parts.push(...block.elements.map((element) => element.text));
    if (block.type === 'section') {
      if (block.text) parts.push(block.text.text);
      parts.push(...(block.fields ?? []).map((field) => field.text));
    }
  }
  return [...parts, ...inlinesOf(message).map((part) => ('text' in part ? (part.text ?? '') : ''))].join(
    '\n',
  );
}

/** Rich text elements, in reading order. */
export function inlinesOf(message: PostedMessage): SlackInline[] {
  const inlines: SlackInline[] = [];
  for (const block of message.blocks) {
    if (block.type !== 'rich_text') continue;
    for (const element of block.elements) {
      if (element.type !== 'rich_text_list') inlines.push(...element.elements);
      else for (const item of element.elements) inlines.push(...item.elements);
    }
  }
  return inlines;
}

/** Whom the message would notify: mentions in rich text, and markup in text that Slack parses. */
export function mentionsIn(message: PostedMessage): string[] {
  const parsed = [message.text];
  for (const block of message.blocks) {
    if (block.type === 'section' && block.text?.type === 'mrkdwn') parsed.push(block.text.text);
    if (block.type === 'section') {
      for (const field of block.fields ?? []) if (field.type === 'mrkdwn') parsed.push(field.text);
    }
    if (block.type !== 'context') continue;
    for (const element of block.elements) if (element.type === 'mrkdwn') parsed.push(element.text);
  }
  const mentions = parsed.flatMap((text) => text.match(/<[@!#][^>]*>/g) ?? []);
  for (const part of inlinesOf(message)) {
    if (part.type === 'user') mentions.push(`<@${part.user_id}>`);
    if (part.type === 'usergroup') mentions.push(`<!subteam^${part.usergroup_id}>`);
    if (part.type === 'broadcast') mentions.push(`<!${part.range}>`);
  }
  return mentions;
}
