import { describe, expect, test } from 'vitest';
import type { TeamMember } from '../../../src/domain/team.js';
import { hashPassword, isPassword } from '../../../src/web/site/access/password.js';
import { ownPath } from '../../../src/web/site/access/request.js';
import { createTestSite, storeCase, team } from '../../support/site.js';

const PASSWORD = 'correct horse battery';
const hashed = await hashPassword(PASSWORD);
const moves = (move: string) => `form:has(input[name=move][value=${move}])`;
const signInForm = 'form[action="/sign-in"]';

function withAccounts(people: readonly TeamMember[] = team, now?: string) {
  const scene = createTestSite({ team: people });
  for (const { name } of people)
    scene.store.accounts.setPassword(name, hashed, now ?? '2026-03-01T00:00:00.000Z');
  const signIn = async (name: string, password = PASSWORD) => {
    const browser = scene.browser();
    const answer = await browser.send(await browser.get('/sign-in?next=/ledger'), signInForm, {
      name,
      password,
    });
    return { ...browser, answer };
  };
  return { ...scene, signIn };
}

describe('without accounts', () => {
  test.each([
    ['another machine', { remoteAddress: '192.0.2.7' }],
    [
      'another machine that says it is this one',
      { remoteAddress: '::ffff:192.0.2.7', host: 'localhost:8787' },
    ],
    ['a proxy under a public name', { host: 'rules.shop.example' }],
  ])('%s is told to have a password set, and sees no case', async (_who, place) => {
    const { store, browser } = createTestSite();
    const id = storeCase(store);
    for (const path of ['/', '/ledger', `/cases/${id}`]) {
      const page = await browser(undefined, place).get(path);
      expect(page.status).toBe(403);
      expect(page.text).toContain('rulewatch team password');
      expect(page.text).not.toContain('IOSS');
    }
  });

  test('a proxy on this machine is not taken for a person at it', async () => {
    const { browser } = createTestSite();
    expect((await browser().get('/', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(403);
    expect((await browser().get('/')).status).toBe(200);
  });
});

describe('with accounts', () => {
  test('somebody signs in, works in their own language, and signs out', async () => {
    const { store, signIn } = withAccounts();
    const id = storeCase(store);
    const han = await signIn('Han Meimei');
    expect(han.answer.status).toBe(303);
    expect(han.answer.headers.get('location')).toBe('/ledger');
    expect(han.answer.headers.getSetCookie().join()).toMatch(/rulewatch_session=.*HttpOnly; SameSite=Lax/);
    const page = await han.get(`/cases/${id}`);
    expect(page.$('html').attr('lang')).toBe('zh-CN');
    await han.send(page, moves('take'));
    expect(store.cases.get(id)?.assignee).toBe('Han Meimei');
    expect(page.$('select[name=person]').length).toBe(0);

    const stolen = han.cookies.get('rulewatch_session') ?? '';
    await han.send(await han.get('/'), 'form[action="/sign-out"]');
    expect((await han.get('/')).status).toBe(302);
    const replayed = await han.get('/', { cookie: `rulewatch_session=${stolen}` });
    expect(replayed.headers.get('location')).toBe('/sign-in?next=%2F');
  });

  test('a session is worth nothing forged, from another browser, too old, or after a new password', async () => {
    const { store, signIn, pass } = withAccounts();
    const li = await signIn('Li Lei');
    const session = li.cookies.get('rulewatch_session') ?? '';
    const ask = (value: string, agent = '') =>
      li.get('/', { cookie: `rulewatch_session=${value}`, ...(agent !== '' && { 'user-agent': agent }) });
    expect((await ask(session)).status).toBe(200);
    expect((await ask(`${session.slice(0, -1)}_`)).status).toBe(302);
    expect((await ask('')).status).toBe(302);
    // Whoever took it along ends it, for the one it was taken from too.
    expect((await ask(session, 'another browser')).status).toBe(302);
    expect((await ask(session)).status).toBe(302);

    const again = await signIn('Li Lei');
    pass(2 * 24 * 3_600_000);
    expect((await again.get('/')).status).toBe(200);
    pass(4 * 24 * 3_600_000);
    expect((await again.get('/')).status).toBe(302);

    const third = await signIn('Li Lei');
    store.accounts.setPassword('Li Lei', hashed, '2026-03-03T00:00:00.000Z');
    expect((await third.get('/')).status).toBe(302);
  });

  test('the database holds nothing that signs in', async () => {
    const { store, signIn } = withAccounts();
    const { cookies } = await signIn('Li Lei');
    const session = cookies.get('rulewatch_session') ?? '';
    expect(store.accounts.signInOf(Buffer.from(session), '2026-03-02T00:00:00.000Z')).toBeUndefined();
    expect(store.accounts.passwordOf('Li Lei')).not.toContain(PASSWORD);
  });

  test('guessing is slowed down, and says nothing of who there is', async () => {
    const { browser } = withAccounts();
    const guest = browser();
    const said = new Set<string>();
    for (const [name, rounds] of [
      ['Nobody', 1],
      ['Li Lei', 5],
    ] as const) {
      for (let round = 0; round < rounds; round += 1) {
        const answer = await guest.send(await guest.get('/sign-in'), signInForm, { name, password: 'wrong' });
        expect(answer.status).toBe(401);
        said.add(answer.$('[role=alert]').text());
      }
    }
    expect(said.size).toBe(1);
    const blocked = await guest.send(await guest.get('/sign-in'), signInForm, {
      name: 'Li Lei',
      password: PASSWORD,
    });
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(60);
  });

  test('a reader looks and does nothing, and whoever left the team is out', async () => {
    const people: TeamMember[] = [{ name: 'Guest', roles: ['tech'], access: 'reader', language: 'en' }];
    const { store, signIn, works } = withAccounts(people);
    const id = storeCase(store);
    const guest = await signIn('Guest');
    const page = await guest.get(`/cases/${id}`);
    expect(page.$('input[name=move]').length).toBe(0);
    const body = new URLSearchParams({
      token: page.$('input[name=token]').attr('value') ?? '',
      move: 'take',
    });
    const refused = await guest.request(`/cases/${id}/moves`, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost:8787' },
    });
    expect(refused.status).toBe(403);
    expect(store.cases.get(id)?.state).toBe('needs-attention');
    Object.assign(works.configuration, { team: [] });
    expect((await guest.get('/')).status).toBe(302);
  });

  test('evidence is for those who are signed in', async () => {
    const { browser } = withAccounts();
    expect((await browser().get('/changes/1')).headers.get('location')).toBe('/sign-in?next=%2Fchanges%2F1');
  });
});

test.each([
  ['/ledger?q=1', '/ledger?q=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a\r\nset-cookie: x', '/'],
  [undefined, '/'],
])('after signing in one stays here: %s', (given, path) => {
  expect(ownPath(given)).toBe(path);
});

test('a password is right however its letters are typed', async () => {
  const stored = await hashPassword('Müller ＡＢＣ 密码密码');
  expect(await isPassword('Mu\u0308ller ABC 密码密码', stored)).toBe(true);
  expect(await isPassword('muller ABC 密码密码', stored)).toBe(false);
  expect(await isPassword('anything', undefined)).toBe(false);
});
