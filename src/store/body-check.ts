import type { BodyStore } from './bodies.js';

/** Bodies that are read at the same time: decompressing them is done by so many threads. */
const AT_A_TIME = 4;

export interface CheckedBodies {
  readonly checked: number;
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
}

/** Reads bodies and compares their bytes with their names. */
export async function checkBodies(
  bodies: BodyStore,
  hashes: readonly string[],
  onProgress?: (done: number, total: number) => void,
): Promise<CheckedBodies> {
  const missing: string[] = [];
  const damaged: string[] = [];
  let done = 0;
  await inParallel(hashes, async (sha256) => {
    if (!bodies.has(sha256)) missing.push(sha256);
    else if (!(await isWhole(bodies, sha256))) damaged.push(sha256);
    done += 1;
    onProgress?.(done, hashes.length);
  });
  return { checked: hashes.length, missing: missing.sort(), damaged: damaged.sort() };
}

export function isWhole(bodies: BodyStore, sha256: string): Promise<boolean> {
  return bodies.get(sha256).then(
    () => true,
    () => false,
  );
}

/** Works through a list with a few at a time; the first error ends it. */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const run = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, run));
}
