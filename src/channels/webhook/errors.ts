import { DeliveryError } from '../channel.js';
import type { HttpAnswer } from '../http/request.js';
import { retryAfter } from '../http/retry-after.js';
import { webhookProblems } from './problems.js';

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
      webhookProblems.tell('later', { status }),
      wait === undefined ? {} : { retryAfterSeconds: wait },
    );
  }
  if (status === 410) {
    return new DeliveryError('permanent', webhookProblems.tell('gone'));
  }
  if (status >= 300 && status < 400) {
    return new DeliveryError('permanent', webhookProblems.tell('redirect', { status }));
  }
  if (status >= 400 && status < 500) {
    return new DeliveryError('permanent', webhookProblems.tell('refused', { status }));
  }
  return new DeliveryError(
    'unknown-outcome',
    webhookProblems.tell('failed', { status }),
    wait === undefined ? {} : { retryAfterSeconds: wait },
  );
}
