import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../../src/collect/browser/find.js';
import type { Source } from '../../../src/domain/source.js';
import { signCaseLink } from '../../../src/show/case-link.js';
import { servePages } from '../../../src/web/pages.js';
import { hashPassword } from '../../../src/web/site/access/password.js';
import { siteListener } from '../../../src/web/site/serve.js';
import { changeAlert, hostileAlert, hostileText, item } from '../../channels/fixtures.js';
import { createTestSite, siteSource, storeCase, team } from '../../support/site.js';

const PASSWORD = 'correct horse battery';
let browser: Browser;

beforeAll(async () => {
  const found = await findBrowser(undefined, process.env.PATH ?? '');
  browser = await chromium.launch({ executablePath: found?.path ?? '', args: ['--no-sandbox'] });
}, 60_000);
afterAll(() => browser?.close(), 60_000);

/** The pages over a store of their own, really served. */
async function served(sources?: readonly Source[]) {
  const scene = createTestSite(sources === undefined ? {} : { sources });
  const { works, errors } = scene;
  const noEvidence = async () => undefined;
  const site = siteListener({
    works: () => works,
    evidence: { change: noEvidence },
    onError: (_what, error) => errors.push(error),
  });
  const pages = { health: () => ({ ok: true }), change: noEvidence, site };
  const server = await servePages(pages, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { ...scene, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function person(
  base: string,
  name: string,
  phone = false,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: base,
    ...(phone && { viewport: { width: 390, height: 844 }, hasTouch: true }),
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto('/sign-in?next=/');
  await page.fill('input[name=name]', name);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('main button[type=submit]');
  return { context, page };
}

async function withAccounts(sources?: readonly Source[]) {
  const scene = await served(sources);
  const hash = await hashPassword(PASSWORD);
  for (const { name } of team) scene.store.accounts.setPassword(name, hash, '2026-03-01T00:00:00.000Z');
  return scene;
}

test('two people work a case from the alert to adapted, one on a phone, by keyboard alone where they like', async () => {
  const { store, base, works } = await withAccounts();
  const id = storeCase(store, changeAlert({ checklist: { items: [item('label', { role: 'logistics' })] } }));
  const li = await person(base, 'Li Lei');
  // Han takes it by the link of her mail before she ever signs in.
  const mail = await browser.newPage({ baseURL: base });
  onTestFinished(() => mail.close());
  const link = signCaseLink({ caseId: id, person: 'Han Meimei' }, works.clock(), store.keys.signing());
  await mail.goto(`/links/${link}`);
  await mail.click('button[value=acknowledge]');
  await mail.waitForSelector('[role=status]');
  expect(store.cases.get(id)?.acknowledgedBy).toBe('Han Meimei');

  await li.page
    .getByRole('link', { name: /IOSS number/ })
    .first()
    .focus();
  await li.page.keyboard.press('Enter');
  await li.page.getByText('Hand it to somebody').first().focus();
  await li.page.keyboard.press('Enter');
  await li.page.locator('form:has(input[value=assign]) input[name=person]').fill('Han Meimei');
  await li.page.keyboard.press('Enter');
  await li.page.waitForURL(/done=1/);

  const han = await person(base, 'Han Meimei', true);
  await han.page.goto(`/cases/${id}`);
  expect(await han.page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await han.page.locator('.item summary').click();
  await han.page.fill('input[name=evidence]', 'https://files.shop.example/labels.pdf');
  await han.page.locator('#checklist form:has(input[value=tick]) button').click();
  await han.page.waitForURL(/done=1/);
  const wide = await han.page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(wide).toBeLessThanOrEqual(0);

  // Li has not seen that yet: what he does on his page is not done, and he is told.
  await li.page.getByText('Close the case').first().click();
  await li.page.locator('form:has(input[value=close]) button').click();
  await li.page.waitForSelector('[role=alert]');
  expect(await li.page.locator('[role=alert]').innerText()).toContain('Han Meimei');
  await li.page.getByText('Close the case').first().click();
  await li.page.locator('form:has(input[value=close]) button').click();
  await li.page.waitForURL(/done=1/);
  expect(store.cases.get(id)).toMatchObject({ state: 'adapted', closedBy: 'Li Lei', assignee: 'Han Meimei' });
}, 240_000);

test('no page has a serious finding of axe, in both languages and colours, and hostile texts stay texts', async () => {
  const { store, base, errors, works } = await withAccounts([
    siteSource('fees', { name: hostileText }),
    siteSource('notices', { kind: 'import', urls: [], name: '公告' }),
  ]);
  const alert = hostileAlert();
  const id = storeCase(store, { ...alert, assessment: { ...alert.assessment, days: [] } }, 'fees');
  const usual = storeCase(store, changeAlert());
  store.cases.addEvent(id, {
    at: '2026-03-02T08:30:00.000Z',
    actor: hostileText,
    kind: 'note',
    note: hostileText,
  });
  const { page } = await person(base, 'Li Lei');
  const troubles: string[] = [];
  page.on('dialog', (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) troubles.push(`a request to ${request.url()}`);
  });
  const [found] = store.pages.ofSource('fees');
  const paths = [
    '/',
    '/ledger',
    '/ledger?view=board',
    `/cases/${id}`,
    `/cases/${usual}?diff=side`,
    '/sources?show=all',
    '/sources/fees',
    '/sources/add',
    '/sources/paste',
    `/pages/${found?.id}`,
    `/search?q=${encodeURIComponent('<b>')}`,
    '/calendar?month=2026-03',
    '/settings',
    '/nowhere',
  ];
  for (const [language, theme] of [
    ['en', 'light'],
    ['zh-CN', 'dark'],
  ] as const) {
    await page.goto('/');
    await page.locator('details.who summary').click();
    await page.selectOption('select[name=language]', language);
    await page.selectOption('select[name=theme]', theme);
    await page.locator('form[action="/preferences"] button').click();
    for (const path of paths) {
      await page.goto(path);
      troubles.push(...(await seriousFindings(page)).map((finding) => `${language} ${path}: ${finding}`));
    }
  }
  const guest = await browser.newPage({ baseURL: base });
  onTestFinished(() => guest.close());
  const link = signCaseLink({ caseId: id, person: 'Li Lei' }, works.clock(), store.keys.signing());
  for (const path of ['/sign-in', `/links/${link}`, '/links/bad']) {
    await guest.goto(path);
    troubles.push(...(await seriousFindings(guest)).map((finding) => `${path}: ${finding}`));
  }
  // The browser itself reports pages that answer 404.
  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
  expect(errors).toEqual([]);
}, 240_000);

/** What axe-core finds of WCAG 2.2 A and AA that keeps somebody from using the page. */
async function seriousFindings(page: Page): Promise<string[]> {
  // As a debugger would, since no page lets a script in.
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
}
