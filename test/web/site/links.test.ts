import { describe, expect, test } from 'vitest';
import { readCaseLink, signCaseLink } from '../../../src/show/case-link.js';
import { createTestSite, storeCase } from '../../support/site.js';

const elsewhere = { remoteAddress: '192.0.2.7', host: 'rules.shop.example' };

function withLink(person = 'Han Meimei') {
  const scene = createTestSite();
  scene.store.accounts.setPassword('Li Lei', 'scrypt$', '2026-03-01T00:00:00.000Z');
  const id = storeCase(scene.store);
  const link = signCaseLink({ caseId: id, person }, scene.works.clock(), scene.store.keys.signing());
  return { ...scene, id, link, reader: scene.browser(undefined, elsewhere) };
}

describe('the link of a message', () => {
  test('takes the case on by its button alone, under the name of whom it was sent to, once', async () => {
    const { store, id, link, reader } = withLink();
    const page = await reader.get(`/links/${link}`);
    expect(page.status).toBe(200);
    expect(page.$('html').attr('lang')).toBe('zh-CN');
    expect(store.cases.get(id)?.state).toBe('needs-attention');
    const head = await reader.request(`/links/${link}`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(store.cases.events(id)).toHaveLength(1);

    const done = await reader.send(page, 'form', { move: 'take' });
    expect(done.status).toBe(200);
    expect(store.cases.get(id)).toMatchObject({ state: 'adapting', assignee: 'Han Meimei' });
    const steps = store.cases.events(id).length;
    await reader.send(page, 'form', { move: 'take' });
    expect(store.cases.events(id)).toHaveLength(steps);
    // It opens nothing else.
    expect((await reader.get(`/cases/${id}`)).status).toBe(302);
    expect((await reader.send(page, 'form', { move: 'close' })).status).toBe(404);
  });

  test('is worth nothing changed, for another case, expired, or to whoever left or only looks', async () => {
    const { store, works, id, link, reader, pass } = withLink();
    const [content = '', mark = ''] = link.split('.');
    const other = Buffer.from(JSON.stringify([id + 1, 9_999_999_999, 'Han Meimei'])).toString('base64url');
    for (const bad of [`${content}.${mark.slice(1)}x`, `${other}.${mark}`, content, `${link}.x`]) {
      expect((await reader.get(`/links/${bad}`)).status, bad).toBe(403);
      expect(readCaseLink(bad, works.clock(), store.keys.signing())).toBeUndefined();
    }
    const page = await reader.get(`/links/${link}`);
    expect(
      (await reader.send(page, 'form', { move: 'take' }, { origin: 'https://evil.example' })).status,
    ).toBe(403);
    pass(8 * 24 * 3_600_000);
    const late = await reader.get(`/links/${link}`);
    expect(late.status).toBe(403);
    expect(late.text).toContain('expired');
    expect((await reader.send(page, 'form', { move: 'take' })).status).toBe(403);
    expect(store.cases.get(id)?.state).toBe('needs-attention');

    const nobody = withLink('Somebody who left');
    expect((await nobody.reader.get(`/links/${nobody.link}`)).status).toBe(403);
    const looker = withLink();
    Object.assign(looker.works.configuration, {
      team: [{ name: 'Han Meimei', roles: ['logistics'], access: 'reader' }],
    });
    expect((await looker.reader.get(`/links/${looker.link}`)).status).toBe(403);
  });

  test('says so where there is nothing to take on any more', async () => {
    const { id, link, reader, works, store } = withLink();
    const entry = store.cases.get(id);
    if (entry) store.cases.update({ ...entry, state: 'adapted', closedAt: works.clock().toISOString() });
    expect((await reader.get(`/links/${link}`)).$('button').length).toBe(0);
  });
});
