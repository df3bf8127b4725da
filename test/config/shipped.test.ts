import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../src/config/errors.js';
import { loadConfiguration } from '../../src/config/load.js';
import { SUPPORTED, workspace } from './workspace.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shipped = { config: `${root}config`, sources: `${root}sources` };

describe('the shipped configuration', () => {
  it('loads without mistakes or doubts and with nothing in the environment', async () => {
    const configuration = await loadConfiguration(shipped, {}, SUPPORTED);
    expect(configuration.warnings.map((warning) => formatIssue(warning, 'en'))).toEqual([]);
    expect(configuration.settings.channels).toEqual({ terminal: { language: 'zh-CN' } });
    expect(configuration.seller.markets).toEqual([]);
  });

  it('sends alerts to Slack as soon as a token and a channel are set', async () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_CHANNEL: 'C0RULES' };
    const { settings, secrets } = await loadConfiguration(shipped, env, SUPPORTED);
    expect(settings.channels).toEqual({
      slack: {
        token: 'xoxb-1-secret',
        channel: 'C0RULES',
        apiUrl: 'https://slack.com/api/',
        language: 'zh-CN',
      },
    });
    expect(secrets).toEqual(['xoxb-1-secret']);
  });

  it('names in rulewatch.yaml the defaults that hold without it', async () => {
    const named = await loadConfiguration(shipped, {}, SUPPORTED);
    const bare = workspace({ 'config/rulewatch.yaml': '' });
    const defaults = await loadConfiguration(
      { config: `${bare}/config`, sources: shipped.sources },
      {},
      SUPPORTED,
    );
    expect(named.settings).toEqual(defaults.settings);
    expect(named.seller).toEqual(defaults.seller);
  });

  it('declares at least 80 sources of every kind, the ten marketplaces among them', async () => {
    const { sources, faulty } = await loadConfiguration(shipped, {}, SUPPORTED);
    expect(faulty).toEqual([]);
    expect(sources.length).toBeGreaterThanOrEqual(80);
    const marketplaces =
      'amazon tiktok-shop shopee temu ebay walmart aliexpress lazada mercado-libre etsy'.split(' ');
    expect(sources.map(({ platform }) => platform)).toEqual(expect.arrayContaining(marketplaces));
    const kinds = new Set(sources.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(SUPPORTED.kinds.map(({ name }) => name).sort());
    for (const { id, permission, timezone } of sources) {
      expect(permission.note, id).toBeDefined();
      expect(permission.reviewedAt, id).toBeDefined();
      expect(timezone, id).toMatch(/\//);
    }
  });

  it('watches at least 35 sources of 25 publishers, all of them permitted and checkable today', async () => {
    const { sources } = await loadConfiguration(shipped, {}, SUPPORTED);
    const watched = sources.filter((source) => source.enabled);
    expect(watched.length).toBeGreaterThanOrEqual(35);
    expect(new Set(watched.map((source) => source.platform)).size).toBeGreaterThanOrEqual(25);
    for (const source of watched) {
      expect(source.permission.status, source.id).toBe('allowed');
    }
  });

  it('leaves everything off that a publisher has not allowed', async () => {
    const { sources } = await loadConfiguration(shipped, {}, SUPPORTED);
    const others = sources.filter((source) => source.permission.status !== 'allowed');
    expect(others.map((source) => source.platform)).toEqual(
      expect.arrayContaining(['amazon', 'ebay', 'tiktok-shop', 'shopee', 'aliexpress', 'temu']),
    );
    expect(others.filter((source) => source.enabled)).toEqual([]);
  });

  it('holds no variable that .env.example does not explain', async () => {
    const example = readFileSync(`${root}.env.example`, 'utf8');
    const { files } = await loadConfiguration(shipped, {}, SUPPORTED);
    for (const file of files) {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/^[^#\n]*\$\{([A-Z_]+)/gm)) {
        expect(example).toContain(`${name}=`);
      }
    }
  });
});

describe('a workspace without some of its files', () => {
  it('takes settings, topics and checklists from the package', async () => {
    const bare = workspace({});
    const fromPackage = await loadConfiguration(
      { config: `${bare}/nothing-here`, sources: shipped.sources },
      {},
      SUPPORTED,
    );
    const own = await loadConfiguration(shipped, {}, SUPPORTED);
    expect(fromPackage.settings).toEqual(own.settings);
    expect(fromPackage.topics.map((topic) => topic.id)).toEqual(own.topics.map((topic) => topic.id));
    expect(fromPackage.checklists.map((list) => list.id)).toEqual(own.checklists.map((list) => list.id));
  });
});
