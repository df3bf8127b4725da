import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's password storage cheat sheet, scrypt with 32 MB: N = 2^15, r = 8, p = 3. */
const COSTS = { log2N: 15, r: 8, p: 3 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 512;

/** `scrypt$15$8$3$salt$hash`, so that the costs can be raised without losing a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COSTS);
  const { log2N, r, p } = COSTS;
  return ['scrypt', log2N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the one of a hash. Without a hash it takes as long, and it is not. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [kind, log2N, r, p, salt = '', hash = ''] = (stored ?? '').split('$');
  const isKnown = kind === 'scrypt' && hash !== '';
  const costs = isKnown ? { log2N: Number(log2N), r: Number(r), p: Number(p) } : COSTS;
  const wanted = isKnown ? Buffer.from(hash, 'base64url') : Buffer.alloc(HASH_BYTES);
  const given = await derive(password.slice(0, LONGEST_PASSWORD), Buffer.from(salt, 'base64url'), costs);
  return given.length === wanted.length && timingSafeEqual(given, wanted) && isKnown;
}

function derive(
  password: string,
  salt: Buffer,
  { log2N, r, p }: { readonly log2N: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  const N = 2 ** log2N;
  return new Promise((resolve, reject) => {
    // The same letter may be typed in several ways.
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
