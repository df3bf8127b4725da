import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carry } from '../../../src/collect/sessions/carry.js';
import { createSessionKeeper } from '../../../src/collect/sessions/keeper.js';
import { endOfSession } from '../../../src/collect/sessions/outlook.js';
import { ofHosts, readSessionFile } from '../../../src/collect/sessions/read-file.js';
import { backUp, restore } from '../../../src/store/backup.js';
import { createSessionStore } from '../../../src/store/sessions.js';
import { openStore } from '../../../src/store/store.js';
import { temporaryFolder } from '../../support/folders.js';
import { stateWith } from '../../support/seller-center.js';

const KEY = 'a key of more than sixteen characters';
const TOKEN = 'tok-4f9a7c51d2';
const session = { state: stateWith(TOKEN), signedInAt: '2026-03-02T08:00:00.000Z', renewed: [] };

function keeperIn(folder: string, ...keys: string[]) {
  return createSessionKeeper({
    files: createSessionStore(folder),
    keys: keys.length === 0 ? [KEY] : keys,
    hide: () => {},
  });
}

test('a session opens with its key alone, for its source alone, and is nowhere in clear', async () => {
  const folder = temporaryFolder();
  await keeperIn(folder).tryOut('harbour', session).keep();
  const file = join(folder, 'sessions', 'harbour.sealed');
  const sealed = readFileSync(file, 'utf8');
  for (const hidden of [TOKEN, Buffer.from(TOKEN).toString('base64').slice(0, 12), KEY])
    expect(sealed).not.toContain(hidden);
  expect(await keeperIn(folder).open('harbour')).toEqual({ session });
  expect(await keeperIn(folder, `${KEY}.`).open('harbour')).toEqual({ problem: 'session-key-wrong' });
  const without = createSessionKeeper({ files: createSessionStore(folder), keys: [], hide: () => {} });
  expect(await without.open('harbour')).toEqual({ problem: 'session-key-missing' });
  expect(await keeperIn(folder).open('other')).toEqual({ problem: 'session-missing' });

  writeFileSync(join(folder, 'sessions', 'other.sealed'), sealed);
  expect(await keeperIn(folder).open('other')).toEqual({ problem: 'session-key-wrong' });
  const parts = JSON.parse(sealed);
  const data = Buffer.from(parts.data, 'base64');
  data[9] = (data[9] ?? 0) ^ 1;
  writeFileSync(file, JSON.stringify({ ...parts, data: data.toString('base64') }));
  expect(await keeperIn(folder).open('harbour')).toEqual({ problem: 'session-key-wrong' });
  const short = { ...parts, tag: Buffer.from(parts.tag, 'base64').subarray(0, 4).toString('base64') };
  writeFileSync(file, JSON.stringify(short));
  expect(await keeperIn(folder).open('harbour')).toEqual({ problem: 'session-damaged' });
  writeFileSync(file, '{"format":1');
  expect(await keeperIn(folder).open('harbour')).toEqual({ problem: 'session-damaged' });
});

test('a key that is changed loses nothing: what the one before sealed opens, and is sealed anew', async () => {
  const folder = temporaryFolder();
  await keeperIn(folder).tryOut('harbour', session).keep();
  const next = 'the key that came after the first one';
  expect(await keeperIn(folder, next).open('harbour')).toEqual({ problem: 'session-key-wrong' });
  expect(await keeperIn(folder, next, KEY).open('harbour')).toEqual({ session });
  expect(await keeperIn(folder, next).open('harbour')).toEqual({ session });
});

test('a session that is tried out takes the place of the stored one only when it is kept', async () => {
  const folder = temporaryFolder();
  const keeper = keeperIn(folder);
  await keeper.tryOut('harbour', session).keep();
  const anew = { ...session, state: stateWith('tok-anew-999'), signedInAt: '2026-03-03T08:00:00.000Z' };
  const trial = keeper.tryOut('harbour', anew);
  expect(await keeper.open('harbour')).toEqual({ session: anew });
  await keeper.renew('harbour', anew, stateWith('tok-anew-turn-1'));
  expect(await keeperIn(folder).open('harbour')).toEqual({ session });
  trial.drop();
  expect(await keeper.open('harbour')).toEqual({ session });
});

test('a renewal never brings back what another process replaced or deleted meanwhile', async () => {
  const folder = temporaryFolder();
  const files = createSessionStore(folder);
  await keeperIn(folder).tryOut('harbour', session).keep();
  // Whoever signs out does so between the reading and the writing of the renewal.
  let reads = 0;
  const watched = {
    ...files,
    get: (id: string) => {
      const sealed = files.get(id);
      reads += 1;
      if (reads === 1) files.remove(id);
      return sealed;
    },
  };
  const keeper = createSessionKeeper({ files: watched, keys: [KEY], hide: () => {} });
  await keeper.renew('harbour', session, stateWith('tok-next-111'));
  expect(reads).toBeGreaterThan(1);
  expect(files.list()).toEqual([]);
});

test('a backup and what is restored from it hold the sealed session, and lose it when it is gone', async () => {
  const [folder, backup, other] = [temporaryFolder(), join(temporaryFolder(), 'b'), temporaryFolder()];
  openStore(folder).close();
  await keeperIn(folder).tryOut('harbour', session).keep();
  const options = { clock: () => new Date() };
  await backUp(folder, backup, options);
  await restore(backup, other, { ...options, force: false });
  expect(await keeperIn(other).open('harbour')).toEqual({ session });
  createSessionStore(folder).remove('harbour');
  await backUp(folder, backup, options);
  await restore(backup, other, { ...options, force: true });
  expect(await keeperIn(other).open('harbour')).toEqual({ problem: 'session-missing' });
});

test('a renewal keeps what another visit changed, and never undoes a new sign-in', async () => {
  const folder = temporaryFolder();
  const keeper = keeperIn(folder);
  const more = { ...stateWith('b-2222222222').cookies[0], name: 'csrf' } as (typeof session.state.cookies)[0];
  await keeper.tryOut('harbour', session).keep();
  await keeper.renew('harbour', session, stateWith('tok-next-111'));
  await keeper.renew('harbour', session, { cookies: [...session.state.cookies, more], origins: [] });
  const opened = await keeper.open('harbour');
  const values = 'session' in opened ? opened.session.state.cookies.map(({ value }) => value) : [];
  expect(values.sort()).toEqual(['b-2222222222', 'tok-next-111']);
  const anew = { ...session, state: stateWith('tok-anew-999'), signedInAt: '2026-03-03T08:00:00.000Z' };
  await keeper.tryOut('harbour', anew).keep();
  await keeper.renew('harbour', session, stateWith('tok-late-000'));
  expect(await keeperIn(folder).open('harbour')).toEqual({ session: anew });
});

const NETSCAPE = [
  '# Netscape HTTP Cookie File',
  '#HttpOnly_.seller.example\tTRUE\t/center\tTRUE\t1900000000\tsid\tabc',
  'www.seller.example\tFALSE\t/\tFALSE\t0\tlang\tde',
  '.bank.example\tTRUE\t/\tTRUE\t1900000000\tmoney\txyz',
].join('\r\n');

test('a session is read from cookies.txt, from extensions and from Playwright, and for its own sites alone', () => {
  const read = readSessionFile(Buffer.from(`\ufeff${NETSCAPE}`));
  const own = read && ofHosts(read, ['center.seller.example']);
  const sid = {
    name: 'sid',
    value: 'abc',
    domain: '.seller.example',
    path: '/center',
    expires: 1_900_000_000,
  };
  expect(own?.cookies).toMatchObject([
    { ...sid, httpOnly: true, secure: true },
    { name: 'lang', domain: 'www.seller.example', expires: -1, secure: false },
  ]);
  const exported = [
    {
      ...sid,
      expires: undefined,
      expirationDate: 1_900_000_000.5,
      hostOnly: false,
      sameSite: 'no_restriction',
    },
    { name: 'a', value: 'b', domain: 'seller.example', hostOnly: true, session: true, sameSite: null },
  ];
  expect(readSessionFile(Buffer.from(JSON.stringify(exported)))?.cookies).toMatchObject([
    { ...sid, sameSite: 'None' },
    { domain: 'seller.example', path: '/', expires: -1, sameSite: 'Lax' },
  ]);
  const state = { cookies: [{ ...sid, sameSite: 'Lax' }], origins: [] };
  expect(readSessionFile(Buffer.from(JSON.stringify(state)))?.cookies).toMatchObject([sid]);
  for (const other of ['', '{}', '[]', 'Dear seller,\nrules\tchange', '{"cookies":[{"name":1}]}'])
    expect(readSessionFile(Buffer.from(other))).toBeUndefined();
});

test('cookies go to their own domain, path and scheme alone', () => {
  const read = readSessionFile(Buffer.from(NETSCAPE)) ?? { cookies: [], origins: [] };
  const { luggage } = carry(read);
  const sentTo = (url: string) => luggage.headersFor(new URL(url)).cookie;
  expect(sentTo('https://eu.seller.example/center/rules')).toBe('sid=abc');
  expect(sentTo('http://eu.seller.example/center/rules')).toBeUndefined();
  expect(sentTo('https://eu.seller.example/elsewhere')).toBeUndefined();
  expect(sentTo('https://www.seller.example/center')).toBe('sid=abc; lang=de');
  expect(sentTo('https://shop.www.seller.example/')).toBeUndefined();
  expect(sentTo('https://evil-seller.example/center')).toBeUndefined();
});

test('a session ends with the first of its guarded cookies that no visit renews', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  const [sid] = stateWith('x', now.getTime() / 1000 + 86_400).cookies;
  const visits = {
    ...sid,
    name: 'visits',
    httpOnly: false,
    expires: now.getTime() / 1000 + 60,
  } as typeof sid;
  const state = { cookies: [sid, visits], origins: [] } as typeof session.state;
  expect(endOfSession({ ...session, state }, now)?.toISOString()).toBe('2026-03-03T08:00:00.000Z');
  const renewed = ['127.0.0.1 / sid', '127.0.0.1 / visits'];
  expect(endOfSession({ ...session, state, renewed }, now)).toBeUndefined();
});
