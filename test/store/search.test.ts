import { expect, onTestFinished, test } from 'vitest';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { openStore, type Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';

function scene(): { store: Store; version: (key: string, day: string, ...lines: string[]) => number } {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const version = (key: string, day: string, ...lines: string[]) => {
    const takenAt = `${day}T08:00:00.000Z`;
    const url = `https://harbour.example/${key}`;
    return store.transaction(() => {
      const pageId =
        store.pages.find('harbour', key)?.id ??
        store.pages.insert({
          sourceId: 'harbour',
          key,
          role: 'document',
          url,
          title: key,
          at: takenAt,
          memory: emptyMemory(),
        });
      const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }));
      const document = { url, title: key, blocks };
      const snapshotId = store.snapshots.insert({ pageId, takenAt, fingerprint: day, document, bodies: [] });
      store.pages.advance(pageId, {
        snapshotId,
        title: key,
        at: takenAt,
        changed: true,
        memory: emptyMemory(),
      });
      return snapshotId;
    });
  };
  return { store, version };
}

const find = (store: Store, ...phrases: string[]) =>
  store.search.find({ phrases, limit: 20 }).map(({ url }) => url.split('/').at(-1));

for (const isIndexed of [true, false]) {
  test(`texts are found in every script, ${isIndexed ? 'with the index' : 'before it is made'}`, () => {
    const { store, version } = scene();
    version('fees', '2026-03-01', 'The référral fee is 8 %.', '跨境卖家须缴纳关税');
    version('tax', '2026-03-02', '增值税申报须在每月20日前完成。', 'ＶＡＴ applies');
    version('ship', '2026-03-03', 'Ship within 3 days "in stock".');
    if (isIndexed) expect(store.search.index(100)).toBe(3);

    expect(find(store, 'referral fee')).toEqual(['fees']);
    expect(find(store, 'REFERRAL')).toEqual(['fees']);
    expect(find(store, 'vat')).toEqual(['tax']);
    expect(find(store, '关税')).toEqual(['fees']);
    expect(find(store, '增值')).toEqual(['tax']);
    expect(find(store, '税').sort()).toEqual(['fees', 'tax']);
    expect(find(store, '增值税申报')).toEqual(['tax']);
    expect(find(store, '缴', 'fee')).toEqual(['fees']);
    expect(find(store, '"in stock"')).toEqual(['ship']);
    expect(find(store, 'fee', 'ship')).toEqual([]);
    expect(find(store, '税关')).toEqual([]);
    expect(find(store, ' ')).toEqual([]);
  });
}

test('words are found together though two versions brought them, and apart from what says them no more', () => {
  const { store, version } = scene();
  version('fees', '2026-03-01', 'The fee is 8 %.', 'Refunds take 5 days.');
  version('fees', '2026-03-05', 'The fee is 8 %.', 'Refunds take 5 days.', '运费由买家承担。');
  version('old', '2026-03-01', 'Deposits are 50 EUR. Refunds take 5 days.');
  const last = version('old', '2026-03-09', 'Nothing is held back.');
  store.search.index(100);

  const [together] = store.search.find({ phrases: ['运费', 'refunds'], limit: 20 });
  expect(together).toMatchObject({ isCurrent: true, since: '2026-03-05T08:00:00.000Z', times: 2 });
  expect(together?.passages).toEqual(['Refunds take 5 days.', '运费由买家承担。']);

  const hits = store.search.find({ phrases: ['refunds take'], limit: 20 });
  expect(hits.map(({ title, isCurrent }) => [title, isCurrent])).toEqual([
    ['fees', true],
    ['old', false],
  ]);
  expect(hits[1]?.version.id).not.toBe(last);
  expect(store.search.find({ phrases: ['fee'], sourceId: 'elsewhere', limit: 20 })).toEqual([]);
});

test('what a deleted version brought and a later one still says is found', () => {
  const { store, version } = scene();
  version('fees', '2026-03-01', 'Deposits are 50 EUR.');
  store.search.index(100);
  version('fees', '2026-03-05', 'Deposits are 50 EUR.', 'More.');
  store.search.index(100);
  expect(store.snapshots.prune('2026-03-04T00:00:00.000Z')).toBe(1);
  expect(find(store, 'deposits are')).toEqual(['fees']);
});
