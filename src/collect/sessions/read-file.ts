import { getPublicSuffix } from 'tough-cookie';
import { z } from 'zod';
import type { StorageState } from '../fetcher.js';
import { type SessionCookie, storageStateSchema } from './session.js';

/** A cookie as browser extensions (Cookie-Editor, EditThisCookie) and browser drivers write it to JSON. */
const exportedCookie = z.object({
  name: z.string().min(1),
  value: z.string(),
  domain: z.string().min(1),
  path: z.string().startsWith('/').catch('/'),
  hostOnly: z.boolean().optional(),
  session: z.boolean().optional(),
  /** Seconds since 1970, with fractions. */
  expirationDate: z.number().optional(),
  expires: z.number().optional().catch(undefined),
  httpOnly: z.boolean().catch(false),
  secure: z.boolean().catch(false),
  sameSite: z.string().nullish().catch(undefined),
});

const SAME_SITE: Readonly<Record<string, SessionCookie['sameSite']>> = {
  strict: 'Strict',
  none: 'None',
  no_restriction: 'None',
};

/**
 * Reads what was saved of a session elsewhere: a `cookies.txt` in Netscape's format, the JSON of a browser extension,
 * or a storage state of Playwright. Undefined for anything else, and where no cookie and no local storage is in it.
 */
export function readSessionFile(bytes: Buffer): StorageState | undefined {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const state = /^\s*[[{]/.test(text) ? readJson(text) : { cookies: readNetscape(text), origins: [] };
  return state && state.cookies.length + state.origins.length > 0 ? state : undefined;
}

/** https://curl.se/docs/http-cookies.html, with the `#HttpOnly_` that curl and extensions write in front of a domain. */
function readNetscape(text: string): SessionCookie[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const isHttpOnly = line.startsWith('#HttpOnly_');
    if (line.startsWith('#') && !isHttpOnly) return [];
    const fields = line.replace(/^#HttpOnly_/, '').split('\t');
    const [domain = '', subdomains, path = '/', secure, expires = '', name, ...value] = fields;
    if (!name || domain === '' || !/^\d+(?:\.\d+)?$/.test(expires)) return [];
    const seconds = Math.floor(Number(expires));
    return [
      {
        name,
        value: value.join('\t'),
        domain: domainOf(domain, subdomains?.toUpperCase() !== 'TRUE'),
        path: path.startsWith('/') ? path : '/',
        expires: seconds === 0 ? -1 : seconds,
        httpOnly: isHttpOnly,
        secure: secure?.toUpperCase() === 'TRUE',
        sameSite: 'Lax' as const,
      },
    ];
  });
}

function readJson(text: string): StorageState | undefined {
  const data = parse(text);
  const isList = Array.isArray(data);
  if (!isList && !isObject(data)) return undefined;
  const listed: unknown = isList ? data : data.cookies;
  const cookies = z.array(exportedCookie).safeParse(listed ?? []);
  if (!cookies.success) return undefined;
  const read = storageStateSchema.safeParse({
    cookies: cookies.data.map((cookie) => ({
      name: cookie.name,
      value: cookie.value,
      domain: domainOf(cookie.domain, cookie.hostOnly ?? !cookie.domain.startsWith('.')),
      path: cookie.path,
      expires: endOf(cookie),
      httpOnly: cookie.httpOnly,
      secure: cookie.secure,
      sameSite: SAME_SITE[cookie.sameSite?.toLowerCase() ?? ''] ?? 'Lax',
    })),
    ...(!isList && 'origins' in data && { origins: data.origins }),
  });
  return read.success ? read.data : undefined;
}

function endOf({ session, expirationDate, expires }: z.output<typeof exportedCookie>): number {
  const end = expirationDate ?? expires;
  return session === true || end === undefined || end <= 0 ? -1 : Math.floor(end);
}

/** With a dot in front where subdomains get the cookie too, as browser drivers have it. */
function domainOf(domain: string, isHostOnly: boolean): string {
  const bare = domain.replace(/^\./, '').toLowerCase();
  return isHostOnly ? bare : `.${bare}`;
}

/**
 * What of a session can be of use to a source: the cookies and the local storage of the sites that its hosts belong
 * to. An exported file often holds those of every site that its owner visits, which are none of RuleWatch's business.
 */
export function ofHosts({ cookies, origins }: StorageState, hosts: readonly string[]): StorageState {
  const sites = new Set(hosts.map(siteOf));
  return {
    cookies: cookies.filter(({ domain }) => sites.has(siteOf(domain.replace(/^\./, '')))),
    origins: origins.filter(
      ({ origin }) => URL.canParse(origin) && sites.has(siteOf(new URL(origin).hostname)),
    ),
  };
}

/** The registrable domain of a host; the host itself where it has none. */
function siteOf(host: string): string {
  return getPublicSuffix(host, { ignoreError: true, allowSpecialUseDomain: true }) ?? host;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
