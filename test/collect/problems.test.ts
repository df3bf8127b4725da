import { describe, expect, test } from 'vitest';
import { collectProblems } from '../../src/collect/problems.js';
import { chinese, collector, declared, failureOf, webServer } from './helpers.js';

test('every cause names the address', () => {
  for (const [code, text] of Object.entries(collectProblems.texts)) expect(text.en, code).toContain('{url}');
});

describe('a failure', () => {
  test('is explained in the language of the reader', async () => {
    const server = await webServer();
    const failure = failureOf(await collector().fetch(declared(server.url('/gone'))));
    expect(failure.message).toContain(`has no page ${server.url('/gone')} (HTTP 404)`);
    expect(chinese(failure)).toContain(`没有页面 ${server.url('/gone')}（HTTP 404）`);
  });

  test('fills every value in', async () => {
    const server = await webServer();
    server.reply('/loop', { status: 302, headers: { location: '/loop' } });
    server.reply('/far', { status: 302, headers: { location: 'https://elsewhere.test/' } });
    server.reply('/image', { headers: { 'content-type': 'image/png' } });
    server.reply('/broken', { status: 500 });
    server.reply('/zip', { headers: { 'content-encoding': 'gzip' }, body: 'not compressed' });
    server.reply('/large', { headers: { 'content-type': 'text/plain' }, body: 'a'.repeat(100) });
    const { fetch } = collector({ maxBytes: 50 });
    for (const path of ['/loop', '/far', '/image', '/broken', '/zip', '/large', '/missing']) {
      const failure = failureOf(await fetch(declared(server.url(path))));
      for (const text of [failure.message, chinese(failure)]) {
        expect(text).toContain(server.url(path));
        expect(text).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  test('shows hostile addresses shortened and escaped', async () => {
    const server = await webServer();
    const location = `https://elsewhere.test/${'a'.repeat(5000)}<script>`;
    server.reply('/start', { status: 302, headers: { location } });
    const failure = failureOf(await collector().fetch(declared(server.url('/start'))));
    expect(failure.message.length).toBeLessThan(1000);
    expect(failure.message).not.toContain('<script>');
  });
});
