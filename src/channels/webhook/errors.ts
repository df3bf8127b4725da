import { DeliveryError } from '../channel.js';
import type { HttpAnswer } from '../http/request.js';
import { retryAfter } from '../http/retry-after.js';

/** Statuses that say that the message was not looked at. */
const NOT_NOW = [408, 425, 429, 503];

/**
 * What an answer means, as Standard Webhooks suggests; nothing for 2xx, which is done.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function answerError({ status, headers }: HttpAnswer, now: Date): DeliveryError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const wait = retryAfter(headers, now);
  if (NOT_NOW.includes(status)) {
    return new DeliveryError(
      'temporary',
      `The webhook asks to come back later (HTTP ${status}); it is tried again.`,
      wait === undefined ? {} : { retryAfterSeconds: wait },
    );
  }
  if (status === 410) {
    return new DeliveryError(
      'permanent',
      'The webhook is gone (HTTP 410): nobody wants these messages there any more. Set another address, or switch channels.webhook off.',
    );
  }
  if (status >= 300 && status < 400) {
    return new DeliveryError(
      'permanent',
      `The webhook answered with a redirect (HTTP ${status}), which is not followed: put the new address into channels.webhook.url.`,
    );
  }
  if (status >= 400 && status < 500) {
    return new DeliveryError(
      'permanent',
      `The webhook refused the message (HTTP ${status}): check its address, and whether it knows the secret in channels.webhook.secrets.`,
    );
  }
  return new DeliveryError(
    'unknown-outcome',
    `The webhook failed (HTTP ${status}); it is tried again, and the webhook-id tells it whether it took the message already.`,
    wait === undefined ? {} : { retryAfterSeconds: wait },
  );
}
