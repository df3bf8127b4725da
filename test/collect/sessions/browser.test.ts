import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findBrowser } from '../../../src/collect/browser/find.js';
import type { FetchRequest } from '../../../src/collect/fetcher.js';
import { withSessions } from '../../../src/collect/sessions/collector.js';
import { createSessionKeeper } from '../../../src/collect/sessions/keeper.js';
import { ofHosts } from '../../../src/collect/sessions/read-file.js';
import { signInByWindow } from '../../../src/collect/sessions/window.js';
import { createSessionStore } from '../../../src/store/sessions.js';
import { temporaryFolder } from '../../support/folders.js';
import { startWebServer, type WebServer } from '../../support/web-server.js';
import { browserFetcher, rendered, sourceWith, textOf } from '../browser/support.js';
import { contentOf, failureOf, NOW } from '../helpers.js';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

const PASSWORD = 'correct horse 7';
const TOKEN = 'tok-4f9a7c51d2e80b13';
const RULE = 'Sellers must submit the certificate of each battery by 1 July. '.repeat(5);
const html = { 'content-type': 'text/html; charset=utf-8' };

/** A place whose pages are filled by scripts, for those who signed in with a form. */
function openPlace(web: WebServer): { end(): void } {
  let isOver = false;
  web.reply('/login', {
    headers: html,
    body: '<h1>Sign in</h1><form action="/session" method="post"><input name="user"><input name="password" type="password"><button>Sign in</button></form>',
  });
  web.reply('/session', (request: IncomingMessage, response: ServerResponse) => {
    let sent = '';
    request.on('data', (chunk: Buffer) => {
      sent += chunk.toString();
    });
    request.on('end', () => {
      const isRight = new URLSearchParams(sent).get('password') === PASSWORD;
      const cookie = `sid=${TOKEN}; Path=/; HttpOnly; SameSite=Lax`;
      response.writeHead(
        303,
        isRight ? { location: '/welcome', 'set-cookie': cookie } : { location: '/login' },
      );
      response.end();
    });
  });
  web.reply('/welcome', {
    headers: html,
    body: '<script>localStorage.setItem("shop", "Harbour East")</script>Welcome',
  });
  web.reply('/rules', {
    headers: html,
    body: `<main><h1>Batteries</h1><p id="text"></p></main><script>
      fetch('/api/rules').then(async (answer) => {
        if (!answer.ok) location.href = '/login';
        else document.getElementById('text').textContent = localStorage.getItem('shop') + ': ' + await answer.text();
      });</script>`,
  });
  web.reply('/api/rules', (request: IncomingMessage, response: ServerResponse) => {
    const isKnown = !isOver && request.headers.cookie?.includes(`sid=${TOKEN}`);
    response.writeHead(isKnown ? 200 : 401, isKnown ? { 'set-cookie': 'seen=1; Path=/' } : {});
    response.end(isKnown ? RULE : '');
  });
  return {
    end: () => {
      isOver = true;
    },
  };
}

test('what a person leaves behind in a window is read with, renewed, taken nowhere else, and ends', async () => {
  const [web, elsewhere] = [await startWebServer(), await startWebServer()];
  onTestFinished(async () => {
    await web.close();
    await elsewhere.close();
  });
  const place = openPlace(web);

  const browser = await findBrowser(undefined, process.env.PATH ?? '');
  let signedIn = () => {};
  const said = new Promise<void>((resolve) => {
    signedIn = resolve;
  });
  const state = await signInByWindow({
    path: browser?.path ?? '',
    args: browser?.args ?? [],
    sandbox: false,
    url: web.url('/login'),
    said,
    driver: async (page) => {
      await page.fill('[name=password]', PASSWORD);
      await page.click('button');
      await page.waitForURL('**/welcome');
      signedIn();
    },
  });
  expect(state.cookies).toMatchObject([{ name: 'sid', value: TOKEN, httpOnly: true }]);
  expect(state.origins).toEqual([
    { origin: web.origin, localStorage: [{ name: 'shop', value: 'Harbour East' }] },
  ]);
  expect(JSON.stringify(state)).not.toContain(PASSWORD);

  const keeper = createSessionKeeper({
    files: createSessionStore(temporaryFolder()),
    keys: ['a key of more than sixteen characters'],
    hide: () => {},
  });
  const session = { state: ofHosts(state, ['127.0.0.1']), signedInAt: NOW, renewed: [] };
  await keeper.tryOut('harbour', session).keep();
  const rendering = browserFetcher({}, { privateHosts: ['localhost'] });
  onTestFinished(() => rendering.close());
  const collector = withSessions(rendering, keeper, () => new Date(NOW));
  const source = sourceWith({ id: 'harbour', session: 'signed-in' });
  const read = (path: string, more: Partial<FetchRequest> = {}) =>
    collector.fetch(rendered(web.url(path), { source, ...more }));

  expect(textOf(contentOf(await read('/rules')))).toContain(`Harbour East: ${RULE.trim()}`);
  const opened = await keeper.open('harbour');
  const names = 'session' in opened ? opened.session.state.cookies.map(({ name }) => name) : [];
  expect(names.sort()).toEqual(['seen', 'sid']);

  const location = `http://localhost:${elsewhere.port}/taken`;
  web.reply('/moved', { status: 302, headers: { location } });
  elsewhere.reply('/taken', {
    headers: html,
    body: `<main><p>${RULE}</p></main><script>fetch('/more')</script>`,
  });
  expect(textOf(contentOf(await read('/moved', { allowedHosts: ['localhost'] })))).toContain('certificate');
  expect(elsewhere.requests.map(({ path }) => path)).toEqual(['/taken', '/more']);
  expect(elsewhere.requests.every(({ headers }) => headers.cookie === undefined)).toBe(true);

  place.end();
  const failure = failureOf(await read('/rules'));
  expect(failure).toMatchObject({ kind: 'session-expired' });
  expect(failure.message).toContain('`rulewatch sources login harbour`');
});
