import { describe, expect, test } from 'vitest';
import { collector, contentOf, declared, failureOf, webServer } from './helpers.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const RULE = '<main><h1>Dispatch</h1><p>Parcels are handed over within 2 days of the order.</p></main>';

describe('a page that leads on is followed', () => {
  test.each([
    ['by a header', { refresh: '0; url=/rule' }, ''],
    ['by an element', {}, '<meta http-equiv="Refresh" content="3;URL=\'/rule\'"><p>The rule has moved.</p>'],
    ['by a script', {}, '<script>window.location.href = "/rule";</script><p>One moment.</p>'],
    [
      'by a script a moment later',
      {},
      "<script>setTimeout(function () { location.replace('/rule') }, 500)</script>",
    ],
  ])('%s', async (_, headers, body) => {
    const server = await webServer();
    server.reply('/start', { headers: { ...HTML, ...headers }, body });
    server.reply('/rule', { headers: HTML, body: RULE });
    const content = contentOf(await collector().fetch(declared(server.url('/start'))));
    expect(content.finalUrl).toBe(server.url('/rule'));
    expect(content.text).toBe(RULE);
  });

  test.each([
    ['a reload', '<meta http-equiv="refresh" content="0">'],
    ['a log-out after a while', '<meta http-equiv="refresh" content="900; url=/rule">'],
    [
      'what is for browsers without scripts',
      '<noscript><meta http-equiv="refresh" content="0; url=/rule"></noscript>',
    ],
    [
      'a script that may or may not',
      '<script>if (navigator.userAgent.match(/Old/)) location.href = "/rule";</script>',
    ],
    ['the page itself', '<meta http-equiv="refresh" content="0; url=/start">'],
  ])('but not %s', async (_, body) => {
    const server = await webServer();
    server.reply('/start', { headers: HTML, body });
    server.reply('/rule', { headers: HTML, body: RULE });
    expect(contentOf(await collector().fetch(declared(server.url('/start')))).text).toBe(body);
  });

  test('not to another site, which is named', async () => {
    const server = await webServer();
    server.reply('/start', { headers: { ...HTML, refresh: '0; url=http://other.test/rule' }, body: '' });
    const failure = failureOf(await collector().fetch(declared(server.url('/start'))));
    expect(failure.kind).toBe('forbidden-host');
    expect(failure.message).toContain('http://other.test/rule');
  });
});

describe('cookies', () => {
  test('that a redirect sets go back to it', async () => {
    const server = await webServer();
    server.reply('/rule', (request, response) => {
      if (request.headers.cookie?.includes('seen=1')) response.writeHead(200, HTML).end(RULE);
      else response.writeHead(302, { location: '/rule', 'set-cookie': 'seen=1; Path=/' }).end();
    });
    expect(contentOf(await collector().fetch(declared(server.url('/rule')))).text).toBe(RULE);
  });

  test('are sent back to a page that leads to itself once it has set one, and it is not read for ever', async () => {
    const server = await webServer();
    const asked: (string | undefined)[] = [];
    const refresh = '<meta http-equiv="refresh" content="1; url=/wall">';
    server.reply('/wall', (request, response) => {
      asked.push(request.headers.cookie);
      const isIn = request.headers.cookie?.includes('seen=') === true;
      response.writeHead(200, { ...HTML, 'set-cookie': `seen=${asked.length}` });
      response.end(`${refresh}${isIn ? RULE : ''}`);
    });
    const content = contentOf(await collector().fetch(declared(server.url('/wall'))));
    expect(content.text).toBe(`${refresh}${RULE}`);
    expect(asked).toEqual([undefined, 'seen=1']);
  });

  test('of the source stand, and none outlives the fetch', async () => {
    const server = await webServer();
    const sent: (string | undefined)[] = [];
    server.reply('/a', (request, response) => {
      sent.push(request.headers.cookie);
      response.writeHead(302, { location: '/b', 'set-cookie': ['lang=de', 'seen=1'] }).end();
    });
    server.reply('/b', (request, response) => {
      sent.push(request.headers.cookie);
      response.writeHead(200, HTML).end(RULE);
    });
    const { fetch } = collector();
    const request = declared(server.url('/a'), { headers: { cookie: 'lang=en' } });
    await fetch(request);
    await fetch(request);
    expect(sent).toEqual(['lang=en', 'lang=en; seen=1', 'lang=en', 'lang=en; seen=1']);
  });
});

describe('frames', () => {
  const around = (frame: string): string =>
    `<main><h1>Dispatch</h1>${frame}<p>${'It holds for everybody. '.repeat(20)}</p></main>`;

  test('of the same site are brought in their place, and the page is not asked for conditionally', async () => {
    const server = await webServer();
    server.reply('/page', {
      headers: { ...HTML, etag: '"1"' },
      body: around('<iframe src="/inner?a=1&amp;b=2" title="x"></iframe>'),
    });
    server.reply('/inner?a=1&b=2', { headers: HTML, body: '<p class="x">Within "2" days.</p>' });
    const content = contentOf(await collector().fetch(declared(server.url('/page'))));
    expect(content.text).toContain(
      `srcdoc="<base href=&quot;${server.url('/inner?a=1&b=2').replace('&', '&amp;')}&quot;><p class=&quot;x&quot;>`,
    );
    expect(content.validators).toEqual({});
    expect(Buffer.from(content.body).toString()).toBe(content.text);
  });

  test('that are loaded once they come into view are brought', async () => {
    const server = await webServer();
    server.reply('/page', { headers: HTML, body: around('<iframe data-src="/inner"></iframe>') });
    server.reply('/inner', { headers: HTML, body: RULE });
    const content = contentOf(await collector().fetch(declared(server.url('/page'))));
    expect(content.text).toContain('data-src="/inner" srcdoc="');
  });

  test.each([
    ['of another site', '<iframe src="http://ads.test/"></iframe>'],
    ['of no size', '<iframe src="/inner" width="0" height="0"></iframe>'],
    ['out of sight', '<iframe src="/inner" style="display:none"></iframe>'],
    ['that are gone', '<iframe src="/gone"></iframe>'],
  ])('%s are left as they are', async (_, frame) => {
    const server = await webServer();
    server.reply('/page', { headers: { ...HTML, etag: '"1"' }, body: around(frame) });
    server.reply('/inner', { headers: HTML, body: '<p>x</p>' });
    server.reply('/gone', { status: 404 });
    const content = contentOf(await collector().fetch(declared(server.url('/page'))));
    expect(content.text).toBe(around(frame));
    expect(content.validators.etag).toBe('"1"');
  });

  test('that are gone beside others of a page of frames leave the page readable', async () => {
    const server = await webServer();
    const body = '<frameset><frame src="/menu"><frame src="/text"></frameset>';
    server.reply('/page', { headers: HTML, body });
    server.reply('/menu', { status: 404 });
    server.reply('/text', { headers: HTML, body: RULE });
    const content = contentOf(await collector().fetch(declared(server.url('/page'))));
    expect(content.text).toContain('<frame src="/menu"><frame src="/text" srcdoc="');
  });

  test.each([
    ['that did not come this time', around('<iframe src="/inner"></iframe>'), 500, 'http-5xx'],
    ['without which the page is empty', '<frameset><frame src="/inner"></frameset>', 404, 'http-404'],
  ])('%s fail the page', async (_, body, status, kind) => {
    const server = await webServer();
    server.reply('/page', { headers: HTML, body });
    server.reply('/inner', { status });
    const failure = failureOf(await collector().fetch(declared(server.url('/page'))));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toContain(kind === 'http-404' ? server.url('/inner') : '500');
  });
});
