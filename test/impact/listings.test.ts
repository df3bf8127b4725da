import { describe, expect, it } from 'vitest';
import { readFamily } from '../../src/catalogue/family.js';
import type { Listing } from '../../src/domain/listing.js';
import { affectedListings, type ListingsInput } from '../../src/impact/listings/affected.js';
import { expiringCertificates } from '../../src/impact/listings/certificates.js';
import { change } from './fixtures.js';

function listing(sku: string, more: Partial<Listing> = {}): Listing {
  return { sku, title: '', platform: 'bazaar', markets: ['DE'], certificates: [], ...more };
}

const input = (parts: Parameters<typeof change>[0]): ListingsInput => change(parts);
const regulator = { platform: 'commission', markets: ['EU'], publisher: 'regulator' } as const;

describe('the listings that a change touches', () => {
  it('are those of its platform and its markets, an EU member within the EU', () => {
    const { summary, list } = affectedListings(input({ source: { markets: ['EU', 'GB'] } }), [
      listing('german'),
      listing('british', { markets: ['GB'] }),
      listing('american', { markets: ['US'] }),
      listing('both', { markets: ['US', 'FR'] }),
      listing('elsewhere', { platform: 'harbour' }),
    ]);
    expect(list.map(({ sku, met }) => [sku, met.at(-1)?.values])).toEqual([
      ['both', ['FR']],
      ['british', ['GB']],
      ['german', ['DE']],
    ]);
    expect(summary).toMatchObject({ catalogued: 5, touched: 3, possible: 0, missing: [], listed: 3 });
    expect(summary.criteria).toEqual([
      { criterion: 'platform', values: ['bazaar'] },
      { criterion: 'market', values: ['EU', 'GB'] },
    ]);
  });

  it('are those of the row of a table that changed; others may be where they cannot be told apart', () => {
    const { assessment, ...rest } = input({});
    const of = (category: string) =>
      affectedListings({ ...rest, assessment: { ...assessment, categories: [category] } }, [
        listing('kettle', { category: 'Kitchen appliances' }),
        listing('bear', { title: 'Plush bear for children', category: 'Toys' }),
        listing('lamp', { title: 'Desk lamp', category: 'Lamps' }),
      ]).list.map(({ sku, unknown }) => [sku, unknown]);
    expect(of('Kitchen appliances')).toEqual([
      ['kettle', []],
      ['lamp', ['category']],
    ]);
    expect(of('Group B')).toEqual(['bear', 'kettle', 'lamp'].map((sku) => [sku, ['category']]));
  });

  it('are those of every platform where a regulator speaks', () => {
    const { list } = affectedListings(input({ source: regulator }), [
      listing('here'),
      listing('there', { platform: 'harbour' }),
      listing('nowhere', { markets: ['US'] }),
    ]);
    expect(list.map(({ sku }) => sku)).toEqual(['here', 'there']);
  });

  it('are counted apart where the catalogue does not say enough, and come last', () => {
    const { summary, list } = affectedListings(
      input({ markets: ['DE'], fulfilment: ['platform'], families: ['battery'] }),
      [
        listing('no-market', { markets: [], fulfilment: 'platform', family: 'battery' }),
        listing('nothing', { platform: 'bazaar', markets: [] }),
        listing('certain', { fulfilment: 'platform', family: 'battery' }),
        listing('own-stock', { fulfilment: 'direct-mail', family: 'battery' }),
      ],
    );
    expect(list.map(({ sku, unknown }) => [sku, unknown])).toEqual([
      ['certain', []],
      ['no-market', ['market']],
      ['nothing', ['market', 'fulfilment', 'family']],
    ]);
    expect(summary).toMatchObject({
      touched: 1,
      possible: 2,
      missing: [
        { criterion: 'market', listings: 2 },
        { criterion: 'fulfilment', listings: 1 },
        { criterion: 'family', listings: 1 },
      ],
    });
  });

  it('may be goods that often hold what the change is about', () => {
    const { list } = affectedListings(input({ families: ['battery'] }), [
      listing('lamp', { title: 'LED desk lamp' }),
      listing('shirt', { title: 'T-shirt' }),
      listing('power-bank', { title: '充电宝 20000mAh' }),
    ]);
    expect(list.map(({ sku, unknown }) => [sku, unknown])).toEqual([
      ['power-bank', []],
      ['lamp', ['family']],
    ]);
    expect(list[0]?.family).toEqual({ families: ['battery'], from: 'title', words: ['充电宝'] });
  });

  it('are all of them where a rule about accounts only mentions goods', () => {
    const shirts = [listing('shirt', { family: 'textile' })];
    const parts = { families: ['battery'] as const };
    expect(affectedListings(input({ ...parts, topics: ['account-health'] }), shirts).list).toHaveLength(1);
    expect(affectedListings(input({ ...parts, topics: ['logistics'] }), shirts).list).toHaveLength(0);
  });

  it('are bounded, but counted all', () => {
    const many = Array.from({ length: 60_000 }, (_, index) => listing(`S${index}`));
    const { summary, list } = affectedListings(input({}), many);
    expect([summary.touched, summary.listed, list.length, summary.worst.length]).toEqual([
      60_000, 50_000, 50_000, 10,
    ]);
  });
});

describe('the worst', () => {
  const certificate = (expires: string) => [{ name: 'CE', expires }];
  const listings = [
    listing('a-fine', { certificates: certificate('2029-01-01') }),
    listing('b-soon', { certificates: certificate('2026-12-31') }),
    listing('c-before', { certificates: certificate('2027-06-30') }),
    listing('d-over', { certificates: certificate('2026-11-01') }),
    listing('e-none'),
    listing('f-unknown', { markets: [], certificates: certificate('2026-11-01') }),
  ];

  it('of a product rule are those whose certificates are over or end before it applies', () => {
    const parts = { topics: ['product-compliance'] as const, markets: ['DE'], effective: '2027-07-01' };
    const { list } = affectedListings(input(parts), listings);
    expect(list.map(({ sku, concerns }) => [sku, concerns[0]?.state])).toEqual([
      ['d-over', 'expired'],
      ['b-soon', 'expires-before-rule'],
      ['c-before', 'expires-before-rule'],
      ['a-fine', undefined],
      ['e-none', undefined],
      ['f-unknown', 'expired'],
    ]);
    const { list: undated } = affectedListings(input({ topics: parts.topics }), listings);
    expect(undated.find(({ sku }) => sku === 'b-soon')?.concerns[0]?.state).toBe('expires-soon');
  });

  it('of another rule have nothing to do with certificates', () => {
    const { list } = affectedListings(input({ topics: ['tax'], markets: ['DE'] }), listings);
    expect(list.map(({ sku }) => sku)).toEqual([
      'a-fine',
      'b-soon',
      'c-before',
      'd-over',
      'e-none',
      'f-unknown',
    ]);
    expect(list.every(({ concerns }) => concerns.length === 0)).toBe(true);
  });

  it('are the same however the catalogue is ordered', () => {
    const parts = input({ topics: ['product-compliance'] });
    const forth = affectedListings(parts, listings);
    expect(affectedListings(parts, [...listings].reverse())).toEqual(forth);
  });
});

describe('the product family of a listing', () => {
  it.each([
    ['LED desk lamp with clamp', 'electronics'],
    ['Bluetooth speaker, rechargeable', 'radio electronics battery'],
    ['Kids T-shirts, pack of 3', 'toys-children textile'],
    ['Batteries AA 24 pack', 'battery'],
    ['儿童积木玩具 100 片', 'toys-children'],
    ['书桌台灯 护眼', 'electronics'],
    ['Elektrofahrrad 26 Zoll', 'e-mobility'],
    ['モバイルバッテリー 10000mAh', 'battery'],
    ['Helmet for electric scooter', 'ppe'],
  ])('is read from %s', (title, families) => {
    expect(readFamily({ title })?.families.join(' ')).toBe(families);
  });

  it.each([
    'Phone case for iPhone 15',
    '手机壳 适用于 iPhone 15',
    'Toy storage box',
    'Sofa bed, bluetooth speaker lamp',
    'Cell phone accessories',
    'Birthday present',
    '',
  ])('is not guessed from "%s"', (title) => {
    expect(readFamily({ title })).toBeUndefined();
  });

  it('is what its column says before its category, and that before its title', () => {
    const title = 'Cotton T-shirt';
    expect(readFamily({ title, category: 'Toys & Games', family: '电池' })).toEqual({
      families: ['battery'],
      from: 'family',
      words: ['电池'],
    });
    expect(readFamily({ title, category: 'Toys & Games', family: 'Line 7' })?.from).toBe('category');
    expect(readFamily({ title, category: 'Other' })?.from).toBe('title');
  });

  it('is found in no time in a title of a megabyte', () => {
    expect(readFamily({ title: 'baby '.repeat(200_000) })?.families).toEqual(['toys-children']);
  });
});

describe('certificates that end', () => {
  const ce = { name: 'CE', number: 'A1', expires: '2026-12-31' };

  it('are one where many listings and the register rest on the same', () => {
    const holdings = {
      listings: ['d', 'c', 'b', 'a'].map((sku) => listing(sku, { certificates: [ce] })),
      register: [{ ...ce, skus: ['a', 'e'], markets: ['EU'], families: ['battery' as const] }],
    };
    expect(expiringCertificates(holdings, '2026-12-01', [60, 30])).toEqual([
      {
        name: 'CE',
        number: 'A1',
        expires: '2026-12-31',
        daysLeft: 30,
        markets: ['EU'],
        families: ['battery'],
        listings: 5,
        examples: ['a', 'b', 'c'],
      },
    ]);
  });

  it('are those within the days, over ones included, the first to end first', () => {
    const dates = ['2027-01-31', '2026-12-31', '2026-12-02', '2026-11-30', '2028-01-01'];
    const listings = dates.map((expires) => listing(expires, { certificates: [{ name: 'CE', expires }] }));
    const warnings = expiringCertificates(
      { listings: [...listings, listing('x', { certificates: [{ name: 'RoHS' }] })], register: [] },
      '2026-12-01',
      [30],
    );
    expect(warnings.map(({ expires, daysLeft }) => [expires, daysLeft])).toEqual([
      ['2026-11-30', -1],
      ['2026-12-02', 1],
      ['2026-12-31', 30],
    ]);
  });

  it('are warned of for some days at each mark, and from the last one on every day', () => {
    const isLoud = (daysLeft: number) => {
      const expires = new Date(Date.UTC(2027, 0, 1 + daysLeft)).toISOString().slice(0, 10);
      const listings = [listing('x', { certificates: [{ name: 'CE', expires }] })];
      const [warning] = expiringCertificates({ listings, register: [] }, '2027-01-01', [60, 30, 7]);
      return warning === undefined ? 'none' : !warning.quiet;
    };
    const days = [61, 60, 57, 56, 31, 30, 27, 26, 8, 7, 3, 0, -5];
    expect(days.map(isLoud)).toEqual([
      'none',
      true,
      true,
      false,
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
