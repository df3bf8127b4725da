import { describe, expect, test } from 'vitest';
import { CollectorClosedError, createCollector } from '../../src/collect/collector.js';
import { httpMode } from '../../src/collect/http/mode.js';
import { cut, silence } from '../support/web-server.js';
import { collector, contentOf, declared, failureOf, NOW, OPTIONS, webServer } from './helpers.js';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

describe('a page', () => {
  test('comes with its bytes, text, type, validators and the time', async () => {
    const server = await webServer();
    server.reply('/policy', {
      headers: { ...HTML, etag: '"v1"', 'last-modified': 'Wed, 04 Mar 2026 10:00:00 GMT' },
      body: '<p>Fees</p>',
    });
    const content = contentOf(await collector().fetch(declared(server.url('/policy'))));
    expect(content).toMatchObject({
      outcome: 'content',
      url: server.url('/policy'),
      finalUrl: server.url('/policy'),
      status: 200,
      contentType: 'text/html',
      charset: 'utf-8',
      text: '<p>Fees</p>',
      validators: { etag: '"v1"', lastModified: 'Wed, 04 Mar 2026 10:00:00 GMT' },
      fetchedAt: NOW,
    });
    expect(Buffer.from(content.body).toString()).toBe('<p>Fees</p>');
  });

  test('that is empty is content without text', async () => {
    const server = await webServer();
    server.reply('/policy', { headers: HTML });
    expect(contentOf(await collector().fetch(declared(server.url('/policy')))).text).toBe('');
  });

  test('is asked for with its query, our name and the headers of its source', async () => {
    const server = await webServer();
    server.reply('/policy?lang=de', { headers: HTML });
    await collector().fetch(
      declared(server.url('/policy?lang=de'), {
        headers: {
          'Accept-Language': 'de',
          Authorization: 'Bearer abc',
          Host: 'elsewhere',
          'Accept-Encoding': 'zip',
        },
      }),
    );
    const [request] = server.requests;
    expect(request?.path).toBe('/policy?lang=de');
    expect(request?.headers).toMatchObject({
      'user-agent': 'RuleWatch test',
      'accept-language': 'de',
      authorization: 'Bearer abc',
      host: `127.0.0.1:${server.port}`,
    });
    expect(request?.headers['accept-encoding']).toMatch(/^gzip, deflate, br/);
  });
});

describe('a conditional request', () => {
  const validators = { etag: 'W/"v1"', lastModified: 'Wed, 04 Mar 2026 10:00:00 GMT' };

  test('that is answered 304 ends as not modified', async () => {
    const server = await webServer();
    server.reply('/policy', { status: 304 });
    const outcome = await collector().fetch(declared(server.url('/policy'), { validators }));
    expect(outcome).toEqual({ outcome: 'not-modified', url: server.url('/policy'), fetchedAt: NOW });
    expect(server.requests[0]?.headers).toMatchObject({
      'if-none-match': 'W/"v1"',
      'if-modified-since': 'Wed, 04 Mar 2026 10:00:00 GMT',
    });
  });

  test('that is answered with a page ends as content', async () => {
    const server = await webServer();
    server.reply('/policy', { headers: { ...HTML, etag: '"v2"' }, body: 'New' });
    const content = contentOf(await collector().fetch(declared(server.url('/policy'), { validators })));
    expect(content.validators).toEqual({ etag: '"v2"' });
  });

  test('was not made when the server says 304 all the same', async () => {
    const server = await webServer();
    server.reply('/policy', { status: 304 });
    expect(failureOf(await collector().fetch(declared(server.url('/policy')))).status).toBe(304);
  });
});

describe('user name and password in an address', () => {
  test('are sent as basic authorization', async () => {
    const server = await webServer();
    server.reply('/policy', { headers: HTML, body: 'Fees' });
    const url = `http://anna:p%40ss@127.0.0.1:${server.port}/policy`;
    const content = contentOf(await collector().fetch(declared(url)));
    const sent = `Basic ${Buffer.from('anna:p@ss').toString('base64')}`;
    expect(server.requests[0]?.headers.authorization).toBe(sent);
    expect(JSON.stringify({ ...content, body: '' })).not.toContain('p%40ss');
  });

  test.each([
    'http://anna:secret@127.0.0.1:PORT/gone',
    'http://anna:secret@bad host/',
    'ftp://anna:secret@host/',
  ])('do not appear in the failure of %s', async (template) => {
    const server = await webServer();
    const failure = await collector().fetch(declared(template.replace('PORT', String(server.port))));
    expect(failureOf(failure).message).not.toBe('');
    expect(JSON.stringify(failure)).not.toMatch(/secret|anna/);
  });
});

test('a source with a mode that is not there is told apart from one that failed', async () => {
  const without = createCollector(OPTIONS, () => new Date(NOW), [httpMode]);
  const failure = failureOf(await without.fetch(declared('https://shop.example/', { mode: 'browser' })));
  expect(failure.kind).toBe('unsupported');
  expect(failure.message).toContain('https://shop.example/');
  expect(failure.message).toContain('fetch: http');
});

describe('a kept connection', () => {
  test('is used again', async () => {
    const server = await webServer();
    server.reply('/policy', { headers: HTML, body: 'Fees' });
    server.reply('/missing', { status: 404, body: 'Not here' });
    const { fetch } = collector({ perHostConcurrency: 1 });
    for (const path of ['/policy', '/missing', '/policy']) await fetch(declared(server.url(path)));
    expect(server.connections.accepted).toBe(1);
  });

  test('that the server drops costs no failure', async () => {
    const server = await webServer();
    server.reply('/policy', { headers: HTML, body: 'Fees' }, cut, { headers: HTML, body: 'New fees' });
    const { fetch } = collector({ perHostConcurrency: 1 });
    await fetch(declared(server.url('/policy')));
    expect(contentOf(await fetch(declared(server.url('/policy')))).text).toBe('New fees');
  });
});

describe('cancelling', () => {
  test('ends a fetch under way with the reason', async () => {
    const server = await webServer();
    const cancel = new AbortController();
    const reason = new Error('enough');
    server.reply('/policy', () => cancel.abort(reason));
    const fetching = collector().fetch(declared(server.url('/policy'), { signal: cancel.signal }));
    await expect(fetching).rejects.toBe(reason);
  });

  test('ends a page that is half there', async () => {
    const server = await webServer();
    const cancel = new AbortController();
    server.reply('/policy', (_request, response) => {
      response.writeHead(200, HTML).write('Half', () => cancel.abort());
    });
    const fetching = collector().fetch(declared(server.url('/policy'), { signal: cancel.signal }));
    await expect(fetching).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('takes waiting fetches out of the queue', async () => {
    const server = await webServer();
    const cancel = new AbortController();
    server.reply('/slow', silence);
    const { fetch } = collector({ perHostConcurrency: 1 });
    const fetches = ['/slow', '/never'].map((path) =>
      fetch(declared(server.url(path), { signal: cancel.signal })),
    );
    cancel.abort();
    const ends = await Promise.allSettled(fetches);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(server.requests.map(({ path }) => path)).not.toContain('/never');
  });

  test('before the start asks for nothing', async () => {
    const server = await webServer();
    const request = declared(server.url('/policy'), { signal: AbortSignal.abort() });
    await expect(collector().fetch(request)).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.requests).toEqual([]);
  });
});

describe('closing', () => {
  test('ends kept connections', async () => {
    const server = await webServer();
    let closed: Promise<void> | undefined;
    server.reply('/policy', (request, response) => {
      closed = new Promise((resolve) => request.socket.once('close', () => resolve()));
      response.writeHead(200, HTML).end('Fees');
    });
    const { fetch, close } = collector();
    await fetch(declared(server.url('/policy')));
    expect(server.connections.open).toBe(1);
    await close();
    await closed;
    expect(server.connections.open).toBe(0);
  });

  test('cancels what is under way, and later fetches', async () => {
    const server = await webServer();
    const { fetch, close } = collector();
    const asked = new Promise<void>((resolve) => server.reply('/policy', () => resolve()));
    const fetching = fetch(declared(server.url('/policy')));
    const rejected = expect(fetching).rejects.toBeInstanceOf(CollectorClosedError);
    await asked;
    await close();
    await rejected;
    await expect(fetch(declared(server.url('/policy')))).rejects.toBeInstanceOf(CollectorClosedError);
  });
});
