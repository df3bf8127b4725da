import type { StorageState } from '../fetcher.js';
import type { Luggage } from '../http/follow.js';
import { cookiesOf, jarOf, keepCookies } from './cookies.js';

/** A session on its way from hop to hop: each gets the cookies of its own domain, path and scheme, and may renew them. */
export interface Carried {
  readonly luggage: Luggage;
  /** The session as the answers left it. */
  state(): StorageState;
}

export function carry({ cookies, origins }: StorageState): Carried {
  const jar = jarOf(cookies);
  return {
    luggage: {
      headersFor: (url) => {
        const cookie = jar.getCookieStringSync(url.href);
        return cookie === '' ? {} : { cookie };
      },
      onAnswer: (url, headers) => keepCookies(jar, url, headers['set-cookie']),
    },
    state: () => ({ cookies: cookiesOf(jar), origins }),
  };
}
