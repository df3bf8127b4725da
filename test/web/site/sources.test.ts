import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCollector } from '../../../src/collect/collector.js';
import { emptyMemory } from '../../../src/compare/memory/memory.js';
import type { Document } from '../../../src/domain/document.js';
import type { PipelineContext } from '../../../src/pipeline/context.js';
import { KINDS } from '../../../src/pipeline/kinds/kinds.js';
import type { Store } from '../../../src/store/store.js';
import { changeAlert } from '../../channels/fixtures.js';
import { newRules, oldRules, policyPage } from '../../cli/workspace.js';
import { createTestSite, siteSource, storeCase } from '../../support/site.js';
import { startWebServer } from '../../support/web-server.js';

const form = (action: string) => `form[action$="${action}"]`;

/** A page with one version for each of the texts; returns the page's number. */
function storeVersions(store: Store, sourceId: string, texts: readonly string[]): number {
  return store.transaction(() => {
    const url = `https://sellers.harbour.example/${sourceId}`;
    const pageId = store.pages.insert({
      sourceId,
      key: url,
      role: 'document',
      url,
      title: 'Rules <b>',
      at: '2026-02-01T00:00:00.000Z',
      memory: emptyMemory(),
    });
    for (const [index, text] of texts.entries()) {
      const document: Document = { url, title: 'Rules <b>', blocks: [{ kind: 'paragraph', text }] };
      const takenAt = `2026-02-0${index + 1}T00:00:00.000Z`;
      const snapshotId = store.snapshots.insert({ pageId, takenAt, fingerprint: text, document, bodies: [] });
      const version = {
        snapshotId,
        title: document.title,
        at: takenAt,
        changed: index > 0,
        memory: emptyMemory(),
      };
      store.pages.advance(pageId, version);
    }
    return pageId;
  });
}

describe('a source on its page', () => {
  test('is checked at once, paused with a reason, and goes on', async () => {
    const { store, works, asked, browser } = createTestSite({ sources: [siteSource('fees')] });
    const li = browser('Li Lei');
    expect((await li.get('/sources')).$('td.wide a').attr('href')).toBe('/sources/fees');
    const page = await li.get('/sources/fees');
    await li.send(page, form('/check'));
    expect(asked).toEqual(['fees']);
    const past = await li.send(page, form('/pause'), { why: 'relaunch', until: '2026-03-01' });
    expect(past.status).toBe(422);
    await li.send(page, form('/pause'), { why: 'relaunch', until: '2026-03-09' });
    const now = works.clock().toISOString();
    expect(store.pauses.get('fees', now)).toMatchObject({
      why: 'relaunch',
      until: '2026-03-09T00:00:00.000Z',
    });
    const paused = await li.get('/sources/fees');
    expect(paused.text).toContain('relaunch');
    expect(paused.$(form('/check')).length).toBe(0);
    await li.send(paused, form('/resume'));
    expect(store.pauses.get('fees', now)).toBeUndefined();
  });

  test('is switched on and off in the file of the user, and what its publisher forbids only by who answers for it', async () => {
    const denied = siteSource('fees', { enabled: false, permission: { status: 'denied' } });
    const { works, browser } = createTestSite({ sources: [denied] });
    const li = browser('Li Lei');
    const page = await li.get('/sources/fees');
    expect((await li.send(page, form('/switch'))).status).toBe(422);
    expect((await li.send(page, form('/switch'), { sure: '1' })).status).toBe(200);
    expect(readFileSync(join(works.ownSources.dir, 'mine.yaml'), 'utf8')).toMatch(/fees:\n\s+enabled: true/);
  });

  test('keeps the file as it was where what was written is wrong', async () => {
    const { works, browser } = createTestSite({
      sources: [siteSource('fees')],
      works: { mistakes: async () => [{ en: 'line 3 is wrong', 'zh-CN': '第 3 行有误' }] },
    });
    const li = browser('Li Lei');
    const refused = await li.send(await li.get('/sources/fees'), form('/switch'));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('line 3 is wrong');
    expect(() => readFileSync(join(works.ownSources.dir, 'mine.yaml'))).toThrow();
  });

  test('is added by its address: looked at first, then written', async () => {
    const web = await startWebServer();
    onTestFinished(() => web.close());
    web.reply('/shipping', { headers: { 'content-type': 'text/html' }, body: policyPage(oldRules, 1) });
    const collector = createCollector(
      {
        userAgent: 'RuleWatch test',
        timeoutMs: 10_000,
        maxBytes: 1_000_000,
        maxRedirects: 3,
        perHostConcurrency: 1,
        perHostDelayMs: 0,
        privateHosts: ['127.0.0.1'],
      },
      () => new Date(),
    );
    onTestFinished(() => collector.close());
    const context = { kinds: KINDS, knowledge: {}, collector } as unknown as PipelineContext;
    const { works, browser } = createTestSite({ works: { context } });
    const li = browser('Li Lei');
    const page = await li.get('/sources/add');
    expect((await li.send(page, form('/sources/add'), { url: 'javascript:alert(1)' })).status).toBe(422);
    const preview = await li.send(page, form('/sources/add'), { url: web.url('/shipping') });
    expect(preview.status, preview.text).toBe(200);
    expect(preview.text).toContain('Handling time');
    const added = await li.send(preview, form('/watch'), { name: 'Harbour <shipping>', market: 'DE' });
    expect(added.status, added.text).toBe(200);
    const written = readFileSync(join(works.ownSources.dir, 'mine.yaml'), 'utf8');
    expect(written).toContain(web.url('/shipping'));
    expect(written).toContain('Harbour <shipping>');
  });
});

test('any two versions of a page are compared, and each can be read', async () => {
  const { store, browser } = createTestSite({ sources: [siteSource('fees')] });
  const pageId = storeVersions(store, 'fees', [oldRules, 'something else', newRules]);
  const li = browser('Li Lei');
  const [first, , last] = store.snapshots.ofPage(pageId);
  const page = await li.get(`/pages/${pageId}?from=${first?.id}&to=${last?.id}`);
  expect(page.$('ins').text()).toContain('2');
  expect(page.$('del').text()).not.toContain('something else');
  expect(page.$('input[name=from]:checked').attr('value')).toBe(String(first?.id));
  expect(page.$('h1').text()).toBe('Rules <b>');
  expect((await li.get(`/versions/${first?.id}`)).$('article').text()).toContain('3 business days');
  expect((await li.get('/versions/999')).status).toBe(404);
});

test('stored rules are searched in Chinese and English, with the version and the day', async () => {
  const { store, browser } = createTestSite({ sources: [siteSource('fees')] });
  storeVersions(store, 'fees', [
    '发货时限为3天。',
    '发货时限为2天，<b>逾期</b>暂停账户。 Ship within 2 days.',
  ]);
  const li = browser('Li Lei');
  const found = await li.get(`/search?q=${encodeURIComponent('时限 "SHIP within 2"')}`);
  expect(found.$('mark').text()).toContain('时限');
  expect(found.$('main').text()).toContain('<b>逾期</b>');
  expect(found.$('main').text()).toContain('2 Feb 2026');
  expect((await li.get('/search?q=nowhere')).$('mark').length).toBe(0);
});

describe('the calendar', () => {
  test('shows the days of cases, and is subscribed to by an address that a new password takes back', async () => {
    const { store, browser } = createTestSite();
    const id = storeCase(store, changeAlert());
    const li = browser('Li Lei');
    const page = await li.get('/calendar');
    expect(page.$('main').text()).toContain('Mon 9 Mar 2026');
    const address = new URL(String(page.$('input[readonly]').attr('value')));
    const calendar = await li.get(address.pathname, { cookie: '' });
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(calendar.text).toContain('DTSTART;VALUE=DATE:20260309');
    expect(calendar.text.replace(/\r\n /g, '')).toContain(`/cases/${id}`);
    expect((await li.get(address.pathname.replace('.', '.x'))).status).toBe(404);
    store.accounts.setPassword('Li Lei', 'scrypt$', '2026-03-02T00:00:00.000Z');
    expect((await li.get(address.pathname, { cookie: '' })).status).toBe(404);
  });
});

test('settings show no secret, under whatever name', async () => {
  const { works, browser } = createTestSite();
  Object.assign(works.configuration.settings, {
    channels: {
      slack: { token: 'xoxb-very-secret', channel: '#rules' },
      email: { url: 'smtp://li:hunter2@mail' },
    },
    publicUrl: 'https://rules.shop.example',
  });
  const page = await browser('Li Lei').get('/settings');
  expect(page.text).toContain('#rules');
  expect(page.text).not.toMatch(/xoxb|hunter2/);
});
