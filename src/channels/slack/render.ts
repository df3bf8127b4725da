import type { QueuedMessage } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { clip } from '../../text/clean.js';
import type { SlackBlock } from './blocks.js';
import { renderBrief } from './brief.js';
import { type ChangeExtras, renderChange } from './change.js';
import { renderDetails } from './details.js';
import { renderDigest } from './digest.js';
import { renderHealth } from './health.js';
import { renderStep } from './state.js';

export interface SlackMessage {
  /** What notifications and screen readers get, escaped as Slack asks for. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Slack recommends at most 4,000; a notification shows a fraction. */
const MAX_FALLBACK = 1000;

/** Pure: the same message and options give the same blocks. */
export function renderSlackMessage(
  message: QueuedMessage,
  options: RenderOptions,
  extras: Pick<ChangeExtras, 'signing'> = {},
): SlackMessage {
  return asSlackMessage(renderAny(message, options, extras));
}

/** With the text bounded and escaped. */
export function asSlackMessage({ text, blocks }: SlackMessage): SlackMessage {
  return { text: escapeText(clip(text, MAX_FALLBACK)), blocks };
}

function renderAny(
  message: QueuedMessage,
  options: RenderOptions,
  extras: Pick<ChangeExtras, 'signing'>,
): SlackMessage {
  switch (message.type) {
    case 'change':
      return renderChange(message, options, extras);
    case 'details':
      return renderDetails(message, options);
    case 'health':
      return renderHealth(message, options);
    case 'digest':
      return renderDigest(message, options);
    case 'bundle':
    case 'troubles':
    case 'delivery':
    case 'test':
      return renderBrief(message, options);
    case 'case':
      return renderStep(message, options);
  }
}

/**
 * The three characters that Slack reads as markup (https://docs.slack.dev/messaging/formatting-message-text).
 * Bold, code and the like are off for this text, see `mrkdwn` in the channel.
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
