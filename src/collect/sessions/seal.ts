import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/** Shorter keys can be guessed, whatever is done with them. */
export const SHORTEST_KEY = 16;

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** NIST SP 800-38D, section 8.2.2: a random 96-bit value for every sealing. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** OWASP Password Storage Cheat Sheet: N = 2^16, r = 8, p = 2, which takes 64 MB. Fixed by the format. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 2, maxmem: 128 * 1024 * 1024 };

const sealedSchema = z.object({
  format: z.literal(1),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});

/** Why something sealed does not open. GCM cannot tell a wrong key from altered bytes. */
export type UnsealProblem = 'session-key-wrong' | 'session-damaged';

/** Seals texts with a key from the environment, and opens them. */
export interface Sealer {
  /** @param name what the text is sealed for; it opens under no other name */
  seal(name: string, text: string): Promise<string>;
  /** Resolves to the problem where it does not open. */
  open(
    name: string,
    sealed: string,
  ): Promise<{ readonly text: string } | { readonly problem: UnsealProblem }>;
}

const derive = promisify<string, Buffer, number, typeof SCRYPT, Buffer>(scrypt);

/** AES-256-GCM with a key derived by scrypt; the derived key of a salt is kept in memory, never on disk. */
export function createSealer(key: string): Sealer {
  const derived = new Map<string, Promise<Buffer>>();
  let ownSalt: string | undefined;

  function keyFor(salt: string): Promise<Buffer> {
    const known = derived.get(salt);
    if (known) return known;
    const made = derive(key.normalize('NFC'), Buffer.from(salt, 'base64'), KEY_BYTES, SCRYPT);
    derived.set(salt, made);
    return made;
  }

  return {
    async seal(name, text) {
      ownSalt ??= randomBytes(SALT_BYTES).toString('base64');
      const salt = ownSalt;
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, await keyFor(salt), iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(boundTo(name, salt));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = { salt, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64') };
      return `${JSON.stringify({ format: 1, ...parts, data: data.toString('base64') })}\n`;
    },

    async open(name, sealed) {
      const read = sealedSchema.safeParse(parseJson(sealed));
      if (!read.success) return { problem: 'session-damaged' };
      const { salt, iv, tag, data } = read.data;
      const bytes = (text: string) => Buffer.from(text, 'base64');
      if (bytes(iv).length !== IV_BYTES || bytes(tag).length !== TAG_BYTES) {
        return { problem: 'session-damaged' };
      }
      const opening = createDecipheriv(CIPHER, await keyFor(salt), bytes(iv), { authTagLength: TAG_BYTES });
      opening.setAAD(boundTo(name, salt));
      opening.setAuthTag(bytes(tag));
      try {
        return { text: Buffer.concat([opening.update(bytes(data)), opening.final()]).toString('utf8') };
      } catch {
        return { problem: 'session-key-wrong' };
      }
    },
  };
}

/** A file that is put in the place of another one's does not open. */
function boundTo(name: string, salt: string): Buffer {
  return Buffer.from(JSON.stringify(['rulewatch-session', 1, name, salt]), 'utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
