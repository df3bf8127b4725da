import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createSealing } from '../../src/daemon/sealing.js';
import { openNoted, storePage } from '../store/fixtures.js';
import { temporaryFolder } from '../support/folders.js';

function scene() {
  const { store } = openNoted(temporaryFolder());
  let now = new Date('2026-03-05T12:00:00.000Z');
  const warnings: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void warnings.push(line) });
  const sealing = createSealing(store.copies, () => now, log);
  /** The copy that there is after so many minutes more. */
  const newestAfter = async (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
    await sealing.look();
    return store.copies.newest()?.slice(11, 16);
  };
  return { store, sealing, newestAfter, warnings };
}

describe('the daemon seals the database', () => {
  test('at once where there is no copy, and soon after something was recorded, but not at every change', async () => {
    const { store, newestAfter } = scene();
    expect(await newestAfter(0)).toBe('12:00');
    await storePage(store, 'a');
    expect(await newestAfter(1)).toBe('12:00');
    await storePage(store, 'b');
    expect(await newestAfter(2)).toBe('12:03');
    expect(await newestAfter(30)).toBe('12:03');
  });

  test('by the hour where pages were only looked at, and never where nothing was written', async () => {
    const { store, newestAfter } = scene();
    await storePage(store, 'a');
    expect(await newestAfter(0)).toBe('12:00');
    store.pages.touch(1, '2026-03-05T12:01:00.000Z');
    expect(await newestAfter(59)).toBe('12:00');
    expect(await newestAfter(1)).toBe('13:00');
    expect(await newestAfter(600)).toBe('13:00');
  });

  test('when it stops, where anything was written since', async () => {
    const { store, sealing, newestAfter } = scene();
    await storePage(store, 'a');
    await newestAfter(0);
    await sealing.finish();
    expect(store.copies.newest()).toMatch(/T12:00/);
    store.pages.touch(1, '2026-03-05T12:01:00.000Z');
    await newestAfter(1);
    await sealing.finish();
    expect(store.copies.newest()).toMatch(/T12:01/);
  });

  test('again later where it could not, and says so', async () => {
    const { store, newestAfter, warnings } = scene();
    const sealed = join(store.folder, 'sealed');
    writeFileSync(sealed, 'in the way');
    await storePage(store, 'a');
    expect(await newestAfter(0)).toBeUndefined();
    expect(warnings.join('')).toMatch(/could not be made/);
    rmSync(sealed);
    expect(await newestAfter(3)).toBe('12:03');
  });
});
