import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DeliveryError } from '../channel.js';

/** Writing takes milliseconds: whoever has held the lock for longer has died with it. */
const LONGEST_HOLD_MS = 60_000;

/**
 * Does something to a folder that no other process may be changing: the daemon and a `check-now` beside it both
 * add to the feeds.
 *
 * @throws DeliveryError `temporary` where another process is at it
 */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(folder, '.feed.lock');
  if (!(await take(path)) && !((await breakStale(path)) && (await take(path)))) {
    throw new DeliveryError(
      'temporary',
      `The feeds in ${folder} are being written by another process; it is tried again later.`,
      { retryAfterSeconds: 5 },
    );
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function breakStale(path: string): Promise<boolean> {
  const held = await stat(path).catch(() => undefined);
  // Taken by a clock that was set back since, it looks as if it had been taken in the future.
  if (held !== undefined && Math.abs(Date.now() - held.mtimeMs) < LONGEST_HOLD_MS) return false;
  await rm(path, { force: true });
  return true;
}
