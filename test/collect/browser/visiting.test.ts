import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserFetcher } from '../../../src/collect/browser/browser-fetcher.js';
import { findBrowser } from '../../../src/collect/browser/find.js';
import { temporaryFolder } from '../../support/folders.js';
import { cut, silence, startWebServer, type WebServer } from '../../support/web-server.js';
import { contentOf, failureOf } from '../helpers.js';
import { browserFetcher, rendered, sourceWith, textOf } from './support.js';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fetcher: BrowserFetcher;
let server: WebServer;

beforeAll(async () => {
  fetcher = browserFetcher({}, { timeoutMs: 3_000 });
  server = await startWebServer();
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
});

const PARAGRAPH = `<p>${'Sellers must submit the certificate of each battery by 1 July. '.repeat(4)}</p>`;

function html(path: string, body: string): string {
  server.reply(path, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>Rules</title></head><body>${body}</body></html>`,
  });
  return server.url(path);
}

describe('a page is asked for', () => {
  it('with the session, the language and the zone of its source, also by its scripts', async () => {
    const url = html(
      '/member',
      `<main><h1>Rules</h1>${PARAGRAPH}<p id="p"></p></main><script>
       p.textContent = ['zone', Intl.DateTimeFormat().resolvedOptions().timeZone, 'language', navigator.language, 'kept', localStorage.getItem('k')].join(' ');
       document.cookie = 'renewed=1'; fetch('/own');</script>`,
    );
    server.reply('/own', { headers: { 'set-cookie': 'fresh=2; Path=/; HttpOnly' }, body: '' });
    let cookies: readonly string[] = [];
    const cookie = {
      name: 'session',
      value: 's1',
      domain: '127.0.0.1',
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
    } as const;
    const content = contentOf(
      await fetcher.fetch(
        rendered(url, {
          source: sourceWith({ languages: ['de'], timezone: 'Asia/Tokyo' }),
          headers: { 'X-Key': 'k1' },
          storageState: {
            cookies: [cookie],
            origins: [{ origin: server.origin, localStorage: [{ name: 'k', value: 'v' }] }],
          },
          onStorageState: (state) => {
            cookies = state.cookies.map(({ name }) => name);
          },
        }),
      ),
    );
    expect(textOf(content)).toContain('zone Asia/Tokyo language de kept v');
    for (const path of ['/member', '/own']) {
      const asked = server.requests.find((request) => request.path === path);
      expect(asked?.headers).toMatchObject({
        'accept-language': 'de',
        'x-key': 'k1',
        'user-agent': 'RuleWatch test',
      });
      expect(asked?.headers.cookie).toContain('session=s1');
    }
    expect([...cookies].sort()).toEqual(['fresh', 'renewed', 'session']);
  });

  it('through the cookies that a redirect sets', async () => {
    const good = `<!doctype html><html><body>${PARAGRAPH}</body></html>`;
    server.reply(
      '/gate',
      { status: 302, headers: { location: '/gate', 'set-cookie': 'passed=1; Path=/' } },
      (request, response) => {
        const passed = request.headers.cookie?.includes('passed=1');
        if (passed) response.writeHead(200, { 'content-type': 'text/html' }).end(good);
        else response.writeHead(302, { location: '/gate' }).end();
      },
    );
    expect(textOf(contentOf(await fetcher.fetch(rendered(server.url('/gate')))))).toContain('certificate');
  });
});

describe('a page that does not come', () => {
  it('fails as it does without a browser', async () => {
    server.reply('/403', { status: 403 });
    server.reply('/reset', cut);
    server.reply('/silent', silence);
    server.reply('/loop', { status: 302, headers: { location: '/loop' } });
    server.reply('/zip', { headers: { 'content-type': 'application/zip' }, body: 'PK' });
    const kind = async (path: string) => failureOf(await fetcher.fetch(rendered(server.url(path)))).kind;
    expect(await kind('/403')).toBe('http-403');
    expect(await kind('/404')).toBe('http-404');
    expect(await kind('/reset')).toBe('reset');
    expect(await kind('/silent')).toBe('timeout');
    expect(await kind('/loop')).toBe('redirect-loop');
    expect(await kind('/zip')).toBe('bad-content-type');
    const own = await startWebServer();
    own.reply('/429', { status: 429, headers: { 'retry-after': '7200' } });
    const paused = failureOf(await fetcher.fetch(rendered(own.url('/429'))));
    await own.close();
    expect(paused).toMatchObject({ kind: 'http-429', retryAfterSeconds: 7200 });
  });

  it('fails as the part that its text comes from', async () => {
    const own = await startWebServer();
    own.reply('/api', { status: 503 });
    own.reply('/app', {
      headers: { 'content-type': 'text/html' },
      body: `<div id="m"></div><script>fetch('/api').then((r) => r.json()).then((t) => { m.textContent = t; });</script>`,
    });
    expect(failureOf(await fetcher.fetch(rendered(own.url('/app')))).kind).toBe('http-5xx');
    await own.close();
  });

  it('is handed on as it is where it is no HTML', async () => {
    server.reply('/text', { headers: { 'content-type': 'text/plain' }, body: 'Fees: 3 %' });
    expect(contentOf(await fetcher.fetch(rendered(server.url('/text'))))).toMatchObject({
      text: 'Fees: 3 %',
      contentType: 'text/plain',
    });
  });
});

describe('a consent window', () => {
  const answered = `function answer(kind) { host.remove(); m.innerHTML = '<h1>Answer ' + kind + '</h1>' + ${JSON.stringify(PARAGRAPH)}; }`;

  it.each([
    [
      'German',
      'Wir verwenden Cookies und ähnliche Technologien.',
      'Alle akzeptieren',
      'Nur notwendige Cookies',
    ],
    ['Chinese', '我们使用 Cookie 来改进服务。', '全部接受', '仅接受必要 Cookie'],
    ['Japanese', '当サイトはクッキーを使用しています。cookie の設定', 'すべて許可する', '拒否する'],
    ['Polish', 'Używamy plików cookie.', 'Akceptuj wszystkie', 'Odrzuć wszystkie'],
  ])('in %s is answered with the least, within a shadow root', async (language, text, all, least) => {
    const url = html(
      `/consent-${language}`,
      `<div id="host" class="cookie-consent" style="position:fixed;inset:0"></div><main id="m"></main><script>${answered}
       const root = host.attachShadow({ mode: 'closed' });
       root.innerHTML = '<div role="dialog"><p>${text}</p><button>${all}</button><button>${least}</button></div>';
       const [yes, no] = root.querySelectorAll('button'); yes.onclick = () => answer('all'); no.onclick = () => answer('least');</script>`,
    );
    expect(textOf(contentOf(await fetcher.fetch(rendered(url))))).toContain('Answer least');
  });

  it('of a manager in a frame is answered by way of its choice, and approved only where it is a wall', async () => {
    html(
      '/cmp-consent',
      `<p>We and our partners use cookies.</p><button onclick="parent.answer('all')">Accept all</button><button onclick="document.body.innerHTML='<p>Cookies</p><button onclick=&quot;parent.answer(1)&quot;>Save my choices</button>'">Manage preferences</button>`,
    );
    const framed = html(
      '/framed',
      `<div id="host" style="position:fixed;inset:0"><iframe src="/cmp-consent" width="600" height="400"></iframe></div><main id="m"></main><script>${answered}</script>`,
    );
    expect(textOf(contentOf(await fetcher.fetch(rendered(framed))))).toContain('Answer 1');
    const bar = `<div id="host" class="cookie-bar" style="position:fixed;bottom:0"><p>We use cookies.</p><button onclick="answer('all')">Accept all</button></div>`;
    const wall = html('/wall', `${bar}<main id="m"></main><script>${answered}</script>`);
    expect(textOf(contentOf(await fetcher.fetch(rendered(wall))))).toContain('Answer all');
    const beside = html(
      '/beside',
      `${bar}<main id="m"><h1>Rules</h1>${PARAGRAPH.repeat(4)}</main><script>${answered}</script>`,
    );
    expect(textOf(contentOf(await fetcher.fetch(rendered(beside))))).not.toContain('Answer');
  });
});

it('a browser that is reached by the DevTools protocol renders, and has no network either', async () => {
  const found = await findBrowser(undefined, process.env.PATH ?? '');
  const args = [
    '--headless=new',
    '--no-sandbox',
    '--remote-debugging-port=0',
    `--user-data-dir=${temporaryFolder()}`,
  ];
  const child = spawn(found?.path ?? '', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await new Promise<string>((resolve) => {
    child.stderr.on('data', (data) => {
      const said = /listening on ws:\/\/[^:]+:(\d+)/.exec(String(data))?.[1];
      if (said) resolve(said);
    });
  });
  const internal = await startWebServer();
  const own = browserFetcher({ endpoints: [`http://127.0.0.1:${port}`] });
  const host = new URL(internal.origin).host;
  const url = html(
    '/remote',
    `<main><h1>Rules</h1>${PARAGRAPH}</main><img src="http://${host}/i"><script>new WebSocket('ws://${host}/s'); fetch('http://${host}/f').catch(() => {});</script>`,
  );
  expect(textOf(contentOf(await own.fetch(rendered(url))))).toContain('certificate of each battery');
  expect(internal.connections.accepted).toBe(0);
  await own.close();
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  await internal.close();
});
