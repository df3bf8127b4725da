import type { ServerResponse } from 'node:http';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserFetcher } from '../../../src/collect/browser/browser-fetcher.js';
import { findBrowser } from '../../../src/collect/browser/find.js';
import { startWebServer, type WebServer } from '../../support/web-server.js';
import { contentOf, failureOf, nameServer } from '../helpers.js';
import { browserFetcher, rendered, textOf } from './support.js';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fetcher: BrowserFetcher;
let server: WebServer;
/** Something of the user's own that no page may reach. */
let internal: WebServer;

beforeAll(async () => {
  server = await startWebServer();
  internal = await startWebServer();
  fetcher = browserFetcher({ timeoutMs: 20_000 });
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
  await internal.close();
});

const PARAGRAPH = `<p>${'Sellers must submit the certificate of each battery by 1 July. '.repeat(4)}</p>`;

function html(path: string, body: string, on: WebServer = server): string {
  on.reply(path, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>Rules</title></head><body>${body}</body></html>`,
  });
  return on.url(path);
}

describe('a hostile page', () => {
  it('reaches nothing within the network, however it asks', async () => {
    const host = new URL(internal.origin).host;
    const url = html(
      '/hostile',
      `<main><h1>Rules</h1>${PARAGRAPH}<p id="got"></p></main>
       <iframe src="http://${host}/frame" width="300" height="300"></iframe><iframe src="file:///etc/passwd" width="300" height="300"></iframe>
       <link rel="stylesheet" href="http://${host}/style.css"><link rel="prefetch" href="http://${host}/prefetch"><link rel="preconnect" href="http://${host}/">
       <img src="http://${host}/image.png"><form id="form" action="http://${host}/form" method="post"><input name="a" value="b"></form>
       <script>
         const got = document.getElementById('got');
         const tell = (name, text) => { got.textContent += name + ':' + text + ' '; };
         for (const address of ['http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/', 'http://[::1]:${internal.port}/six', 'http://localhost:${internal.port}/name', 'http://${host}/fetch', 'http://metadata.google.internal/', '/to-internal', 'file:///etc/passwd'])
           fetch(address).then((r) => r.text()).then((t) => tell('read', t)).catch(() => {});
         navigator.sendBeacon('http://${host}/beacon', 'x'); new EventSource('http://${host}/events');
         try { new WebSocket('ws://${host}/socket'); } catch {}
         try { new Worker(URL.createObjectURL(new Blob(["fetch('http://${host}/worker'); new WebSocket('ws://${host}/worker-socket')"]))); } catch {}
         try { new SharedWorker(URL.createObjectURL(new Blob(["fetch('http://${host}/shared')"]))); } catch {}
         navigator.serviceWorker?.register('/worker.js').catch(() => {});
         tell('rtc', typeof RTCPeerConnection); open('http://${host}/popup'); document.getElementById('form').submit();
       </script>`,
    );
    server.reply('/to-internal', { status: 302, headers: { location: `http://${host}/redirected` } });
    server.reply('/worker.js', { headers: { 'content-type': 'text/javascript' }, body: '' });
    internal.reply('/fetch', { headers: { 'access-control-allow-origin': '*' }, body: 'SECRET' });
    const text = textOf(contentOf(await fetcher.fetch(rendered(url))));
    expect(text).toContain('certificate of each battery');
    expect(text).toContain('rtc:undefined');
    expect(text).not.toMatch(/read:|root:|SECRET/);
    expect(internal.requests).toEqual([]);
    expect(internal.connections.accepted).toBe(0);
  });

  it('may not turn to an address that its source does not allow', async () => {
    const away = html('/away', `<script>location.href = 'http://10.0.0.7/rules';</script>${PARAGRAPH}`);
    expect(failureOf(await fetcher.fetch(rendered(away)))).toMatchObject({ kind: 'forbidden-address' });
    const inside = html(
      '/inside',
      `<script>location.href = '${internal.origin}/rules';</script>${PARAGRAPH}`,
    );
    expect(failureOf(await fetcher.fetch(rendered(inside))).kind).toMatch(/^forbidden-/);
    expect(internal.requests).toEqual([]);
    const round = html('/round', `<script>location.replace('/round?' + Math.random());</script>`);
    server.reply('/round', {
      headers: { 'content-type': 'text/html' },
      body: `<script>location.replace('/again');</script>`,
    });
    server.reply('/again', {
      headers: { 'content-type': 'text/html' },
      body: `<script>location.replace('/round');</script>`,
    });
    expect(failureOf(await fetcher.fetch(rendered(round)))).toMatchObject({ kind: 'redirect-loop' });
  });

  it('cannot have a name point elsewhere a moment later', async () => {
    // The name is public when it is first asked for, and within the network afterwards.
    const resolve = nameServer({ 'rules.example': ['203.0.113.7'] }, { 'rules.example': ['127.0.0.1'] });
    const own = browserFetcher({ timeoutMs: 20_000 }, { timeoutMs: 2_000 }, { resolve });
    const url = html(
      '/rebound',
      `${PARAGRAPH}<p id="got"></p><script>fetch('http://rules.example:${internal.port}/secret').then((r) => r.text()).then((t) => { got.textContent = 'read:' + t; }).catch(() => {});</script>`,
    );
    internal.reply('/secret', { headers: { 'access-control-allow-origin': '*' }, body: 'SECRET' });
    for (let time = 0; time < 2; time += 1) {
      expect(textOf(contentOf(await own.fetch(rendered(url))))).not.toContain('SECRET');
    }
    expect(failureOf(await own.fetch(rendered(`http://rules.example:${internal.port}/secret`))).kind).toBe(
      'forbidden-address',
    );
    expect(internal.connections.accepted).toBe(0);
    await own.close();
  });

  it('neither downloads nor asks, opens or asks for ever', async () => {
    let asked = 0;
    server.reply('/file', {
      headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment' },
      body: 'PK',
    });
    const url = html(
      '/greedy',
      `<main><h1>Rules</h1>${PARAGRAPH}</main><a id="a" href="/file" download>file</a>
       <script>a.click(); setTimeout(() => alert('Stay'), 10); confirm('Sure?'); onbeforeunload = () => 'Stay'; open('/popup'); open('/popup2', 'x');
       let n = 0; setInterval(() => { for (let i = 0; i < 50; i++) fetch('/endless').catch(() => {}); }, 5);</script>`,
    );
    server.reply('/endless', (_request, response: ServerResponse) => {
      asked += 1;
      response.end('x');
    });
    const text = textOf(contentOf(await fetcher.fetch(rendered(url))));
    expect(text).toContain('certificate of each battery');
    expect(asked).toBeLessThanOrEqual(600);
    expect(server.requests.map(({ path }) => path)).not.toContain('/popup');
  });

  it('is not read where it is larger than a page may be', async () => {
    const grows = html(
      '/grows',
      `<script>document.body.innerHTML = '<p>' + 'rules and fees '.repeat(200000) + '</p>';</script>`,
    );
    expect(failureOf(await fetcher.fetch(rendered(grows))).kind).toBe('too-large');
    const many = html('/many', `<script>document.body.innerHTML = '<b></b>'.repeat(200000);</script>`);
    expect(failureOf(await fetcher.fetch(rendered(many))).kind).toBe('too-large');
    server.reply('/huge', { headers: { 'content-type': 'text/html' }, body: 'x'.repeat(2_000_000) });
    expect(failureOf(await fetcher.fetch(rendered(server.url('/huge')))).kind).toBe('too-large');
  });
});

describe('a page that breaks the browser', () => {
  it('is given up when it hangs or crashes, and the next one is read', async () => {
    const good = html('/good', `<main><h1>Rules</h1>${PARAGRAPH}</main>`);
    const hangs = html('/hangs', `${PARAGRAPH}<script>setTimeout(() => { for (;;); }, 50);</script>`);
    const [hung, beside] = await Promise.all([fetcher.fetch(rendered(hangs)), fetcher.fetch(rendered(good))]);
    expect(failureOf(hung).kind).toBe('timeout');
    expect(textOf(contentOf(beside))).toContain('certificate of each battery');
    const eats = html(
      '/eats',
      `<script>const all = []; for (;;) all.push(new Array(1000000).fill({}));</script>`,
    );
    expect(failureOf(await fetcher.fetch(rendered(eats)))).toMatchObject({
      kind: expect.stringMatching(/^(?:too-complex|timeout)$/),
    });
    expect(textOf(contentOf(await fetcher.fetch(rendered(good))))).toContain('certificate of each battery');
  });

  it('loses no check: a page whose browser goes away is read in another', async () => {
    const url = html(
      '/slow',
      `<main><h1>Rules</h1><div id="m"></div></main><script>fetch('/late').then((r) => r.text()).then((t) => { m.innerHTML = t; });</script>`,
    );
    const found = await findBrowser(undefined, process.env.PATH ?? '');
    const running = await Promise.all(
      [1, 2].map(() => chromium.launchServer({ executablePath: found?.path ?? '', chromiumSandbox: false })),
    );
    const [first, second] = running;
    if (!first || !second) throw new Error('No browsers.');
    let times = 0;
    server.reply('/late', (_request, response: ServerResponse) => {
      times += 1;
      if (times === 1) void first.kill().then(() => response.end(''));
      else response.end(PARAGRAPH);
    });
    const own = browserFetcher({ endpoints: [first.wsEndpoint(), second.wsEndpoint()], timeoutMs: 20_000 });
    expect(textOf(contentOf(await own.fetch(rendered(url))))).toContain('certificate of each battery');
    expect(times).toBe(2);
    expect(textOf(contentOf(await own.fetch(rendered(url))))).toContain('certificate of each battery');
    await second.close();
    const nobody = failureOf(await own.fetch(rendered(url)));
    expect(nobody.kind).toBe('network');
    expect(nobody.message).toContain('browser.endpoint');
    await own.close();
  });
});
