import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LiveCatalogue, openCatalogue } from '../../src/catalogue/catalogue.js';
import type { CatalogueSettings } from '../../src/config/configuration.js';
import { formatIssue } from '../../src/config/errors.js';
import { load, mistakes, shop } from '../config/workspace.js';
import { temporaryFolder } from '../support/folders.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function open(folder: string, settings: Partial<CatalogueSettings> = {}): LiveCatalogue {
  return openCatalogue({
    configDir: folder,
    settings: {
      file: 'listings.csv',
      columns: {},
      certificates: 'certificates.csv',
      certificateWarningDays: [60],
      ...settings,
    },
    platforms: ['amazon', 'harbour-market'],
  });
}

function read(files: Files, settings: Partial<CatalogueSettings> = {}) {
  const folder = temporaryFolder();
  write(folder, files);
  const { listings, register, problems } = open(folder, settings).current();
  return {
    listings,
    register,
    problems: problems.map((problem) => formatIssue(problem, 'en').replace(`${folder}/`, '')),
  };
}

const chinese =
  '平台,站点,货号,标题,类目,品牌,发货方式,证书,到期日\n亚马逊,德国站,SKU-1,积木,玩具,乐多,自发货,CE,2026-12-31\n';

describe('a catalogue', () => {
  it('is read by the usual English column names', () => {
    const { listings, problems } = read({
      'listings.csv':
        'Platform,Country,Seller SKU,Item Name,Category,Fulfillment Channel,Brand,Certificates\n' +
        'Amazon,"DE, FR",A-1,"Lamp, 20"" tall",Home,AFN,Lumo,"CE:2026-12-31; FCC #77 2027-01-02"\n',
    });
    expect(problems).toEqual([]);
    expect(listings).toEqual([
      {
        sku: 'A-1',
        title: 'Lamp, 20" tall',
        platform: 'amazon',
        markets: ['DE', 'FR'],
        category: 'Home',
        brand: 'Lumo',
        fulfilment: 'platform',
        certificates: [
          { name: 'CE', expires: '2026-12-31' },
          { name: 'FCC', number: '77', expires: '2027-01-02' },
        ],
      },
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from(chinese)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${chinese}`)],
    ['GBK', gbk(chinese)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${chinese}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(`${'SKU,title,market\n'}A-1,x,DE\n`.repeat(1), 'utf16le')],
    ['semicolons', Buffer.from(chinese.replaceAll(',', ';'))],
    ['tabs', Buffer.from(chinese.replaceAll(',', '\t'))],
    ['CR alone', Buffer.from(chinese.replaceAll('\n', '\r'))],
  ])('is read in %s', (name, bytes) => {
    const { listings, problems } = read({ 'listings.csv': bytes });
    expect(problems).toEqual([]);
    if (name === 'UTF-16 without one') expect(listings).toMatchObject([{ sku: 'A-1', markets: ['DE'] }]);
    else {
      expect(listings).toEqual([
        {
          sku: 'SKU-1',
          title: '积木',
          platform: 'amazon',
          markets: ['DE'],
          category: '玩具',
          brand: '乐多',
          fulfilment: 'direct-mail',
          certificates: [{ name: 'CE', expires: '2026-12-31' }],
        },
      ]);
    }
  });

  it('is read in Shift_JIS', () => {
    // 「商品コード,タイトル」 has no usual column name but the first.
    const header = Buffer.from([0x8f, 0xa4, 0x95, 0x69, 0x83, 0x52, 0x81, 0x5b, 0x83, 0x68]);
    const bytes = Buffer.concat([header, Buffer.from(',market\nJ-1,JP\n')]);
    expect(read({ 'listings.csv': bytes }).listings).toMatchObject([{ sku: 'J-1', markets: ['JP'] }]);
  });

  it('is read by the names in the settings, whatever else is like a usual name', () => {
    const { listings } = read(
      { 'listings.csv': 'SKU,MSKU,名称A,Site\ninternal,A-1,Lamp,Amazon.de\n' },
      { columns: { sku: 'msku', title: '名称A' } },
    );
    expect(listings).toMatchObject([{ sku: 'A-1', title: 'Lamp', markets: ['DE'] }]);
  });

  it('may have a title and a date above the names of its columns', () => {
    const { listings, problems } = read({
      'listings.csv': '商品导出报表\n导出时间,2026-11-22\n\n货号,标题\nA-1,Lamp\n',
    });
    expect([listings.length, problems]).toEqual([1, []]);
  });

  it('knows platforms and markets by what ERP systems call them', () => {
    const rows = [
      ['Amazon.de', ''],
      ['amazon.com', ''],
      ['亚马逊-英国站', ''],
      ['Amazon.co.uk', ''],
      ['TikTok Shop', 'UK'],
      ['速卖通', '俄罗斯'],
      ['Harbour Market', '欧洲'],
      ['Shopee', '新加坡/马来西亚'],
      ['eBay', 'United States'],
    ];
    const csv = rows.map(([platform, market], index) => `${platform},${market},S${index}\n`).join('');
    const { listings, problems } = read({ 'listings.csv': `platform,market,sku\n${csv}` });
    expect(problems).toEqual([]);
    expect(listings.map(({ platform, markets }) => [platform, ...markets].join(' '))).toEqual([
      'amazon DE',
      'amazon US',
      'amazon GB',
      'amazon GB',
      'tiktok-shop GB',
      'aliexpress RU',
      'harbour-market EU',
      'shopee SG MY',
      'ebay US',
    ]);
  });

  it('may have one column per certificate', () => {
    const { listings } = read({
      'listings.csv': 'SKU,title,CE 到期日,FCC expiry date\nA-1,Lamp,2026/12/31,\nA-2,Lamp,长期,31.12.2027\n',
    });
    expect(listings.map(({ certificates }) => certificates)).toEqual([
      [{ name: 'CE', expires: '2026-12-31' }],
      [{ name: 'CE' }, { name: 'FCC', expires: '2027-12-31' }],
    ]);
  });

  it.each([
    ['CE:2026-12-31; FCC：2027/1/2', ['CE 2026-12-31', 'FCC 2027-01-02']],
    ['CE (31.12.2026), RoHS', ['CE 2026-12-31', 'RoHS ']],
    ['UN38.3 2027年1月2日、MSDS', ['UN38.3 2027-01-02', 'MSDS ']],
    ['EN 71-1:2014|CE Dec 31, 2026', ['EN 71-1:2014 ', 'CE 2026-12-31']],
    ['CE 有效期至 20261231；PSE=31 Dec 2026', ['CE 2026-12-31', 'PSE 2026-12-31']],
    ['EN 62368-1; CE: pending; FCC: permanent', ['EN 62368-1 ', 'CE: pending ', 'FCC ']],
  ])('reads the certificates in %s', (cell, expected) => {
    const { listings, problems } = read({ 'listings.csv': `SKU\ttitle\t证书\nA\tx\t${cell}\n` });
    expect(problems).toEqual([]);
    const found = listings[0]?.certificates.map(({ name, expires = '' }) => `${name} ${expires}`);
    expect(found).toEqual(expected);
  });
});

describe('what is wrong with a catalogue', () => {
  it('is said with the place, once for the same mistake, and never costs a good listing', () => {
    const { listings, problems } = read({
      'listings.csv':
        'SKU,title,platform,market,fulfilment,certificates\n' +
        'A-1,Lamp,amazon,XQ,drone,CE:2026-13-45\n' +
        'A-2,Lamp,amazon,XQ,FBA,FCC:03/04/2027\n' +
        ',No number,amazon,DE,,\n' +
        'A-3,Lamp, tall,amazon,DE,FBA,CE\n' +
        'A-4,Lamp,Wayfair,DE,,\n' +
        '\n,,,,,\n',
    });
    expect(listings.map(({ sku, markets, certificates }) => [sku, markets, certificates])).toEqual([
      ['A-1', [], [{ name: 'CE' }]],
      ['A-2', [], [{ name: 'FCC' }]],
      ['A-4', ['DE'], []],
    ]);
    expect(problems).toEqual([
      'listings.csv:2:4 market: "XQ" is no market that we know, so it counts as unknown; use a country code or EU (2 rows)',
      'listings.csv:2:5 fulfilment: "drone" is no fulfilment mode that we know, so it counts as unknown; use direct-mail, overseas-warehouse or platform',
      'listings.csv:2:6 certificates: "2026-13-45" is not a day, so it counts as unknown; write it as 2026-12-31',
      'listings.csv:3:6 certificates: "03/04/2027" may be one of two days, so it counts as unknown; write it as 2026-12-31',
      'listings.csv:4:1 SKU: is empty, so the row is left out',
      'listings.csv:5:1: the row has 7 cells and the header 6, so it is left out; is a separator inside a value not in quotes?',
      'listings.csv:6:3 platform: no source is declared for the platform "Wayfair": its listings are touched by regulators\' rules alone',
    ]);
  });

  it.each([
    [
      'no column names',
      'A-1,Lamp\nA-2,Lamp\n',
      /^listings.csv: has no row of column names with "sku \/ seller sku/,
    ],
    ['a workbook', 'PK\u0003\u0004xl', /is an Excel workbook; save it as CSV/],
    [
      'an image',
      Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0xff, 0xfe, 0xfd, 0, 0, 1, 1, 1, 2, 2]),
      /cannot be read as text/,
    ],
    ['nothing', '', /has no row of column names/],
  ])('is said of %s', (_name, content, message) => {
    const { listings, problems } = read({ 'listings.csv': content });
    expect(listings).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  it('is said of a file that is not there, and of a column that is not', () => {
    expect(read({}).problems).toEqual([
      'listings.csv: does not exist; correct "catalogue.file" in rulewatch.yaml',
    ]);
    const misnamed = read(
      { 'listings.csv': 'SKU,title,Marktet\nA,b,c\n' },
      { columns: { market: 'Marktet1' } },
    );
    expect(misnamed.problems).toEqual([
      'listings.csv:1:1: there is no column "Marktet1"; did you mean "Marktet"?',
    ]);
  });

  it('is said of a quote that is never closed, and what stood before it is kept', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `B-${index},${'x'.repeat(80)}\n`).join('');
    const { listings, problems } = read({ 'listings.csv': `SKU,title\nA-1,Lamp\nA-2,"Lamp\n${rows}` });
    expect(listings.map(({ sku }) => sku)).toEqual(['A-1']);
    expect(problems).toEqual([
      expect.stringMatching(/^listings.csv:\d+:1: the row cannot be read, and those below it are left out/),
    ]);
  });

  it('stays readable where every row is wrong in its own way', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `A-${index},Q${index}Q\n`).join('');
    const { listings, problems } = read({ 'listings.csv': `SKU,market\n${rows}` });
    expect([listings.length, problems.length]).toEqual([3000, 51]);
    expect(problems.at(-1)).toBe('listings.csv: and 2950 more');
  });
});

describe('the certificate register', () => {
  it('is read beside the catalogue, and may be there without one', () => {
    const { register, problems } = read(
      {
        'certificates.csv':
          'certificate,number,families,SKUs,market,expires\nCE,A-77,"玩具; battery","A-1,A-2",EU,2026-12-31\nWEEE,,,,DE,2027-02-01\n',
      },
      { file: '' },
    );
    expect(problems.filter((problem) => problem.startsWith('certificates'))).toEqual([]);
    expect(register).toEqual([
      {
        name: 'CE',
        number: 'A-77',
        expires: '2026-12-31',
        markets: ['EU'],
        families: ['toys-children', 'battery'],
        skus: ['A-1', 'A-2'],
      },
      { name: 'WEEE', expires: '2027-02-01', markets: ['DE'], families: [], skus: [] },
    ]);
  });

  it('says what it cannot read', () => {
    const { problems } = read({
      'listings.csv': 'SKU,title\nA,b\n',
      'certificates.csv': '证书,产品大类,到期日\nCE,飞船,soon\n,玩具,2026-12-31\n',
    });
    expect(problems).toEqual([
      'certificates.csv:2:3 到期日: "soon" is not a day, so it counts as unknown; write it as 2026-12-31',
      'certificates.csv:2:2 产品大类: "飞船" is no product family that we know',
      'certificates.csv:3:1 证书: is empty, so the row is left out',
    ]);
  });
});

describe('a catalogue that changes', () => {
  it('is read again, and stands as it was while its file cannot be read', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'listings.csv');
    write(folder, { 'listings.csv': 'SKU,title\nA-1,Lamp\n' });
    const catalogue = open(folder);
    const skus = () => catalogue.current().listings.map(({ sku }) => sku);
    expect(skus()).toEqual(['A-1']);

    writeFileSync(file, 'SKU,title\nA-2,Lamp\n');
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect(skus()).toEqual(['A-2']);

    rmSync(file);
    expect(skus()).toEqual(['A-2']);
    expect(catalogue.current().problems).toHaveLength(1);

    writeFileSync(file, 'SKU,title\nA-3,Lamp\n');
    expect(skus()).toEqual(['A-3']);
    expect(catalogue.current().problems).toEqual([]);
  });
});

describe('the settings of a catalogue', () => {
  it('say what is wrong with them', async () => {
    const yaml = 'catalogue: { file: "", columns: { colour: Farbe }, certificateWarningDays: [0] }\n';
    expect(await mistakes({ 'config/rulewatch.yaml': yaml, ...shop() })).toEqual([
      'config/rulewatch.yaml:1:14 catalogue.file: must not be empty',
      'config/rulewatch.yaml:1:35 catalogue.columns.colour: there is no field "colour" here',
      'config/rulewatch.yaml:1:77 catalogue.certificateWarningDays[0]: must be at least 1',
    ]);
    const { settings } = await load({
      'config/rulewatch.yaml': 'catalogue: { file: l.csv, columns: { sku: MSKU } }\n',
      ...shop(),
    });
    expect(settings.catalogue).toMatchObject({ file: 'l.csv', columns: { sku: 'MSKU' } });
  });
});

/** GBK of the characters that these tests use, made with iconv. */
function gbk(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = GBK[character];
    if (code === undefined) bytes.push(character.charCodeAt(0));
    else bytes.push(code >> 8, code & 0xff);
  }
  return Buffer.from(bytes);
}

const GBK: Readonly<Record<string, number>> = {
  平: 0xc6bd,
  台: 0xcca8,
  站: 0xd5be,
  点: 0xb5e3,
  货: 0xbbf5,
  号: 0xbac5,
  标: 0xb1ea,
  题: 0xcce2,
  类: 0xc0e0,
  目: 0xc4bf,
  品: 0xc6b7,
  牌: 0xc5c6,
  发: 0xb7a2,
  方: 0xb7bd,
  式: 0xcabd,
  证: 0xd6a4,
  书: 0xcae9,
  到: 0xb5bd,
  期: 0xc6da,
  日: 0xc8d5,
  亚: 0xd1c7,
  马: 0xc2ed,
  逊: 0xd1b7,
  德: 0xb5c2,
  国: 0xb9fa,
  积: 0xbbfd,
  木: 0xc4be,
  玩: 0xcde6,
  具: 0xbedf,
  乐: 0xc0d6,
  多: 0xb6e0,
  自: 0xd7d4,
};
