import { randomBytes } from 'node:crypto';
import { hashOf } from './sessions.js';

/** By which a token is told from other secrets, also by those who look for leaked ones. */
const PREFIX = 'rulewatch_';

/** A token for the API. What is kept of it is the hash. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = PREFIX + randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The token of an `Authorization` header. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer +(\S{1,200})$/i.exec(header ?? '')?.[1];
}
