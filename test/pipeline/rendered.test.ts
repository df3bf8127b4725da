import { expect, test } from 'vitest';
import { createBrowserFetcher } from '../../src/collect/browser/browser-fetcher.js';
import { browserMode } from '../../src/collect/browser/mode.js';
import type { Mode } from '../../src/collect/fetcher.js';
import { startScene } from './scene.js';

/** Finds the browser of this machine. */
const rendering: Mode = {
  ...browserMode,
  createFetcher: (options, clock) =>
    createBrowserFetcher({ ...options, browser: { searchPath: process.env.PATH ?? '' } }, clock),
};

const SENTENCE = 'Sellers must submit the certificate of each battery that they list. ';

/** A page whose text a script brings. */
function app(rule: string): string {
  return `<!doctype html><html lang="en"><head><title>Batteries</title></head><body><div id="app"></div><script>
    document.getElementById('app').innerHTML = '<main><h1>Batteries</h1><p>${SENTENCE.repeat(5)}</p><p>${rule}</p></main>';
  </script></body></html>`;
}

test('a change of a rendered page is told with what the page looked like, and can be read again', async () => {
  const scene = await startScene({ modes: [rendering] });
  const { store } = scene;
  const source = scene.source('document', '/batteries', { fetch: 'browser' });
  scene.page('/batteries', app('The certificate is due by 1 July 2026.'));
  expect(await scene.check(source)).toMatchObject({ status: 'first-seen' });

  scene.page('/batteries', app('The certificate is due by 1 May 2026. Listings without it are removed.'));
  expect(await scene.check(source)).toMatchObject({ status: 'changed' });
  const [change] = store.changes.list({});
  const [picture, ...others] = store.pictures.ofChange(change?.id ?? 0);
  expect(picture).toMatchObject({ url: scene.web.url('/batteries'), contentType: 'image/jpeg' });
  expect(others).toEqual([]);
  const bytes = Buffer.from(await store.bodies.get(picture?.sha256 ?? ''));
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  const snapshot = store.snapshots.get(change?.toSnapshot ?? 0);
  const html = Buffer.from(await store.bodies.get(snapshot?.bodies[0]?.sha256 ?? '')).toString();
  expect(html).toContain('due by 1 May 2026');

  const longAfter = new Date(Date.now() + 72 * 3_600_000);
  await store.sweep(longAfter);
  expect(store.bodies.has(picture?.sha256 ?? '')).toBe(true);

  // What the source waits for does not come: a trouble of the source, and no change.
  scene.page('/batteries', app('Something else stands here.'));
  const readyWhen = { selector: '.terms', withinSeconds: 1 };
  const broken = await scene.check({ ...source, readyWhen });
  expect(broken).toMatchObject({ status: 'broken' });
  expect(store.changes.list({})).toHaveLength(1);
}, 180_000);

test('a machine without a browser says what to install, and a page that waits for scripts what to declare', async () => {
  const without: Mode = {
    ...browserMode,
    createFetcher: (options, clock) =>
      createBrowserFetcher({ ...options, browser: { path: '/nowhere/chromium' } }, clock),
  };
  const scene = await startScene({ modes: [without] });
  scene.page('/batteries', app('The certificate is due by 1 July 2026.'));
  const source = scene.source('document', '/batteries', { fetch: 'browser' });
  expect(await scene.check(source)).toMatchObject({
    status: 'failed',
    problem: { message: expect.stringContaining('browser.path') },
  });

  const http = await startScene();
  http.page(
    '/app',
    '<html lang="en"><body><div id="root"></div><p>Please enable JavaScript to use this app.</p></body></html>',
  );
  const shell = await http.check(
    http.source('document', '/app', { extraction: { content: [], ignore: [] } }),
  );
  expect(shell).toMatchObject({
    status: 'broken',
    problem: { message: expect.stringContaining('fetch: browser') },
  });
});
