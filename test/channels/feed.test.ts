import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { withLock } from '../../src/channels/feed/lock.js';
import type { FeedSettings } from '../../src/channels/feed/settings.js';
import type { ChangeAlert, Message } from '../../src/domain/alert.js';
import { temporaryFolder } from '../support/folders.js';
import {
  changeAlert,
  healthAlert,
  hostileAlert,
  hostileText,
  hugeAlert,
  unsafeCharacters,
  usualDigest,
} from './fixtures.js';
import { channelOf, failureOf, send } from './robots.js';

function settings(folder: string, changes: Partial<FeedSettings> = {}) {
  return { feed: { folder, entries: 50, ...changes } };
}

async function add(folder: string, message: Message, changes: Partial<FeedSettings> = {}) {
  return send(settings(folder, changes), message);
}

function change(id: number, day: number): ChangeAlert {
  return changeAlert({
    changeId: id,
    caseId: id,
    detectedAt: `2026-02-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  });
}

const jsonFeed = z.object({
  version: z.string(),
  items: z.array(
    z.object({ id: z.string(), url: z.string().optional(), title: z.string(), content_html: z.string() }),
  ),
});

function read(folder: string, language: 'en' | 'zh-CN' = 'en') {
  const file = (name: string) => readFileSync(join(folder, language, name), 'utf8');
  return {
    rss: load(file('feed.xml'), { xml: true }),
    atom: load(file('atom.xml'), { xml: true }),
    json: jsonFeed.parse(JSON.parse(file('feed.json'))),
    raw: `${file('feed.xml')}${file('atom.xml')}`,
  };
}

describe('the feeds of a folder', () => {
  test('hold a change in RSS, Atom and JSON, in each language', async () => {
    const folder = temporaryFolder();
    const { externalRef } = await add(folder, changeAlert());
    const { rss, atom, json } = read(folder);
    const title =
      '[High] Harbour Market · IOSS number required on every EU parcel below EUR 150 from 9 March 2026';
    expect(rss('rss > channel > item > title').text()).toBe(title);
    expect(rss('item > guid').text()).toBe(externalRef);
    expect(rss('item > link').text()).toBe('https://sellers.harbour.example/eu/parcels?lang=en&v=2');
    expect(atom('feed > entry > title').text()).toBe(title);
    expect(atom('entry > id').text()).toBe(externalRef);
    expect(atom('entry > updated').text()).toBe('2026-03-02T08:25:00.000Z');
    expect(json.items).toMatchObject([{ id: externalRef, title }]);
    expect(read(folder, 'zh-CN').rss('item > title').text()).toContain('须提供 IOSS 税号');
  });

  test('show what changed, from when and who has to check what', async () => {
    const folder = temporaryFolder();
    await add(folder, changeAlert());
    const content = load(read(folder).json.items[0]?.content_html ?? '');
    expect(content('del').text()).toContain('1 July 2026');
    expect(content('ins').text()).toContain('9 March 2026');
    expect(content.text()).toContain('Applies from: Mon 9 Mar 2026');
    expect(content.text()).toContain('Finance and tax · Li Lei');
    expect(content.text()).toContain('rulewatch cases ack 12');
  });

  test('hold a change once, however often it is delivered', async () => {
    const folder = temporaryFolder();
    await add(folder, change(1, 3));
    const first = await add(folder, change(2, 4));
    const files = () =>
      readdirSync(join(folder, 'en')).map((name) => readFileSync(join(folder, 'en', name), 'utf8'));
    const before = files();
    const again = await add(folder, change(2, 4));
    expect(again).toEqual(first);
    expect(files()).toEqual(before);
    expect(read(folder).json.items).toHaveLength(2);
  });

  test('hold the latest changes first, and no more than they may', async () => {
    const folder = temporaryFolder();
    for (const [id, day] of [
      [1, 10],
      [2, 12],
      [3, 11],
      [4, 9],
    ] as const) {
      await add(folder, change(id, day), { entries: 3 });
    }
    const cases = read(folder).json.items.map((item) => /Case \d+/.exec(item.content_html)?.[0]);
    expect(cases).toEqual(['Case 2', 'Case 3', 'Case 1']);
  });

  test('hold changes alone: warnings and digests are taken and not written', async () => {
    const folder = temporaryFolder();
    expect(await add(folder, healthAlert())).toEqual({});
    expect(await add(folder, usualDigest())).toEqual({});
    expect(readdirSync(folder)).toEqual([]);
  });

  test('say where they can be read where that is set', async () => {
    const folder = temporaryFolder();
    await add(folder, changeAlert(), { url: 'https://rules.example/feeds' });
    const { atom, raw } = read(folder);
    expect(atom('feed > link[rel="self"]').attr('href')).toBe('https://rules.example/feeds/en/atom.xml');
    expect(raw).toContain('https://rules.example/feeds/en/feed.xml');
  });

  test('leave no draft behind', async () => {
    const folder = temporaryFolder();
    await add(folder, changeAlert());
    expect(readdirSync(folder).sort()).toEqual(['.feed.lock', 'en', 'zh-CN']);
    expect(readdirSync(join(folder, 'en')).sort()).toEqual(['atom.xml', 'feed.json', 'feed.xml']);
  });
});

describe('what a page holds cannot do harm in a feed', () => {
  const nasty = `${hostileText} ]]> ]]><item>x</item> <![CDATA[ \ufffe\uffff &#0; &lt;script&gt;`;

  test('it adds no element, no link and no script', async () => {
    const folder = temporaryFolder();
    await add(folder, hostileAlert(nasty));
    const { rss, atom, json, raw } = read(folder);
    expect(rss('item')).toHaveLength(1);
    expect(atom('entry')).toHaveLength(1);
    expect(rss('script, img')).toHaveLength(0);
    for (const html of [json.items[0]?.content_html ?? '', rss('item').text(), json.items[0]?.title ?? '']) {
      const page = load(html);
      expect(page('script, img, item, style')).toHaveLength(0);
      expect(page('a')).toHaveLength(0);
    }
    expect(json.items[0]?.url).toBe('http://localhost/');
    expect(raw).not.toMatch(/[\ufffe\uffff]/);
    expect(unsafeCharacters(raw)).toEqual([]);
  });

  test('a huge alert is cut', async () => {
    const folder = temporaryFolder();
    await add(folder, hugeAlert());
    expect(read(folder).json.items[0]?.content_html.length).toBeLessThan(60_000);
  });
});

describe('when the folder is not as it should be', () => {
  test('a feed that is no feed any more is kept aside', async () => {
    const folder = temporaryFolder();
    await add(folder, change(1, 3));
    writeFileSync(join(folder, 'en', 'feed.json'), '{"items": "none"}');
    await add(folder, change(2, 4));
    expect(read(folder).json.items).toHaveLength(1);
    expect(existsSync(join(folder, 'en', 'feed.json.unreadable'))).toBe(true);
    expect(read(folder, 'zh-CN').json.items).toHaveLength(2);
  });

  test('a folder that another process writes to is tried again later, however old its lock looks', async () => {
    const folder = temporaryFolder();
    const other = await holdLock(folder);
    const lock = join(folder, '.feed.lock');
    utimesSync(lock, new Date(2001, 0, 1), new Date(2001, 0, 1));
    await expect(withLock(folder, async () => 'written', 200)).rejects.toMatchObject({
      kind: 'temporary',
      retryAfterSeconds: 5,
    });
    utimesSync(lock, new Date(2051, 0, 1), new Date(2051, 0, 1));
    await expect(withLock(folder, async () => 'written', 200)).rejects.toMatchObject({ kind: 'temporary' });
    await other.kill();
    await add(folder, changeAlert());
    // It died before the clock was set back.
    writeFileSync(lock, '');
    utimesSync(lock, new Date(2096, 0, 1), new Date(2096, 0, 1));
    await add(folder, changeAlert());
    expect(read(folder).json.items).toHaveLength(1);
  });

  test('what an older version left behind when it was killed holds up nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.feed.lock'), '');
    await add(folder, changeAlert());
    expect(read(folder).json.items).toHaveLength(1);
  });

  test('many deliveries at once lose nothing', async () => {
    const folder = temporaryFolder();
    await Promise.all(Array.from({ length: 6 }, (_, index) => add(folder, change(index + 1, index + 1))));
    expect(read(folder).json.items).toHaveLength(6);
  });

  test('a file in its place is permanent and names the setting', async () => {
    const file = join(temporaryFolder(), 'feeds');
    writeFileSync(file, '');
    const error = await failureOf(add(file, changeAlert()));
    expect(error).toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('channels.feed.folder'),
    });
    expect((await failureOf(channelOf(settings(file)).check())).kind).toBe('permanent');
  });

  test('it can be checked without a change', async () => {
    const folder = join(temporaryFolder(), 'feeds');
    expect(await channelOf(settings(folder)).check()).toBe(folder);
    expect(readdirSync(folder)).toEqual(['.feed.lock']);
  });
});

/** Another process that holds the lock until it is killed. */
async function holdLock(folder: string): Promise<{ kill(): Promise<void> }> {
  const script = `import Database from 'better-sqlite3';
const db = new Database(process.argv[1]);
db.exec('BEGIN EXCLUSIVE');
process.stdout.write('held');
setInterval(() => db.inTransaction, 1000);`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, join(folder, '.feed.lock')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}
