import { describe, expect, test } from 'vitest';
import { explainFailure, messages } from '../../src/collect/messages.js';
import type { FetchFailure } from '../../src/domain/fetch.js';
import { collector, declared, failureOf, NOW, webServer } from './helpers.js';

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

test('every cause shows the same values in every language, the address among them', () => {
  for (const [code, text] of Object.entries(messages.en)) {
    const chinese = Object.entries(messages['zh-CN']).find(([key]) => key === code)?.[1] ?? '';
    expect(placeholders(chinese), code).toEqual(placeholders(text));
    expect(text, code).toContain('{url}');
  }
});

describe('a failure', () => {
  test('is explained in the language of the reader', async () => {
    const server = await webServer();
    const failure = failureOf(await collector().fetch(declared(server.url('/gone'))));
    expect(explainFailure(failure, 'en')).toBe(failure.message);
    expect(explainFailure(failure, 'en')).toContain(`has no page ${server.url('/gone')} (HTTP 404)`);
    expect(explainFailure(failure, 'zh-CN')).toContain(`没有页面 ${server.url('/gone')}（HTTP 404）`);
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
      for (const language of ['en', 'zh-CN'] as const) {
        const text = explainFailure(failure, language);
        expect(text).toContain(server.url(path));
        expect(text).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  test('without a known cause is still named in both languages', () => {
    const failure: FetchFailure = {
      outcome: 'failure',
      url: 'https://shop.test/',
      kind: 'timeout',
      message: 'It took too long.',
      reason: { code: 'from-a-later-version' },
      fetchedAt: NOW,
    };
    expect(explainFailure(failure, 'en')).toBe('It took too long.');
    expect(explainFailure(failure, 'zh-CN')).toBe('响应超时：https://shop.test/');
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
