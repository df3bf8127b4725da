import { createHmac, timingSafeEqual } from 'node:crypto';
import { hostOf } from '../../hosts.js';

/** Names of the cookies. None of them can be read by a script. */
export const COOKIES = {
  visit: 'rulewatch_visit',
  settings: 'rulewatch_settings',
  session: 'rulewatch_session',
} as const;

/** The word that a form brings back: of one browser alone, and worth nothing without its cookie. */
export function formToken(key: Buffer, visit: string): string {
  return createHmac('sha256', key).update(`form ${visit}`).digest('base64url');
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Whether a request that changes something was made from a page of ours: by what the browser says of it, which no page
 * can forge. One that says nothing at all is no browser's and is refused.
 */
export function isOfOwnPage(headers: Headers): boolean {
  const origin = headers.get('origin');
  const host = headers.get('host') ?? '';
  if (origin !== null) {
    if (!URL.canParse(origin)) return false;
    const { host: from, protocol } = new URL(origin);
    return /^https?:$/.test(protocol) && hostOf(from) === hostOf(host) && portOf(from) === portOf(host);
  }
  return headers.get('sec-fetch-site') === 'same-origin';
}

/** A port that an address leaves out is that of its protocol, which may be one of several in front of us. */
function portOf(authority: string): string {
  return /:(\d+)$/.exec(authority)?.[1] ?? '';
}

/** A path of this site to go to, whatever was given: never an address elsewhere. */
export function ownPath(given: string | undefined): string {
  if (given === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(given) || given.includes('\\')) return '/';
  return given;
}
