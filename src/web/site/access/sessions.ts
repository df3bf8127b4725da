import { createHash, randomBytes } from 'node:crypto';
import type { SignIn } from '../../../store/accounts.js';
import type { Store } from '../../../store/store.js';
import { isSame } from './request.js';

/** Nobody stays signed in for longer, nor for longer than this without asking for a page. */
const LIFE_MS = 14 * 24 * 3_600_000;
const IDLE_MS = 3 * 24 * 3_600_000;
/** How often it is noted that somebody is there. */
const NOTE_MS = 5 * 60_000;

export const SESSION_SECONDS = LIFE_MS / 1000;

/** Signs a person in and gives what the cookie holds: it is kept nowhere else. */
export function openSession(store: Store, person: string, browser: string, now: Date): string {
  const secret = randomBytes(32).toString('base64url');
  const at = now.toISOString();
  store.accounts.sweepSignIns(at);
  store.accounts.signIn({
    id: hashOf(secret),
    person,
    browser: hashOf(browser),
    createdAt: at,
    seenAt: at,
    expiresAt: new Date(now.getTime() + LIFE_MS).toISOString(),
  });
  return secret;
}

/**
 * The sign-in of a cookie. One that comes from another browser than it was made in was taken along: it is ended for both.
 */
export function sessionOf(store: Store, secret: string, browser: string, now: Date): SignIn | undefined {
  const id = hashOf(secret);
  const signIn = store.accounts.signInOf(id, now.toISOString());
  if (!signIn) return undefined;
  const idle = now.getTime() - Date.parse(signIn.seenAt);
  if (idle > IDLE_MS || !isSame(signIn.browser.toString('hex'), hashOf(browser).toString('hex'))) {
    store.accounts.signOut(id);
    return undefined;
  }
  if (idle > NOTE_MS) store.accounts.seen(id, now.toISOString());
  return signIn;
}

export function closeSession(store: Store, secret: string): void {
  store.accounts.signOut(hashOf(secret));
}

/** What is random enough needs no salt. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
