import { createHash, createHmac } from 'node:crypto';

export type SignedHeaders = Readonly<
  Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>
>;

/**
 * The headers of Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @param key the idempotency key of the delivery, so that a receiver knows a message that comes again
 * @param secrets as `whsec_` and base64; one signature for each
 */
export function signedHeaders(
  key: string,
  now: Date,
  body: string,
  secrets: readonly string[],
): SignedHeaders {
  const id = messageId(key);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const signature = createHmac('sha256', secretBytes(secret)).update(`${id}.${timestamp}.${body}`);
    return `v1,${signature.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

/** A point in the id could shift what is signed; a key that is no plain word is sent as its hash. */
function messageId(key: string): string {
  return /^[A-Za-z0-9:_-]{1,200}$/.test(key) ? key : createHash('sha256').update(key).digest('hex');
}

function secretBytes(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
}
