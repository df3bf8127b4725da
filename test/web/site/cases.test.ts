import { describe, expect, test } from 'vitest';
import { changeAlert, hostileAlert, item, unsafeCharacters } from '../../channels/fixtures.js';
import { createTestSite, storeCase } from '../../support/site.js';

const form = (move: string) => `form:has(input[name=move][value=${move}])`;

describe('a case on its page', () => {
  test('goes from alert to adapted by two people, with evidence, and each step has their name', async () => {
    const { store, browser } = createTestSite();
    const id = storeCase(
      store,
      changeAlert({ checklist: { items: [item('label', { role: 'logistics' })] } }),
    );
    const [li, han] = [browser('Li Lei'), browser('Han Meimei')];

    const page = await li.get(`/cases/${id}`);
    expect(page.$('h1').text()).toContain('IOSS number required');
    expect((await li.send(page, form('take'))).status).toBe(303);
    await li.send(await li.get(`/cases/${id}`), form('assign'), { person: 'Han Meimei', role: 'logistics' });
    const hers = await han.get(`/cases/${id}`);
    expect(hers.$('html').attr('lang')).toBe('zh-CN');
    await han.send(hers, `#checklist ${form('tick')}`, { evidence: 'https://files.shop.example/labels.pdf' });
    const closed = await li.send(await li.get(`/cases/${id}`), form('close'), { outcome: 'adapted' });
    expect(closed.headers.get('location')).toBe(`/cases/${id}?done=1`);

    expect(store.cases.get(id)).toMatchObject({ state: 'adapted', assignee: 'Li Lei', closedBy: 'Li Lei' });
    expect(store.cases.events(id).map(({ actor, kind }) => `${actor} ${kind}`)).toEqual([
      'rulewatch opened',
      'Li Lei assigned',
      'Li Lei assigned',
      'Han Meimei ticked',
      'Li Lei closed',
    ]);
    const last = await li.get(`/cases/${id}`);
    expect(last.$('.item a').attr('href')).toBe('https://files.shop.example/labels.pdf');
    expect(last.$(form('tick')).length).toBe(0);
    await li.send(last, form('reopen'), { reason: 'a label was missing' });
    expect(store.cases.get(id)?.state).toBe('adapting');
  });

  test('tells the second of two people who work on it at once, and loses nothing that was written', async () => {
    const { store, browser } = createTestSite();
    const id = storeCase(store);
    const [li, han] = [browser('Li Lei'), browser('Han Meimei')];
    const [his, hers] = [await li.get(`/cases/${id}`), await han.get(`/cases/${id}`)];
    await li.send(his, form('take'));
    const refused = await han.send(hers, form('note'), { note: '我已联系货代' });
    expect(refused.status).toBe(409);
    expect(refused.$('[role=alert]').text()).toContain('Li Lei');
    expect(refused.$('pre').text()).toBe('我已联系货代');
    expect(store.cases.events(id).some(({ kind }) => kind === 'note')).toBe(false);
    expect((await han.send(refused, form('note'), { note: '我已联系货代' })).status).toBe(303);
  });

  test('shows the steps of its clock, which are ticked there too', async () => {
    const { store, browser } = createTestSite();
    const id = storeCase(store);
    const li = browser('Li Lei');
    const page = await li.get(`/cases/${id}`);
    expect(page.$('main').text()).toContain('Assess');
    await li.send(page, 'form:has(input[name=item][value=assess])');
    expect(store.cases.get(id)?.clock?.steps?.assess).toMatchObject({ kind: 'done', by: 'Li Lei' });
    const after = await li.get(`/cases/${id}`);
    expect(after.$('form:has(input[name=item][value=assess])').length).toBe(0);
  });

  test('says why where the case does not allow it', async () => {
    const { store, browser } = createTestSite();
    const id = storeCase(store);
    const li = browser('Li Lei');
    const refused = await li.send(await li.get(`/cases/${id}`), form('close'), { outcome: 'not-affected' });
    expect(refused.status).toBe(422);
    expect(refused.$('[role=alert]').text()).toContain('without the reason');
    expect((await li.get('/cases/99')).status).toBe(404);
  });

  test('shows hostile texts as texts, in both ways of showing differences', async () => {
    const { store, browser, errors } = createTestSite();
    const alert = hostileAlert();
    const id = storeCase(store, { ...alert, source: { ...alert.source, id: '<b>' } });
    const li = browser('<script>alert(1)</script>');
    const page = await li.get(`/cases/${id}`);
    await li.send(page, form('note'), { note: alert.page.title });
    for (const path of [`/cases/${id}`, `/cases/${id}?diff=side`, '/', '/ledger', '/ledger?view=board']) {
      const { $, status } = await li.get(path);
      expect(status).toBe(200);
      expect($('script:not([src]), iframe, img[onerror], [onclick], main b, [style]').length, path).toBe(0);
      for (const link of $('a').toArray()) expect($(link).attr('href')).toMatch(/^(https?:|[/#])/);
      expect(unsafeCharacters($('body').text().replace(/\n/g, ' ')), path).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
});

describe('the ledger', () => {
  test('is filtered by state, severity, platform, market, topic, person, day and words, Chinese too', async () => {
    const { store, browser, pass } = createTestSite({
      team: [{ name: 'Wang Fang', roles: ['tech'], language: 'en' }],
    });
    const wanted = storeCase(store);
    const usual = changeAlert();
    const other = storeCase(store, {
      ...usual,
      page: { title: '包装规则', url: 'https://sellers.harbour.example/packing' },
      detectedAt: '2026-01-05T00:00:00.000Z',
      checklist: { items: [] },
      assessment: {
        ...usual.assessment,
        severity: 'low',
        topics: [{ id: 'promotion', score: 1, evidence: [] }],
        markets: ['JP'],
        headline: { en: 'Packing changes', 'zh-CN': '包装要求变更' },
      },
    });
    const { send, get } = browser('Wang Fang');
    const ids = async (query: string) =>
      (await get(`/ledger?${query}`))
        .$('td.wide a')
        .toArray()
        .map((link) => link.attribs.href);
    await send(await get(`/cases/${other}`), form('take'));
    const [first, second] = [`/cases/${wanted}`, `/cases/${other}`];
    expect(await ids('')).toEqual([first, second]);
    expect(await ids('state=needs-attention')).toEqual([first]);
    expect(await ids('severity=low')).toEqual([second]);
    expect(await ids('platform=harbour')).toHaveLength(2);
    expect(await ids('platform=elsewhere')).toEqual([]);
    expect(await ids('market=JP')).toEqual([second]);
    expect(await ids('topic=promotion')).toEqual([second]);
    expect(await ids('person=Wang+Fang')).toEqual([second]);
    expect(await ids('from=2026-02-01')).toEqual([first]);
    expect(await ids('to=2026-01-05')).toEqual([second]);
    expect(await ids('q=PACKING')).toEqual([second]);
    expect(await ids('q=包装')).toEqual([second]);
    expect(await ids('overdue=1')).toEqual([]);
    pass(48 * 3_600_000);
    expect(await ids('overdue=1&page=-4&severity=nonsense')).toEqual([first, second]);
    const csv = await get('/ledger.csv?q=packing');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain('Packing changes');
    expect(csv.text).not.toContain('IOSS');
    expect((await get('/ledger.md')).text).toContain('| ');
  });
});

describe('nothing is done', () => {
  const refusals: readonly (readonly [string, Record<string, string>, Record<string, string>])[] = [
    ['for a page elsewhere', {}, { origin: 'https://evil.example' }],
    ['for a page that hides where it is', {}, { origin: 'null' }],
    ['for a page of another port', {}, { origin: 'http://localhost:9999' }],
    ['without the word of the form', { token: '' }, {}],
    ['with the word of another browser', { token: 'A'.repeat(43) }, {}],
    ['without the cookie of the browser', {}, { cookie: 'rulewatch_visit=other' }],
  ];
  test.each(refusals)('%s', async (_why, fields, headers) => {
    const { store, browser } = createTestSite();
    const id = storeCase(store);
    const li = browser('Li Lei');
    const refused = await li.send(await li.get(`/cases/${id}`), form('take'), fields, headers);
    expect(refused.status).toBe(403);
    expect(store.cases.get(id)?.state).toBe('needs-attention');
  });

  test('by looking, and pages say who may show and embed them', async () => {
    const { store, browser } = createTestSite();
    const id = storeCase(store);
    const page = await browser('Li Lei').get(`/cases/${id}/moves?move=take`);
    expect(page.status).toBe(404);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
