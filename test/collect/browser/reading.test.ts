import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BrowserFetcher } from '../../../src/collect/browser/browser-fetcher.js';
import { startWebServer, type WebServer } from '../../support/web-server.js';
import { contentOf } from '../helpers.js';
import { browserFetcher, rendered, sourceWith, textOf } from './support.js';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fetcher: BrowserFetcher;
let server: WebServer;

beforeAll(async () => {
  fetcher = browserFetcher();
  server = await startWebServer();
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
});

const RULE = 'Sellers must submit the certificate of each battery by 1 July. ';
const PARAGRAPH = `<p>${RULE.repeat(4)}</p>`;

function html(path: string, body: string): string {
  server.reply(path, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>Rules</title></head><body>${body}</body></html>`,
  });
  return server.url(path);
}

async function read(url: string, source = {}): Promise<string> {
  const content = contentOf(await fetcher.fetch(rendered(url, { source: sourceWith(source) })));

  return textOf(content);
}

describe('a rendered page', () => {
  it('is read once its scripts have brought the text', async () => {
    server.reply(
      '/api',
      (_request, response) =>
        void setTimeout(() => response.end(JSON.stringify({ text: RULE.repeat(5) })), 1200),
    );
    const url = html(
      '/app',
      `<main id="app">Loading…</main><script>fetch('/api').then(r => r.json()).then(({ text }) => { document.getElementById('app').innerHTML = '<h1>Batteries</h1><p>' + text + '</p>'; });</script>`,
    );
    expect(await read(url)).toContain('certificate of each battery');
  });

  it('waits for a text that a timer brings', async () => {
    const url = html(
      '/timer',
      `<div id="app"></div><script>setTimeout(() => { document.getElementById('app').innerHTML = '<h1>Late</h1>${PARAGRAPH}'; }, 2500);</script>`,
    );
    expect(await read(url)).toContain('certificate of each battery');
  });

  it('waits for what its source says', async () => {
    const url = html(
      '/ready',
      `<main><h1>Rules</h1>${PARAGRAPH}<div id="late"></div></main><script>setTimeout(() => { document.getElementById('late').innerHTML = '<p class="fees">The fee is 3 % from now on.</p>'; }, 2500);</script>`,
    );
    expect(await read(url)).not.toContain('The fee is 3 %');
    expect(await read(url, { readyWhen: { selector: '.fees', withinSeconds: 20 } })).toContain(
      'The fee is 3 %',
    );
  });

  it('reads shadow roots, open and closed, and what stands in their slots', async () => {
    const url = html(
      '/shadow',
      `<main><h1>Rules</h1>
      <div id="open">slotted text of the host that is read</div><div id="closed"></div>
      <section><template shadowrootmode="closed"><p>Declared closed: the fee for returns is 4 euros.</p><slot name="x"></slot></template><p slot="x">In a slot: the deadline is 3 May.</p></section>
      <script>
      document.getElementById('open').attachShadow({ mode: 'open' }).innerHTML = '<p>Open: the fee for storage is 2 euros.</p><slot></slot>';
      document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>Closed: the fee for labels is 1 euro.</p>';
      </script>${PARAGRAPH}</main>`,
    );
    const text = await read(url);
    for (const part of [
      'Open: the fee',
      'slotted text of the host',
      'Closed: the fee',
      'Declared closed',
      'In a slot',
    ])
      expect(text).toContain(part);
  });

  it('reads a text of any length whole', async () => {
    const url = html(
      '/long',
      `<main><h1>Rules</h1><p id="p"></p></main><script>p.textContent = 'All fees & rules <are> here. '.repeat(1000) + 'The very last rule.';</script>`,
    );
    const text = await read(url);
    expect(text).toContain('The very last rule.');
    expect(text).toContain('rules <are> here');
  });

  it('reads frames of its own and of another origin', async () => {
    const other = await startWebServer();
    other.reply('/frame', {
      headers: { 'content-type': 'text/html' },
      body: '<p>Elsewhere: the fee is 7 euros. <a href="rules.html">More</a></p>',
    });
    html('/own-frame', '<p>Own frame: the fee is 6 euros.</p>');
    const url = html(
      '/frames',
      `<main><h1>Rules</h1>${PARAGRAPH}<iframe src="/own-frame" width="400" height="300"></iframe><iframe src="${other.url('/frame')}" width="400" height="300"></iframe><iframe width="300" height="200" srcdoc="<p>Srcdoc: the fee is 9 euros.</p>"></iframe></main>`,
    );
    const content = contentOf(await fetcher.fetch(rendered(url, { trustedOrigins: [other.origin] })));
    expect(textOf(content)).toContain('Own frame: the fee is 6 euros');
    expect(textOf(content)).toContain('Elsewhere: the fee is 7 euros');
    expect(textOf(content)).toContain('Srcdoc: the fee is 9');
    expect(content.text).toContain(`href="${other.url('/rules.html')}"`);
    await other.close();
  });

  it('answers a consent wall with the least consent', async () => {
    server.reply('/seen', { body: 'ok' });
    const url = html(
      '/consent',
      `<div id="cookie-wall" style="position:fixed;inset:0;background:#fff"><p>We use cookies to improve your experience.</p><button onclick="answer('all')">Accept all</button><button onclick="answer('none')">Reject all</button></div><main id="m"></main>
      <script>function answer(kind) { document.getElementById('cookie-wall').remove(); document.getElementById('m').innerHTML = '<h1>' + kind + '</h1>${PARAGRAPH}'; }</script>`,
    );
    const text = await read(url);
    expect(text).toContain('none');
    expect(text).toContain('certificate of each battery');
    expect(text).not.toContain('We use cookies');
  });

  it('opens endless lists, "load more", tabs and details up to a limit', async () => {
    const url = html(
      '/lists',
      `<main><h1>Rules</h1><ul id="list"></ul><button id="more">Load more</button>
      <div role="tablist"><button role="tab" aria-controls="p" onclick="tab(1)">Fees</button><button role="tab" aria-controls="p" onclick="tab(2)">Returns</button></div><div role="tabpanel" id="p"></div>
      <details><summary>Storage</summary><p>Stored goods cost 5 euros a month and cubic metre.</p></details></main>
      <script>let n = 0; function add() { for (let i = 0; i < 5; i++) { n++; document.getElementById('list').innerHTML += '<li>Announcement number ' + n + ' about the rules for sellers of batteries</li>'; } if (n >= 20) document.getElementById('more').remove(); }
      add(); document.getElementById('more').onclick = add; function tab(i) { document.getElementById('p').innerHTML = i === 1 ? '<p>Fees: the fee for each sold item is 3 euros.</p>' : '<p>Returns: buyers may return within 30 days.</p>'; } tab(1);</script>`,
    );
    const text = await read(url);
    expect(text).toContain('Announcement number 20 ');
    for (const part of ['Fees: the fee', 'Returns: buyers', 'Stored goods cost'])
      expect(text).toContain(part);
  });
});
