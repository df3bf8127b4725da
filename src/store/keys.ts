import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';

const KEY_BYTES = 32;

export interface KeyStore {
  /**
   * The key that what is sent out and comes back is signed with: random, made when it is first asked for, the same for
   * every process from then on.
   */
  signing(): Buffer;
}

export function createKeyStore(db: Database): KeyStore {
  const get = db.prepare<[string], { value: Buffer }>('SELECT value FROM keys WHERE name = ?');
  const make = db.prepare<[string, Buffer]>(
    'INSERT INTO keys (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
  );

  function key(name: string): Buffer {
    const stored = get.get(name);
    if (stored) return stored.value;
    make.run(name, randomBytes(KEY_BYTES));
    // Of two processes that make one at the same time, one wins.
    return key(name);
  }

  return { signing: () => key('signing') };
}
