import { describe, expect, it } from 'vitest';
import { matchItems, type TrackedItem } from '../../../src/compare/items/match.js';
import type { ListingItem } from '../../../src/domain/document.js';
import { itemsOf } from '../../../src/extract/listing/merge.js';

/** An announcement of a generated list: what its site calls it, whatever address that makes of it. */
interface Made {
  readonly id: number;
  readonly title: string;
  readonly day: string | undefined;
}

type Scheme = (item: Made) => string;

/** Schemes whose addresses differ where the titles do not. */
const NUMBERED = /id|hash/;

const HOST = 'https://seller.example';
const slug = ({ title }: Made) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const hash = ({ id }: Made) => ((id * 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
const dayOf = ({ day = '2026-03-01' }: Made) => day;

/** How sites make addresses; every one of them names its items. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  slug: (item) => `/news/${slug(item)}`,
  'dated slug': (item) => `/news/${dayOf(item)}-${slug(item)}`,
  'dated path': (item) => `/${dayOf(item).replaceAll('-', '/')}/${slug(item)}/`,
  'day folder': (item) => `/notice/${dayOf(item).replaceAll('-', '')}/${item.id}.html`,
  number: ({ id }) => `/notice/${id}`,
  'small number': ({ id }) => `/notice/${id - 5_000}`,
  'number and slug': (item) => `/articles/${item.id}-${slug(item)}`,
  'category and slug': (item) => `/faq/10023/${slug(item)}`,
  'board and number': ({ id }) => `/view.do?bbsId=B_001&nttId=${id}`,
  'two numbers': ({ id }) => `/show.php?pid=12&tid=${id}`,
  'any name': ({ id }) => `/detail.aspx?wxyz=${id}&lang=en`,
  'tracking name': ({ id }) => `/notice?ref=R-${id}`,
  hash: (item) => `/n/${hash(item)}`,
  'hash route': (item) => `/app#/notice/${hash(item)}`,
  'route with query': ({ id }) => `/app#!/detail?id=${id}`,
};

/** What happens to the addresses of a whole site between two checks. */
const MOVES: Readonly<Record<string, (address: string) => string>> = {
  nothing: (address) => address,
  'a slash at the end': (address) => (/[?#]/.test(address) ? address : `${address.replace(/\/$/, '')}/`),
  'a language in front': (address) => `/en-gb${address}`,
  'another folder': (address) => `/newsroom${address}`,
  'a session': (address) => withParameter(address, 'zsess=8f3a11c09d'),
  'a campaign': (address) => withParameter(address, 'utm_source=list&utm_campaign=2026'),
};

function withParameter(address: string, pair: string): string {
  const [path = '', fragment] = address.split('#', 2);
  return `${path}${path.includes('?') ? '&' : '?'}${pair}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Numbers that look random and are the same at every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  'fees returns toys parcels labels invoices batteries power banks policy update notice stores new'.split(
    ' ',
  );

/** A list with the newest first. Titles repeat, as those of notices do, where the day tells them apart. */
function makeItems(count: number, random: () => number, isDated: boolean): Made[] {
  const titles = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    let title = '';
    do {
      const words = Array.from(
        { length: 2 + Math.floor(random() * 3) },
        () => WORDS[Math.floor(random() * WORDS.length)],
      );
      title = words.join(' ');
    } while (!isDated && titles.has(title));
    titles.add(title);
    const day = new Date(Date.UTC(2026, 2, 1) - index * 86_400_000).toISOString().slice(0, 10);
    return { id: 5_000 + count - index, title, day: isDated ? day : undefined };
  });
}

function listed(items: readonly Made[], address: (item: Made) => string): ListingItem[] {
  const entries = items.map((item) => ({
    title: item.title,
    link: `${HOST}${address(item)}`,
    text: item.title,
    ...(item.day !== undefined && { published: item.day }),
  }));
  return itemsOf(entries, { listUrls: [`${HOST}/list`], hosts: new Set(['seller.example']) });
}

function tracked(items: readonly ListingItem[]): TrackedItem[] {
  return items.map(({ key, url, otherUrls = [], title, published, pageless }, rank) => ({
    key,
    title,
    published,
    rank,
    addresses: pageless === undefined ? [url, ...otherUrls] : [],
  }));
}

/** For each listed item, the title and day of what it was taken for; undefined for what is new. */
function taken(now: readonly ListingItem[], before: readonly ListingItem[]): (string | undefined)[] {
  const found = matchItems(now, tracked(before));
  return now.map((_, index) => {
    const match = found.get(index);
    return match && `${match.tracked.title} ${match.tracked.published}`;
  });
}

const called = ({ title, published }: ListingItem) => `${title} ${published}`;

describe.each(Object.entries(SCHEMES))('the addresses of a list with a %s', (name, scheme) => {
  it('give every announcement a key of its own, however many share a day or a board', () => {
    const random = createRandom(name.length);
    for (const size of [1, 2, 3, 8, 40]) {
      const items = listed(makeItems(size, random, true), scheme);
      expect(new Set(items.map(({ key }) => key)).size).toBe(size);
    }
  });

  it.each(Object.entries(MOVES))('say the same of old announcements and new ones after %s', (_, move) => {
    const random = createRandom(31);
    for (const isDated of [true, false]) {
      for (const size of [3, 7, 20]) {
        const all = makeItems(size + 2, random, isDated);
        const before = listed(all.slice(2), scheme);
        // Two are new, and one fell off the end.
        const now = listed(all.slice(0, -1), (item) => move(scheme(item)));
        expect(now).toHaveLength(size + 1);
        const expected = now.map((item, index) => (index < 2 ? undefined : called(item)));
        expect(taken(now, before)).toEqual(expected);
      }
    }
  });

  it.runIf(NUMBERED.test(scheme.toString()))('tell apart what is called alike and has no day', () => {
    const random = createRandom(77);
    for (const [what, move] of Object.entries(MOVES)) {
      const all = makeItems(9, random, true).map((item, index) => ({
        ...item,
        day: undefined,
        title: index % 2 === 0 ? 'Policy update' : item.title,
      }));
      const before = listed(all.slice(1), scheme);
      const now = listed(all.slice(0, -1), (item) => move(scheme(item)));
      const found = matchItems(now, tracked(before));
      expect(found.has(0) && found.get(0)?.certainty === 'sure', what).toBe(false);
      for (const index of [1, 2, 3, 4, 5, 6, 7]) {
        expect(found.get(index)?.tracked.key, what).toBe(before[index - 1]?.key);
      }
    }
  });

  it('name an announcement whose title was edited', () => {
    const all = makeItems(8, createRandom(7), true);
    const before = listed(all, scheme);
    const edited = all.map((item, index) =>
      index === 3 ? { ...item, title: `${item.title} (corrected)` } : item,
    );
    // The address stays, or is made anew from the title.
    for (const address of [(item: Made) => scheme(all.find(({ id }) => id === item.id) ?? item), scheme]) {
      const now = listed(edited, address);
      expect(taken(now, before)).toEqual(before.map(called));
    }
  });

  it('let nobody take a new announcement for one that fell off the end', () => {
    const all = makeItems(9, createRandom(5), true);
    const before = listed(all.slice(1), scheme);
    const now = listed([...all.slice(0, 8)], scheme);
    expect(taken(now, before)[0]).toBeUndefined();
  });
});

describe('matchItems', () => {
  const item = (path: string, title: string, published?: string): ListingItem => ({
    key: `${HOST}${path}`,
    url: `${HOST}${path}`,
    title,
    ...(published !== undefined && { published }),
  });

  it('follows titles where addresses only count the rows of the list', () => {
    const before = [
      item('/d?row=1', 'Fees rise'),
      item('/d?row=2', 'Toys need a CE mark'),
      item('/d?row=3', 'Old news'),
    ];
    const now = [
      item('/d?row=1', 'Batteries'),
      item('/d?row=2', 'Fees rise'),
      item('/d?row=3', 'Toys need a CE mark'),
    ];
    const found = matchItems(now, tracked(before));
    expect(found.get(1)?.tracked.title).toBe('Fees rise');
    expect(found.get(2)?.tracked.title).toBe('Toys need a CE mark');
    expect(found.get(0)?.tracked.title).not.toBe('Fees rise');
  });

  it('knows an announcement by its slug when its number changed, and by its number when its slug did', () => {
    const before = [
      item('/news/8812/new-fees', 'New fees', '2026-03-01'),
      item('/news/8813/toys', 'Toys', '2026-03-02'),
    ];
    const numbers = [
      item('/news/9901/new-fees', 'New fees', '2026-03-01'),
      item('/news/9902/toys', 'Toys', '2026-03-02'),
    ];
    const slugs = [
      item('/news/8812/fees', 'Fees for shoes', '2026-03-01'),
      item('/news/8813/toy-rules', 'Rules for toys', '2026-03-02'),
    ];
    for (const now of [numbers, slugs]) {
      const found = matchItems(now, tracked(before));
      expect([0, 1].map((index) => found.get(index)?.tracked.key)).toEqual(before.map(({ key }) => key));
    }
  });

  it('keeps two announcements of one title apart by their day', () => {
    const before = [item('/n/policy-update', 'Policy update', '2026-02-01'), item('/n/a', 'A', '2026-01-01')];
    const now = [
      item('/n/policy-update-2', 'Policy update', '2026-03-01'),
      item('/n/policy-update', 'Policy update', '2026-02-01'),
    ];
    const found = matchItems(now, tracked(before));
    expect([...found.keys()]).toEqual([1]);
  });

  it('tells an entry without a page that is edited in its place from one that is new', () => {
    const entry = (title: string, text: string): ListingItem => ({
      key: title,
      url: HOST,
      title,
      written: { contentType: 'text/plain', text },
      pageless: 'no-link',
    });
    const entries = [7, 8, 9].map((n) =>
      entry(`Notice ${n} on returns`, `Stores must accept returns for ${n} days.`),
    );
    const before = tracked(entries).map((one, index) => ({ ...one, text: entries[index]?.written?.text }));
    const edited = [
      entries[0],
      entry('Notice 8 on returns and parcels', 'Stores must accept returns for 18 days.'),
      entries[2],
    ];
    const shifted = [
      entry('Notice 6 on returns', 'Stores must accept returns for 6 days.'),
      entries[0],
      entries[1],
    ];
    const listedNow = (items: (ListingItem | undefined)[]) => items.filter((one) => one !== undefined);
    expect(matchItems(listedNow(edited), before).get(1)?.tracked.title).toBe('Notice 8 on returns');
    expect(matchItems(listedNow(shifted), before).has(0)).toBe(false);
  });
});
