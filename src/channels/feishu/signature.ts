import { createHmac } from 'node:crypto';

/**
 * Signs an instant, not the message: the time and the secret are the key, and what is signed is empty
 * ("Use custom bots in groups", signature verification). It holds for an hour.
 *
 * @param seconds since the epoch
 */
export function sign(seconds: number, secret: string): string {
  return createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64');
}
