import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../options.js';
import { clip } from '../text/clean.js';
import type { SlackBlock } from './blocks.js';
import { renderChange } from './change.js';
import { renderDigest } from './digest.js';
import { renderHealth } from './health.js';

export interface SlackMessage {
  /** What notifications and screen readers get, escaped as Slack asks for. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Slack recommends at most 4,000; a notification shows a fraction. */
const MAX_FALLBACK = 1000;

/** Pure: the same message and options give the same blocks. */
export function renderSlackMessage(message: Message, options: RenderOptions): SlackMessage {
  const { text, blocks } = renderAny(message, options);
  return { text: escapeText(clip(text, MAX_FALLBACK)), blocks };
}

function renderAny(message: Message, options: RenderOptions) {
  switch (message.type) {
    case 'change':
      return renderChange(message, options);
    case 'health':
      return renderHealth(message, options);
    case 'digest':
      return renderDigest(message, options);
  }
}

/**
 * The three characters that Slack reads as markup (https://docs.slack.dev/messaging/formatting-message-text).
 * Bold, code and the like are off for this text, see `mrkdwn` in the channel.
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
