import { z } from 'zod';
import type { StorageState } from '../fetcher.js';

/** What is kept of a sign-in: cookies and local storage, never a password. */
export interface Session {
  readonly state: StorageState;
  /** When it was taken in, ISO 8601. */
  readonly signedInAt: string;
  /** The cookies that answers have renewed since, by {@link cookieKey}: their end says nothing about the session's. */
  readonly renewed: readonly string[];
}

/** Of one session; a browser holds 180 cookies of a domain. */
const MOST_COOKIES = 1_000;
const MOST_ORIGINS = 100;
const MOST_ENTRIES = 1_000;

const sameSite = z.enum(['Strict', 'Lax', 'None']);

const cookie = z.object({
  name: z.string().min(1).max(4_096),
  value: z.string().max(16_384),
  domain: z.string().min(1).max(255),
  path: z.string().startsWith('/').max(2_048).default('/'),
  /** Seconds since 1970; -1 where it ends with the browser. */
  expires: z.number().default(-1),
  httpOnly: z.boolean().default(false),
  secure: z.boolean().default(false),
  sameSite: sameSite.catch('Lax'),
});

const origin = z.object({
  origin: z.url(),
  localStorage: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .max(MOST_ENTRIES)
    .default([]),
});

/** As Playwright's `storageState` writes it; what else stands there, such as IndexedDB, is left out. */
export const storageStateSchema = z.object({
  cookies: z.array(cookie).max(MOST_COOKIES).default([]),
  origins: z.array(origin).max(MOST_ORIGINS).default([]),
}) satisfies z.ZodType<StorageState>;

export const sessionSchema = z.object({
  state: storageStateSchema,
  signedInAt: z.string(),
  renewed: z.array(z.string()).max(MOST_COOKIES),
}) satisfies z.ZodType<Session>;

export type SessionCookie = StorageState['cookies'][number];

/** What tells one cookie from another (RFC 6265, section 5.3). */
export function cookieKey({ name, domain, path }: Pick<SessionCookie, 'name' | 'domain' | 'path'>): string {
  return `${domain} ${path} ${name}`;
}

/** Whether a cookie ended before an instant. */
export function hasEnded({ expires }: Pick<SessionCookie, 'expires'>, now: Date): boolean {
  return expires >= 0 && expires * 1000 <= now.getTime();
}
