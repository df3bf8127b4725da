import { createHash, randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { StoreError } from './errors.js';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Page bodies under `bodies/`, compressed, named by the SHA-256 of their bytes: the same page is kept once. */
export interface BodyStore {
  /** Stores the bytes if they are new, durably before it resolves; resolves to their hash. */
  put(bytes: Uint8Array): Promise<string>;
  /** Throws {@link StoreError} where the body is missing or damaged. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): boolean;
  /** Runs to its end at once, so that it can be part of a transaction. */
  remove(sha256: string): void;
  /** The file that holds the body. */
  pathOf(sha256: string): string;
}

/** SHA-256 of `bytes`, lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function createBodyStore(folder: string): BodyStore {
  const root = join(folder, 'bodies');
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), `${sha256}.br`);

  async function put(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes);
    const path = pathOf(sha256);
    if (existsSync(path)) return sha256;
    const packed = await compress(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    });
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, packed);
    return sha256;
  }

  async function get(sha256: string): Promise<Uint8Array> {
    const path = pathOf(sha256);
    if (!existsSync(path)) {
      throw new StoreError('missing-body', `The stored page ${path} is missing. Restore it from a backup.`);
    }
    const bytes = await decompress(await readFile(path)).catch(() => undefined);
    if (!bytes || sha256Of(bytes) !== sha256) {
      throw new StoreError('damaged-body', `The stored page ${path} is damaged. Restore it from a backup.`);
    }
    return bytes;
  }

  function has(sha256: string): boolean {
    return existsSync(pathOf(sha256));
  }

  function remove(sha256: string): void {
    rmSync(pathOf(sha256), { force: true });
  }

  return { put, get, has, remove, pathOf };
}

/** Written beside its place, synced and renamed, so that a crash never leaves half a body under its name. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  // The name itself is durable only once the folder is synced.
  const parent = await open(dirname(path), 'r');
  await parent.sync().finally(() => parent.close());
}
