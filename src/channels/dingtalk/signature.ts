import { createHmac } from 'node:crypto';

/**
 * The address with the signature of an instant, which holds for an hour: the secret is the key, the time and the
 * secret are what is signed ("Custom robot security settings",
 * https://open.dingtalk.com/document/robots/customize-robot-security-settings).
 *
 * @param milliseconds since the epoch
 */
export function signedUrl(url: string, milliseconds: number, secret: string | undefined): string {
  if (secret === undefined) return url;
  const signed = new URL(url);
  const signature = createHmac('sha256', secret).update(`${milliseconds}\n${secret}`).digest('base64');
  signed.searchParams.set('timestamp', String(milliseconds));
  signed.searchParams.set('sign', signature);
  return signed.href;
}
