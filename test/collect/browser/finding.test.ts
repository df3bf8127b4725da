import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../../src/collect/browser/find.js';
import { acceptLanguageOf, localeOf } from '../../../src/collect/browser/languages.js';
import { DEFAULT_BROWSER } from '../../../src/collect/browser/options.js';
import { isTracker } from '../../../src/collect/browser/trackers.js';
import { tryBrowser } from '../../../src/collect/browser/try.js';
import { temporaryFolder } from '../../support/folders.js';
import { rendered, sourceWith } from './support.js';

function executable(name: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, '#!/bin/sh\nexit 1\n');
  chmodSync(path, 0o755);
  return path;
}

test('a browser is found where it is configured, on the system, or in the package that brings one', async () => {
  const own = executable('my-browser');
  const system = executable('chromium');
  const folder = system.slice(0, -'/chromium'.length);
  const packaged = executable('packed');
  const load = async () => ({
    default: { executablePath: async () => packaged, args: ['--single-process', 7] },
  });
  const none = () => Promise.reject(new Error('not installed'));
  expect(await findBrowser(own, folder, none)).toEqual({ path: own, from: 'configured' });
  expect(await findBrowser('/nowhere/chromium', folder, load)).toBeUndefined();
  expect(await findBrowser(undefined, folder, none)).toMatchObject({
    from: expect.stringMatching(/^(?:system|playwright)$/),
  });
  const last = await findBrowser(undefined, '', load);
  if (last?.from === 'package')
    expect(last).toEqual({ path: packaged, from: 'package', args: ['--single-process'] });
});

test('a browser that does not start says why, and what to do', async () => {
  const path = executable('broken');
  const [tried] = await tryBrowser({ ...DEFAULT_BROWSER, path });
  expect(tried?.problem?.en).toContain(path);
  expect(tried?.problem?.en).toContain('browser.path');
  const [missing] = await tryBrowser({ ...DEFAULT_BROWSER, path: '/nowhere/chromium' });
  expect(missing?.problem?.['zh-CN']).toContain('/nowhere/chromium');
  const [remote] = await tryBrowser({ ...DEFAULT_BROWSER, endpoints: ['ws://127.0.0.1:9/?token=secret'] });
  expect(remote?.problem?.en).toContain('ws://127.0.0.1:9/');
  expect(JSON.stringify(remote)).not.toContain('secret');
});

test('trackers are told from the site itself', () => {
  expect(isTracker('www.google-analytics.com', 'shop.example')).toBe(true);
  expect(isTracker('analytics.tiktok.com', 'seller.tiktok.com')).toBe(true);
  expect(isTracker('static.shop.example', 'shop.example')).toBe(false);
  expect(isTracker('cdn.segment.com', 'segment.com')).toBe(false);
});

test('a page is asked for in the language that is declared, else in those of its source', () => {
  const german = rendered('https://shop.example/', { source: sourceWith({ languages: ['de', 'en'] }) });
  expect(acceptLanguageOf(german)).toBe('de, en;q=0.9');
  expect(acceptLanguageOf({ ...german, headers: { 'Accept-Language': 'ja-JP,ja;q=0.8' } })).toBe(
    'ja-JP,ja;q=0.8',
  );
  expect(localeOf('ja-JP,ja;q=0.8')).toBe('ja-JP');
  expect(localeOf('*')).toBe('en');
});
