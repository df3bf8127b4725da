import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { StoreError } from './errors.js';
import { draftOf, PRIVATE_FILE, PRIVATE_FOLDER } from './files.js';
import { BODIES_FOLDER } from './layout.js';
import { storeProblems } from './problems.js';

/** How the name of a body ends, after its hash. */
export const BODY_END = '.br';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Page bodies under `bodies/`, compressed, named by the SHA-256 of their bytes: the same page is kept once. */
export interface BodyStore {
  /** Stores the bytes if they are new, durably before it resolves; resolves to their hash. */
  put(bytes: Uint8Array): Promise<string>;
  /** Takes a body over from another folder, whatever lies in its place here. Throws as {@link get} does. */
  copyFrom(other: BodyStore, sha256: string): Promise<void>;
  /** Throws {@link StoreError} where the body is missing or damaged. */
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): boolean;
  /** The file that holds the body. */
  pathOf(sha256: string): string;
}

/** SHA-256 of `bytes`, lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function createBodyStore(folder: string): BodyStore {
  const root = join(folder, BODIES_FOLDER);
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), `${sha256}${BODY_END}`);

  async function put(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes);
    const path = pathOf(sha256);
    if (existsSync(path)) {
      // As good as new to the sweep, which deletes what is old and belongs to nothing.
      await utimes(path, new Date(), new Date()).catch(() => {});
      if (existsSync(path)) return sha256;
    }
    const packed = await compress(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    });
    await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    await writeDurably(path, packed);
    return sha256;
  }

  async function get(sha256: string): Promise<Uint8Array> {
    return (await readWhole(pathOf(sha256), sha256)).bytes;
  }

  async function copyFrom(other: BodyStore, sha256: string): Promise<void> {
    const { packed } = await readWhole(other.pathOf(sha256), sha256);
    const path = pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    await writeDurably(path, packed);
  }

  function has(sha256: string): boolean {
    return existsSync(pathOf(sha256));
  }

  return { put, get, has, copyFrom, pathOf };
}

async function readWhole(path: string, sha256: string): Promise<{ packed: Uint8Array; bytes: Uint8Array }> {
  if (!existsSync(path)) throw new StoreError('missing-body', storeProblems.tell('missing-body', { path }));
  const packed = await readFile(path);
  const bytes = await decompress(packed).catch(() => undefined);
  if (!bytes || sha256Of(bytes) !== sha256) {
    throw new StoreError('damaged-body', storeProblems.tell('damaged-body', { path }));
  }
  return { packed, bytes };
}

/** Written beside its place, synced and renamed, so that a crash never leaves half a body under its name. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const draft = draftOf(path);
  try {
    const file = await open(draft, 'wx', PRIVATE_FILE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  // The name itself is durable only once the folder is synced.
  const parent = await open(dirname(path), 'r');
  await parent.sync().finally(() => parent.close());
}
