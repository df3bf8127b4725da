import type { StorageState } from '../fetcher.js';
import { cookieKey, type Session, type SessionCookie } from './session.js';

/** Many answers move the end of a cookie by seconds: that alone is not worth a write. */
const LEAST_MOVE_SECONDS = 600;

/**
 * A session with what a visit changed: cookies that were set, changed or deleted, and local storage. What another visit
 * changed meanwhile stays. Undefined where nothing did.
 *
 * @param before the session as the visit began with it
 * @param after as it left it
 */
export function renewed(current: Session, before: StorageState, after: StorageState): Session | undefined {
  const known = new Map(current.state.cookies.map((cookie) => [cookieKey(cookie), cookie]));
  const begun = new Map(before.cookies.map((cookie) => [cookieKey(cookie), cookie]));
  const left = new Map(after.cookies.map((cookie) => [cookieKey(cookie), cookie]));
  const touched: string[] = [];
  for (const [key, cookie] of left) {
    if (isSame(begun.get(key), cookie)) continue;
    known.set(key, cookie);
    touched.push(key);
  }
  for (const [key, cookie] of begun) {
    if (left.has(key) || !isSame(known.get(key), cookie)) continue;
    known.delete(key);
    touched.push(key);
  }
  const origins = renewedOrigins(current.state, before, after);
  if (touched.length === 0 && !origins) return undefined;
  return {
    ...current,
    state: { cookies: [...known.values()], origins: origins ?? current.state.origins },
    renewed: [...new Set([...current.renewed, ...touched])].filter((key) => known.has(key)),
  };
}

function renewedOrigins(
  current: StorageState,
  before: StorageState,
  after: StorageState,
): StorageState['origins'] | undefined {
  const written = after.origins.filter(({ origin, localStorage }) => {
    const begun = before.origins.find((known) => known.origin === origin)?.localStorage ?? [];
    return JSON.stringify(sorted(begun)) !== JSON.stringify(sorted(localStorage));
  });
  if (written.length === 0) return undefined;
  const names = new Set(written.map(({ origin }) => origin));
  return [...current.origins.filter(({ origin }) => !names.has(origin)), ...written];
}

function sorted(entries: StorageState['origins'][number]['localStorage']) {
  return entries
    .map(({ name, value }) => [name, value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function isSame(before: SessionCookie | undefined, cookie: SessionCookie): boolean {
  if (!before || before.value !== cookie.value) return false;
  const isLasting = before.expires >= 0 === cookie.expires >= 0;
  return isLasting && Math.abs(before.expires - cookie.expires) < LEAST_MOVE_SECONDS;
}
