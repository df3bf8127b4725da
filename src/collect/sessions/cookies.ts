import type { Cookie as BrowserCookie } from 'playwright';
import { Cookie, CookieJar } from 'tough-cookie';
import type { Luggage } from '../http/follow.js';

/**
 * The cookies of a rendering, as a jar for the requests that are made before the browser is. A cookie that no jar takes
 * is left out.
 */
export function jarOf(cookies: readonly BrowserCookie[]): CookieJar {
  const jar = new CookieJar();
  for (const { name, value, domain, path, expires, httpOnly, secure, sameSite } of cookies) {
    const host = domain.replace(/^\./, '');
    const cookie = new Cookie({
      key: name,
      value,
      path,
      httpOnly,
      secure,
      sameSite: sameSite.toLowerCase(),
      expires: expires < 0 ? 'Infinity' : new Date(expires * 1000),
      // A host's own cookie has no domain of its own.
      ...(domain.startsWith('.') ? { domain: host } : {}),
    });
    jar.setCookieSync(cookie, `https://${host}${path}`, { ignoreError: true });
  }
  return jar;
}

/** The cookies of a jar as a browser takes them. */
export function cookiesOf(jar: CookieJar): BrowserCookie[] {
  const { cookies } = jar.serializeSync() ?? { cookies: [] };
  return cookies.flatMap((stored) => {
    const cookie = Cookie.fromJSON(stored);
    if (!cookie?.domain) return [];
    return [
      {
        name: cookie.key,
        value: cookie.value,
        domain: cookie.hostOnly ? cookie.domain : `.${cookie.domain}`,
        path: cookie.path ?? '/',
        expires: cookie.expires instanceof Date ? Math.floor(cookie.expires.getTime() / 1000) : -1,
        httpOnly: cookie.httpOnly,
        secure: cookie.secure,
        sameSite: sameSiteOf(cookie.sameSite),
      },
    ];
  });
}

function sameSiteOf(value: string | undefined): BrowserCookie['sameSite'] {
  if (value === 'strict') return 'Strict';
  return value === 'none' ? 'None' : 'Lax';
}

/** The cookies of a jar on their way: each hop gets those of its own domain, path and scheme, and may renew them. */
export function luggageOf(jar: CookieJar): Luggage {
  return {
    headersFor: (url) => {
      const cookie = jar.getCookieStringSync(url.href);
      return cookie === '' ? {} : { cookie };
    },
    onAnswer: (url, headers) => {
      const set = headers['set-cookie'] ?? [];
      for (const value of typeof set === 'string' ? [set] : set) {
        jar.setCookieSync(value, url.href, { ignoreError: true });
      }
    },
  };
}
