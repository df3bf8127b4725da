import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../src/config/errors.js';
import { loadConfiguration } from '../../src/config/load.js';
import { load, loadFrom, mistakes, SUPPORTED, shop, workspace } from './workspace.js';

describe('a mistake in a source is reported with file, line, column and field', () => {
  const cases: readonly [name: string, fields: Record<string, string>, report: string][] = [
    ['a missing field', { name: '' }, '4:5 sources[0].name: is required'],
    [
      'an unknown field',
      { scheduel: '"0 * * * *"' },
      '11:5 sources[0].scheduel: there is no field "scheduel" here; did you mean "schedule"?',
    ],
    [
      'an unknown field further in',
      { extract: '{ contents: "#main" }' },
      '11:16 sources[0].extract.contents: there is no field "contents" here; did you mean "content"?',
    ],
    [
      'an unknown kind',
      { kind: 'documnet' },
      '8:5 sources[0].kind: "documnet" is not one of document, document-set, changelog, listing, feed, api, import, link-set; did you mean "document"?',
    ],
    ['a wrong type', { name: '[a, b]' }, '5:5 sources[0].name: must be text, not a list'],
    ['an empty text', { name: '" "' }, '5:5 sources[0].name: must not be empty'],
    ['an empty list', { markets: '[]' }, '6:5 sources[0].markets: needs at least one entry'],
    [
      'an id that is not kebab-case',
      { id: 'Shop_Terms' },
      '4:5 sources[0].id: "Shop_Terms" is not kebab-case; use a-z, 0-9 and single hyphens, such as "shopify-terms"',
    ],
    [
      'a cron expression',
      { schedule: '"61 * * * *"' },
      '11:5 sources[0].schedule: "61 * * * *" is not a cron expression (minute hour day month weekday); look at the minute. In words: "every 15 minutes", "weekdays 8-20 every 10 minutes", "daily at 9:00"; intervals have to go into the hour or the day',
    ],
    [
      'a time zone',
      { timezone: 'Europe/Berln' },
      '11:5 sources[0].timezone: "Europe/Berln" is not an IANA time zone such as Europe/Berlin; did you mean "Europe/Berlin"?',
    ],
    [
      'a city that has no zone of its own',
      { timezone: 'Asia/Beijing' },
      '11:5 sources[0].timezone: "Asia/Beijing" is not an IANA time zone such as Europe/Berlin; did you mean "Asia/Shanghai"?',
    ],
    [
      'an offset for a time zone',
      { timezone: '"+08:00"' },
      '11:5 sources[0].timezone: "+08:00" is not an IANA time zone such as Europe/Berlin',
    ],
    [
      'a language tag',
      { languages: '[en, en_US]' },
      '7:21 sources[0].languages[1]: "en_US" is not a BCP-47 language tag such as en, zh-CN or pt-BR',
    ],
    [
      'a language name',
      { languages: 'english' },
      '7:5 sources[0].languages[0]: "english" is not a BCP-47 language tag such as en, zh-CN or pt-BR',
    ],
    [
      'a market',
      { markets: '[UK]' },
      '6:15 sources[0].markets[0]: "UK" is not a market; use an ISO 3166 country code, EU or GLOBAL; did you mean "GB"?',
    ],
    [
      'an incomplete address',
      { url: 'shop.example/terms' },
      '10:5 sources[0].url: "shop.example/terms" is not a complete address such as https://example.com/rules',
    ],
    [
      'an address that is not on the web',
      { url: 'file:///etc/passwd' },
      '10:5 sources[0].url: addresses with "file:" are not allowed; use http: or https:',
    ],
    [
      'a password in an address',
      { url: 'https://me:pass@shop.example/' },
      '10:5 sources[0].url: an address must not hold a user name or password; put them into "headers", from a variable',
    ],
    [
      'an address for a host',
      { allowedHosts: '[https://cdn.example]' },
      '11:20 sources[0].allowedHosts[0]: "https://cdn.example" is not a bare host name such as example.com',
    ],
    [
      'a broken selector',
      { extract: '{ content: ["#main", "a[href"] }' },
      '11:35 sources[0].extract.content[1]: "a[href" is not a CSS selector that works here: Attribute selector didn\'t terminate',
    ],
    [
      'a pseudo-class that does not exist',
      { extract: '{ content: "div:mian" }' },
      '11:16 sources[0].extract.content[0]: "div:mian" is not a CSS selector that works here: there is no pseudo-class :mian',
    ],
    [
      'a day that does not exist',
      { permission: '{ status: allowed, reviewedAt: 2026-02-30 }' },
      '9:36 sources[0].permission.reviewedAt: "2026-02-30" is not a day in the form 2026-03-05',
    ],
    [
      'a header name',
      { headers: '{ "User Agent": x }' },
      '11:16 sources[0].headers.User Agent: "User Agent" is not an HTTP header name',
    ],
    [
      'a number out of bounds',
      { kind: 'listing', listing: '{ item: li, limit: 0 }' },
      '11:26 sources[0].listing.limit: must be at least 1',
    ],
    [
      'an unknown topic',
      { topics: '[taxes]' },
      '11:14 sources[0].topics[0]: there is no topic "taxes"; did you mean "tax"?',
    ],
    ['no address', { url: '' }, '4:5 sources[0].url: give exactly one of "url" and "urls"'],
    [
      'two addresses',
      { urls: '[https://shop.example/a]' },
      '11:5 sources[0].urls: give exactly one of "url" and "urls"',
    ],
    [
      'several addresses of a listing',
      { kind: 'listing', listing: '{ item: li }', url: '', urls: '[https://shop.example/a]' },
      '11:5 sources[0].urls: a source of kind listing has one address; use "url"',
    ],
    [
      'a listing that does not say where its items are',
      { kind: 'listing' },
      '4:5 sources[0].listing: is required for sources of kind listing',
    ],
    [
      'a field of another kind',
      { listing: '{ item: li }' },
      '11:5 sources[0].listing: "listing" belongs to sources of kind listing; this one is of kind document',
    ],
    [
      'a field of the browser',
      { readyWhen: '{ selector: main }' },
      '11:5 sources[0].readyWhen: "readyWhen" needs "fetch: browser"',
    ],
    [
      'a variable that is not set',
      { headers: `{ Authorization: "Bearer \${SHOP_TOKEN}" }` },
      `11:16 sources[0].headers.Authorization: the environment variable SHOP_TOKEN is not set; set it in the environment or in .env, or write \${SHOP_TOKEN:-} if it may be missing`,
    ],
    [
      'a variable that is none',
      { headers: `{ Authorization: "\${shop-token}" }` },
      `11:16 sources[0].headers.Authorization: "\${shop-token}" is no variable; write \${NAME}, \${NAME:-default}, or $\${ for the characters themselves`,
    ],
  ];
  it.each(cases)('%s', async (_name, fields, report) => {
    expect(await mistakes(shop(fields))).toEqual([`sources/shop.yaml:${report}`]);
  });

  it('and in Chinese', async () => {
    const root = workspace(shop({ kind: 'documnet' }));
    const error: unknown = await loadFrom(root).catch((reason: unknown) => reason);
    if (!(error instanceof ConfigurationError)) throw new Error('no ConfigurationError');
    expect(error.kind).toBe('configuration');
    expect(error.format('zh-CN').replaceAll(`${root}/`, '')).toBe(
      '配置中有 1 处错误：\n  sources/shop.yaml:8:5 sources[0].kind: “documnet”不在可选值之内：document、document-set、changelog、listing、feed、api、import、link-set；是否想写“document”？',
    );
  });
});

describe('all mistakes are reported at once', () => {
  it('over all files, in reading order', async () => {
    const report = await mistakes({
      'config/rulewatch.yaml': 'language: fr\nhealth:\n  port: 70000\n',
      'config/team.yaml': 'people:\n  - name: Li Lei\n    roles: [boss]\n',
      'config/topics/tax.yaml': 'id: tax\nname: { en: Tax, zh-CN: 税务 }\nterms:\n  english: [vat]\n',
      'config/checklists/tax.yaml': 'id: tax\napplies: { topic: taxx }\nitems: []\n',
      ...shop({
        id: '',
        url: 'ftp://shop.example/',
        kind: 'feed',
        listing: '{ item: "a[" }',
        topics: 'taxx',
      }),
    });
    expect(report.map((line) => line.split(': ', 1)[0])).toEqual([
      'config/checklists/tax.yaml:3:1 items',
      'config/rulewatch.yaml:1:1 language',
      'config/rulewatch.yaml:3:3 health.port',
      'config/team.yaml:3:13 people[0].roles[0]',
      'config/topics/tax.yaml:4:3 terms.english',
      'sources/shop.yaml:4:5 sources[0].id',
      'sources/shop.yaml:9:5 sources[0].url',
      'sources/shop.yaml:10:5 sources[0].listing',
      'sources/shop.yaml:10:16 sources[0].listing.item',
      'sources/shop.yaml:11:5 sources[0].topics[0]',
    ]);
  });

  it('also where the head of a source file is wrong', async () => {
    const { 'sources/shop.yaml': good = '' } = shop({ kind: 'documnet' });
    const report = await mistakes({ 'sources/shop.yaml': good.replace('platform', 'plattform') });
    expect(report.map((line) => line.split(': ', 1)[0])).toEqual([
      'sources/shop.yaml:1:1 plattform',
      'sources/shop.yaml:8:5 sources[0].kind',
    ]);
  });
});

describe('ids that are used twice', () => {
  it('name both places of a source', async () => {
    const { 'sources/shop.yaml': text = '' } = shop();
    expect(await mistakes({ 'sources/a.yaml': text, 'sources/b.yaml': text })).toEqual([
      'sources/b.yaml:4:5 sources[0].id: the source id "shop-terms" is already used at sources/a.yaml:4',
    ]);
  });

  it('name both places of a topic, a checklist and a checklist item', async () => {
    const topic = 'id: tax\nname: { en: Tax, zh-CN: 税务 }\nterms: { en: [vat] }\n';
    const list = [
      'id: tax',
      'applies: { topic: tax }',
      'items:',
      '  - id: liable',
      '    role: finance-tax',
      '    due: 2',
      '    question: { en: Who?, zh-CN: 谁？ }',
      '    evidence: { en: Table, zh-CN: 表 }',
    ].join('\n');
    const report = await mistakes({
      'config/topics/a.yaml': topic,
      'config/topics/b.yaml': topic,
      'config/checklists/a.yaml': list,
      'config/checklists/b.yaml': list,
      ...shop(),
    });
    expect(report).toEqual([
      'config/checklists/b.yaml:1:1 id: the checklist id "tax" is already used at config/checklists/a.yaml:1',
      'config/checklists/b.yaml:4:5 items[0].id: the item id "liable" is already used at config/checklists/a.yaml:4',
      'config/topics/b.yaml:1:1 id: the topic id "tax" is already used at config/topics/a.yaml:1',
    ]);
  });
});

describe('files that cannot be used', () => {
  it('broken YAML names the place', async () => {
    const [report] = await mistakes({ 'sources/shop.yaml': 'platform: shop\nsources: [\n  - id: x\n' });
    expect(report).toMatch(/^sources\/shop\.yaml:\d:\d+: is not valid YAML: /);
  });

  it('a field that is given twice', async () => {
    expect(await mistakes({ 'config/rulewatch.yaml': 'language: en\nlanguage: en\n', ...shop() })).toEqual([
      'config/rulewatch.yaml:2:1: is not valid YAML: Map keys must be unique',
    ]);
  });

  it('tags are refused', async () => {
    expect(await mistakes({ 'config/rulewatch.yaml': 'language: !!js/function x\n', ...shop() })).toEqual([
      'config/rulewatch.yaml:1:11: YAML tags are not allowed; write a plain value',
    ]);
  });

  it('merge keys are a field like any other', async () => {
    const yaml = '%YAML 1.1\n---\nhealth: &h { port: 1 }\nstorage: { <<: *h }\n';
    const [report] = await mistakes({ 'config/rulewatch.yaml': yaml, ...shop() });
    expect(report).toBe('config/rulewatch.yaml:4:12 storage.<<: there is no field "<<" here');
  });

  it('aliases that multiply are stopped', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 12; depth += 1) {
      const alias = `*a${depth - 1}`;
      lines.push(`a${depth}: &a${depth} [${Array(9).fill(alias).join(', ')}]`);
    }
    expect(await mistakes({ 'config/rulewatch.yaml': lines.join('\n'), ...shop() })).toEqual([
      'config/rulewatch.yaml: too many YAML aliases; write the values out',
    ]);
  });

  it('brackets without end are survived', async () => {
    const [report] = await mistakes({ 'sources/shop.yaml': '['.repeat(200_000) });
    expect(report).toMatch(/^sources\/shop\.yaml(:\d+:\d+)?: is not valid YAML: /);
  });

  it('more than a megabyte is refused', async () => {
    expect(await mistakes({ 'sources/shop.yaml': `# ${'x'.repeat(1_000_000)}\n` })).toEqual([
      'sources/shop.yaml: is larger than 1000 kB; split it',
    ]);
  });

  it('a file that is a list', async () => {
    expect(await mistakes({ 'sources/shop.yaml': '- a\n- b\n' })).toEqual([
      'sources/shop.yaml:1:1: must be a mapping, not a list',
    ]);
  });

  it('a directory in place of a file', async () => {
    const root = workspace(shop());
    mkdirSync(join(root, 'sources', 'more.yaml'));
    const { faulty } = await loadFrom(root);
    expect(faulty).toMatchObject([{ file: join(root, 'sources', 'more.yaml') }]);
    expect(faulty[0]?.issues[0]?.message.en).toContain('is a directory, a pipe or a device');
  });
});

describe('directories', () => {
  it('a missing sources directory says what to do', async () => {
    const root = workspace({});
    const dirs = { config: join(root, 'config'), sources: join(root, 'sorces') };
    await expect(loadConfiguration(dirs, {}, SUPPORTED)).rejects.toThrow(
      /sorces: the sources directory ".*sorces" does not exist; name yours with --sources DIR, or copy the shipped one from /,
    );
  });

  it('a file in place of a directory is named', async () => {
    const root = workspace({ config: 'language: en\n', ...shop() });
    await expect(loadFrom(root)).rejects.toThrow(/config: is not a directory/);
  });

  it('an empty sources directory is worth a warning, not an error', async () => {
    const { sources, warnings } = await load({});
    expect(sources).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual(['no-sources']);
  });
});
