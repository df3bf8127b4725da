import { describe, expect, it } from 'vitest';
import { DEFAULT_CLOCK } from '../../src/respond/clock.js';
import { load, mistakes, shop } from './workspace.js';

const settingsOf = async (yaml: string) =>
  (await load({ 'config/rulewatch.yaml': yaml, ...shop() })).settings;

describe('settings', () => {
  it('are complete without a file that sets anything', async () => {
    expect(await settingsOf('')).toEqual({
      timezone: 'Asia/Shanghai',
      language: 'zh-CN',
      storage: { noiseDays: 30, deliveredDays: 90, evidenceDays: 1095 },
      web: { enabled: true },
      collect: {
        userAgent: 'RuleWatch (marketplace rule monitor)',
        timeoutSeconds: 30,
        maxMegabytes: 10,
        maxRedirects: 5,
        perHostConcurrency: 1,
        perHostDelayMs: 1000,
        perHostJitterPercent: 30,
        hostFailures: 5,
        concurrency: 8,
        checkMinutes: 15,
        privateHosts: [],
      },
      browser: {
        endpoint: [],
        pages: 2,
        sandbox: 'auto',
        timeoutSeconds: 60,
        recycleAfterPages: 200,
        memoryMegabytes: 1500,
        block: true,
        screenshots: true,
      },
      catalogue: { columns: {}, certificates: 'certificates.csv', certificateWarningDays: [60, 30, 7] },
      schedules: { check: '*/15 * * * *', digest: '0 9 * * *' },
      confirm: {
        delaySeconds: 30,
        rebuiltChecks: 3,
        rebuiltHours: 24,
        missingChecks: 3,
        missingDays: 14,
        heldBackChecks: 3,
        heldBackDays: 14,
      },
      channels: { terminal: { language: 'zh-CN' } },
      health: { enabled: true, host: '127.0.0.1', port: 8787, allowedHosts: [], pingMinutes: 5 },
      log: { level: 'info', format: 'auto' },
      response: { reminders: true, ...DEFAULT_CLOCK },
      alerts: {
        sensitivity: 'balanced',
        minimumSeverity: 'low',
        failuresBeforeWarning: 3,
        grouping: {
          enabled: true,
          perSource: 3,
          burst: 5,
          storm: 20,
          windowMinutes: 30,
          holdMinutes: 10,
          criticalAlone: 3,
        },
        routes: [],
      },
    });
  });

  it('take the user’s own network', async () => {
    const own =
      'collect: { privateHosts: [intranet.example, 10.1.0.0/16, "fd00::/8", "::1", 192.168.1.5] }\n';
    expect((await settingsOf(own)).collect.privateHosts).toHaveLength(5);
    const wrong = 'collect: { privateHosts: ["http://x", 10.1.0.0/33, shop.example/16, "a b"] }\n';
    expect(await mistakes({ 'config/rulewatch.yaml': wrong, ...shop() })).toHaveLength(4);
  });

  it('take remote browsers, one or several', async () => {
    const yaml =
      'browser: { endpoint: ["ws://render-1.example:3000/", "http://render-2.example:9222"], pages: 4 }';
    const { browser } = await settingsOf(`${yaml}\n`);
    expect(browser).toMatchObject({ endpoint: [expect.any(String), expect.any(String)], pages: 4 });
    expect(
      (await settingsOf('browser: { endpoint: "wss://render.example/?token=t" }\n')).browser.endpoint,
    ).toHaveLength(1);
    expect(
      await mistakes({ 'config/rulewatch.yaml': 'browser: { endpoint: render.example }\n', ...shop() }),
    ).toEqual([
      'config/rulewatch.yaml:1:12 browser.endpoint[0]: is not the address of a remote browser: ws:// or wss:// for a Playwright server, http:// or https:// for the DevTools protocol',
    ]);
  });

  it('take a seller', async () => {
    const yaml =
      'seller: { platforms: [amazon], markets: EU, families: [battery], fulfilment: [platform], features: [video] }';
    const { seller } = await load({ 'config/rulewatch.yaml': yaml, ...shop() });
    expect(seller).toEqual({
      platforms: ['amazon'],
      markets: ['EU'],
      families: ['battery'],
      fulfilment: ['platform'],
      features: ['video'],
    });
  });

  it('count a key without a value as not set', async () => {
    expect((await settingsOf('language:\nhealth:\n  port:\n')).health.port).toBe(8787);
  });

  it('say what is wrong with mail servers', async () => {
    const yaml = ['channels:', '  email: { enabled: false, url: "smtp:user:hunter2", from: "Li <li>" }'];
    const report = await mistakes({ 'config/rulewatch.yaml': yaml.join('\n'), ...shop() });
    expect(report).toEqual([
      'config/rulewatch.yaml:2:28 channels.email.url: is not a complete mail server address such as smtps://user:password@smtp.example.com:465',
      'config/rulewatch.yaml:2:54 channels.email.from: "Li <li>" is not an e-mail address',
    ]);
  });

  it('leave the language model off until it is switched on, and then want all of it', async () => {
    const env = { ASSIST_URL: 'https://model.example/v1/', ASSIST_API_KEY: 'sk-very-secret' };
    const declared = 'url: "${ASSIST_URL:-}", apiKey: "${ASSIST_API_KEY:-}", model: "${ASSIST_MODEL:-}"';
    const off = await load({ 'config/rulewatch.yaml': `assist: { ${declared} }\n`, ...shop() }, env);
    expect(off.settings.assist).toBeUndefined();

    const yaml = `language: en\nassist: { enabled: true, ${declared}, timeoutSeconds: 5 }\n`;
    expect(await mistakes({ 'config/rulewatch.yaml': yaml, ...shop() })).toEqual([
      'config/rulewatch.yaml:2:26 assist.url: is missing: a language model needs "url" and "model"; give it, or set "enabled: false"',
      'config/rulewatch.yaml:2:81 assist.model: is missing: a language model needs "url" and "model"; give it, or set "enabled: false"',
    ]);
    const on = await load({ 'config/rulewatch.yaml': yaml, ...shop() }, { ...env, ASSIST_MODEL: 'small' });
    expect(on.settings.assist).toEqual({
      url: 'https://model.example/v1',
      apiKey: 'sk-very-secret',
      model: 'small',
      languages: ['en'],
      judge: false,
      timeoutSeconds: 5,
      maxTokensPerDay: 100_000,
      maxTokensPerMonth: 1_000_000,
    });
    expect(on.secrets).toEqual(['sk-very-secret']);
  });

  it('warn about a default schedule that hosts would not like', async () => {
    const { warnings } = await load({
      'config/rulewatch.yaml': 'schedules: { check: "* * * * *" }\n',
      ...shop(),
    });
    expect(warnings.map(({ code, field, line }) => [code, field, line])).toEqual([
      ['fast-schedule', 'schedules.check', 1],
    ]);
  });
});

describe('topics and checklists', () => {
  it('come as the domain knows them', async () => {
    const { topics, checklists } = await load({
      'config/topics/own.yaml':
        'id: own-topic\nname: { en: Own, zh-CN: 自有 }\nterms:\n  "*": [{ term: IOSS, weight: 3 }]\n  zh: [税, { weight: 2, terms: [关税, 增值税] }]\n',
      'config/checklists/battery.yaml':
        'id: battery\napplies: { family: battery }\nitems:\n  - id: marking\n    role: compliance-legal\n    due: 24\n' +
        '    question: { en: Marked?, zh-CN: 有标识吗？ }\n    evidence: { en: Photo, zh-CN: 照片 }\n' +
        '    when: { markets: EU, platforms: [amazon] }\n' +
        '    facts:\n      - { text: { en: F, zh-CN: 事实 }, source: S, asOf: 2026-01-02, when: { markets: [EU] } }\n',
      'config/checklists/own.yaml':
        'id: own\napplies: always\nitems:\n  - id: own-item\n    role: tech\n    due: 1\n' +
        '    question: { en: Q?, zh-CN: 问？ }\n    evidence: { en: E, zh-CN: 证据 }\n',
      ...shop({ topics: '[own-topic]' }),
    });
    expect(topics[0]).toMatchObject({
      id: 'own-topic',
      terms: {
        '*': [{ term: 'IOSS', weight: 3 }],
        zh: [
          { term: '税', weight: 1 },
          { term: '关税', weight: 2 },
          { term: '增值税', weight: 2 },
        ],
      },
    });
    expect(checklists[0]).toMatchObject({
      applies: { family: 'battery' },
      items: [
        {
          dueHours: 24,
          when: { markets: ['EU'], platforms: ['amazon'] },
          facts: [{ asOf: '2026-01-02', when: { markets: ['EU'] } }],
        },
      ],
    });
    expect(checklists[1]).toMatchObject({ applies: 'always', items: [{ facts: [] }] });
  });

  it('say what is wrong with them', async () => {
    const report = await mistakes({
      'config/topics/own.yaml': 'id: own\nname: { en: Own }\nterms: { en: [{ term: x, weight: 99 }, ""] }\n',
      'config/checklists/own.yaml':
        'id: own\napplies: { topic: tax, family: battery }\nitems:\n  - id: own-item\n    role: boss\n    due: 48\n' +
        '    question: { en: Q? }\n    evidence: { en: E, zh-CN: 证据 }\n',
      'config/checklists/unknown.yaml':
        'id: unknown\napplies: { topic: packageing }\nitems:\n  - id: item\n    role: tech\n    due: 1\n' +
        '    question: { en: Q?, zh-CN: 问？ }\n    evidence: { en: E, zh-CN: 证据 }\n',
      ...shop(),
    });
    expect(report).toEqual([
      'config/checklists/own.yaml:2:1 applies: must be "always", or name one topic or one product family',
      'config/checklists/own.yaml:5:5 items[0].role: "boss" is not one of operations-lead, tech, customer-service, logistics, compliance-legal, finance-tax, listing-content',
      'config/checklists/own.yaml:6:5 items[0].due: must be at most 24',
      'config/checklists/own.yaml:7:5 items[0].question.zh-CN: is required',
      'config/checklists/unknown.yaml:2:12 applies.topic: there is no topic "packageing"',
      'config/topics/own.yaml:2:1 name.zh-CN: is required',
      'config/topics/own.yaml:3:26 terms.en[0].weight: must be at most 10',
      'config/topics/own.yaml:3:40 terms.en[1].term: must not be empty',
    ]);
  });
});
