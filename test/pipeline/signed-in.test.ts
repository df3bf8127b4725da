import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { httpMode } from '../../src/collect/http/mode.js';
import { withSessions } from '../../src/collect/sessions/collector.js';
import { createSessionKeeper } from '../../src/collect/sessions/keeper.js';
import type { Source } from '../../src/domain/source.js';
import { checkSource } from '../../src/pipeline/check-source.js';
import { viewHealth } from '../../src/show/view/health.js';
import { hideAlong, redact } from '../../src/text/redact.js';
import { openSellerCenter, stateWith } from '../support/seller-center.js';
import { startWebServer } from '../support/web-server.js';
import { startScene } from './scene.js';

const TOKEN = 'tok-4f9a7c51d2e8';

async function harbour() {
  const scene = await startScene({ modes: [httpMode], privateHosts: ['localhost'] });
  const center = openSellerCenter(scene.web, TOKEN);
  const secrets: string[] = [];
  const keeper = createSessionKeeper({
    files: scene.store.sessions,
    keys: ['a key of more than sixteen characters'],
    hide: (sourceId, values) => hideAlong(secrets, sourceId, values),
  });
  const context = {
    ...scene.context,
    collector: withSessions(scene.context.collector, keeper, scene.context.clock),
  };
  const source = scene.source('document', '/rules', { session: 'signed-in' });
  const signIn = (token = center.token, expires?: number) =>
    keeper
      .tryOut(source.id, {
        state: stateWith(token, expires),
        signedInAt: scene.context.clock().toISOString(),
        renewed: [],
      })
      .keep();
  /** What people were told of the source, in order. */
  const told = () =>
    scene.store.outbox
      .list(['pending'])
      .flatMap(({ message }) =>
        message.type === 'health' && message.source.id === source.id ? [message] : [],
      );
  return {
    ...scene,
    center,
    secrets,
    source,
    keeper,
    signIn,
    told,
    check: (one: Source) => checkSource(one, context),
  };
}

test('a signed-in page is read until its session ends, which is told once, and once that it is mended', async () => {
  const { center, source, check, signIn, store, pass, secrets, web, told } = await harbour();
  const command = `rulewatch sources login ${source.id}`;
  for (const _ of [1, 2, 3])
    expect(await check(source)).toMatchObject({ status: 'failed', problem: { kind: 'login-needed' } });
  expect(center.cookies).toEqual([]);
  expect(told()).toMatchObject([{ state: 'failing', problem: { kind: 'login-needed' } }]);

  await signIn();
  expect(await check(source)).toMatchObject({ status: 'first-seen' });
  // The session was renewed, by the first visit and by each after it.
  expect(center.token).not.toBe(TOKEN);
  expect(await check(source)).toMatchObject({ status: 'unchanged' });
  expect(told()).toMatchObject([{}, { state: 'recovered' }]);
  const [body] = readdirSync(join(store.folder, 'bodies'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.br'))
    .map((name) => name.slice(-67, -3));
  const html = Buffer.from(await store.bodies.get(body ?? '')).toString();
  expect(html).toContain('certificate is due');
  expect(html).not.toContain(TOKEN);
  expect(redact(`Cookie: sid=${center.token}`, secrets)).toBe('Cookie: sid=***');

  const kept = store.sessions.get(source.id);
  center.expire();
  for (const _ of [1, 2, 3]) {
    pass(1);
    expect(await check(source)).toMatchObject({ problem: { kind: 'session-expired' } });
  }
  // What never got there, and other trouble of the page, say nothing of the session.
  for (const status of [503, 404, 403]) {
    web.reply('/rules', { status });
    await check(source);
  }
  const [, , expired, ...more] = told();
  expect(more).toEqual([]);
  expect(expired).toMatchObject({ state: 'failing', problem: { kind: 'session-expired' } });
  expect(expired?.problem.explained?.['zh-CN']).toContain(command);
  const options = { language: 'en', timezone: 'UTC', topicNames: {}, team: [] } as const;
  const now = new Date('2026-03-02T12:00:00Z');
  expect(expired && viewHealth(expired, { ...options, now }).step).toEqual({ label: 'Sign in', command });
  expect(store.sessions.get(source.id)).toBe(kept);

  const again = openSellerCenter(web, 'tok-anew-88c1f0b3');
  await signIn(again.token);
  expect(await check(source)).toMatchObject({ status: 'unchanged' });
  expect(told().map(({ state }) => state)).toEqual(['failing', 'recovered', 'failing', 'recovered']);
});

test('no other source gets the session, and a source that is read as anybody gets none and keeps none', async () => {
  const { center, source, check, signIn, store, web } = await harbour();
  await signIn();
  const { session: _signedIn, ...undeclared } = source;
  await check({ ...source, id: 'other' });
  for (const anybody of [undeclared, { ...source, session: 'none' as const }]) {
    await check(anybody);
    await check(anybody);
  }
  // Each was led to the sign-in with a cookie to take along, four times: it goes along on that way, and no further.
  expect(center.cookies).toEqual([undefined, undefined, undefined, undefined]);
  expect(web.requests.filter(({ headers }) => headers.cookie?.includes(TOKEN))).toEqual([]);
  expect(store.sessions.list()).toEqual([source.id]);
});

test('a session whose cookies have ended, or that the server refuses, is not taken for a change', async () => {
  const { source, check, signIn, web, center } = await harbour();
  await signIn(center.token, Date.parse('2026-03-01T00:00:00Z') / 1000);
  const { problem } = await check(source);
  expect(problem?.message).toContain('ended on 2026-03-01');
  expect(center.cookies).toEqual([]);
  await signIn();
  for (const status of [401, 403]) {
    web.reply('/rules', { status });
    expect((await check(source)).problem).toMatchObject({ kind: 'session-expired' });
  }
  const form = '<main><h1>Sign in</h1><form><input name="user"><input type="password"></form></main>';
  web.reply('/rules', { headers: { 'content-type': 'text/html' }, body: form });
  expect((await check(source)).problem).toMatchObject({ kind: 'session-expired' });
});

test('what an answer renews is kept, also where it says that nothing changed', async () => {
  const { source, check, signIn, web, keeper } = await harbour();
  const page = `<main><h1>Batteries</h1><p>${'Sellers must submit the certificate of each battery. '.repeat(6)}</p></main>`;
  const renewal = (token: string) => ({ etag: '"1"', 'set-cookie': `sid=${token}; Path=/; HttpOnly` });
  web.reply(
    '/rules',
    { headers: { 'content-type': 'text/html', ...renewal('tok-first-1111111') }, body: page },
    { status: 304, headers: renewal('tok-second-2222222') },
  );
  await signIn();
  await check(source);
  expect(await check(source)).toMatchObject({ status: 'unchanged' });
  expect(web.requests.map(({ headers }) => headers.cookie)).toEqual([
    `sid=${TOKEN}`,
    'sid=tok-first-1111111',
  ]);
  expect(web.requests[1]?.headers['if-none-match']).toBe('"1"');
  const opened = await keeper.open(source.id);
  const values = 'session' in opened ? opened.session.state.cookies.map(({ value }) => value) : [];
  expect(values).toEqual(['tok-second-2222222']);
});

test('a redirect to another host is followed without a cookie', async () => {
  const { source, check, signIn, web } = await harbour();
  const elsewhere = await startWebServer();
  onTestFinished(() => elsewhere.close());
  elsewhere.reply('/taken', {
    headers: { 'content-type': 'text/html' },
    body: `<main><p>${'Rules that stand elsewhere now, for all to read. '.repeat(5)}</p></main>`,
  });
  const location = `http://localhost:${elsewhere.port}/taken`;
  web.reply('/rules', { status: 302, headers: { location } });
  await signIn();
  expect(await check({ ...source, allowedHosts: ['localhost'] })).toMatchObject({ status: 'first-seen' });
  expect(web.requests.map(({ headers }) => headers.cookie)).toEqual([`sid=${TOKEN}`]);
  expect(elsewhere.requests.map(({ headers }) => headers.cookie)).toEqual([undefined]);
});
