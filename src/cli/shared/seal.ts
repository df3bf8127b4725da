import type { Runtime } from './runtime.js';

/** What was recorded is safe without it: a copy that cannot be made now is said, and stops nothing. */
export async function sealFolder({
  store,
  clock,
  tell,
}: Pick<Runtime, 'store' | 'clock' | 'tell'>): Promise<void> {
  try {
    await store.copies.seal(clock());
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}
