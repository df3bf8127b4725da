import { CookieJar } from 'tough-cookie';
import type { StorageState } from '../fetcher.js';
import type { Luggage } from '../http/follow.js';
import { cookiesOf, jarOf, luggageOf } from './cookies.js';

/** A session on its way from hop to hop. */
export interface Carried {
  readonly luggage: Luggage;
  /** The session as the answers left it. */
  state(): StorageState;
}

export function carry({ cookies, origins }: StorageState): Carried {
  const jar = jarOf(cookies);
  return { luggage: luggageOf(jar), state: () => ({ cookies: cookiesOf(jar), origins }) };
}

/** The cookies that a page sets on the way to it, for the way alone. */
export function ownLuggage(): Luggage {
  return luggageOf(new CookieJar(undefined, { looseMode: true }));
}
