import { describe, expect, it } from 'vitest';
import { load, mistakes, shop } from './workspace.js';

const settingsOf = async (yaml: string) =>
  (await load({ 'config/rulewatch.yaml': yaml, ...shop() })).settings;

describe('settings', () => {
  it('are complete without a file that sets anything', async () => {
    expect(await settingsOf('')).toEqual({
      timezone: 'Asia/Shanghai',
      language: 'zh-CN',
      storage: { noiseDays: 30 },
      collect: {
        userAgent: 'RuleWatch (marketplace rule monitor)',
        timeoutSeconds: 30,
        maxMegabytes: 10,
        maxRedirects: 5,
        perHostConcurrency: 1,
        perHostDelayMs: 1000,
        concurrency: 8,
        privateHosts: [],
      },
      schedules: { check: '*/15 * * * *', digest: '0 9 * * *' },
      confirm: { delaySeconds: 30 },
      channels: { terminal: { language: 'zh-CN' } },
      health: { enabled: true, host: '127.0.0.1', port: 8787 },
      alerts: { minimumSeverity: 'low', failuresBeforeWarning: 3 },
    });
  });

  it('take the user’s own network', async () => {
    const own =
      'collect: { privateHosts: [intranet.example, 10.1.0.0/16, "fd00::/8", "::1", 192.168.1.5] }\n';
    expect((await settingsOf(own)).collect.privateHosts).toHaveLength(5);
    const wrong = 'collect: { privateHosts: ["http://x", 10.1.0.0/33, shop.example/16, "a b"] }\n';
    expect(await mistakes({ 'config/rulewatch.yaml': wrong, ...shop() })).toHaveLength(4);
  });

  it('take a seller and a team', async () => {
    const yaml = [
      'seller: { platforms: [amazon], markets: EU, families: [battery], fulfilment: [platform], features: [video] }',
      'team:',
      '  - name: 李雷',
      '    roles: [tech, finance-tax]',
      '    email: lilei@shop.example',
      '    slack: U012ABCDEF',
    ];
    const { seller, team } = await load({ 'config/rulewatch.yaml': yaml.join('\n'), ...shop() });
    expect(seller).toEqual({
      platforms: ['amazon'],
      markets: ['EU'],
      families: ['battery'],
      fulfilment: ['platform'],
      features: ['video'],
    });
    expect(team).toEqual([
      { name: '李雷', roles: ['tech', 'finance-tax'], email: 'lilei@shop.example', slack: 'U012ABCDEF' },
    ]);
  });

  it('count a key without a value as not set', async () => {
    expect((await settingsOf('language:\nhealth:\n  port:\n')).health.port).toBe(8787);
  });

  it('say what is wrong with people and mail servers', async () => {
    const yaml = [
      'team:',
      '  - name: Li',
      '    roles: []',
      '    email: li.example',
      '    slack: "@li"',
      'channels:',
      '  email: { enabled: false, url: "smtp:user:hunter2", from: "Li <li>" }',
    ];
    const report = await mistakes({ 'config/rulewatch.yaml': yaml.join('\n'), ...shop() });
    expect(report).toEqual([
      'config/rulewatch.yaml:3:5 team[0].roles: needs at least one entry',
      'config/rulewatch.yaml:4:5 team[0].email: "li.example" is not an e-mail address',
      'config/rulewatch.yaml:5:5 team[0].slack: "@li" is not a Slack member id such as U012ABCDEF',
      'config/rulewatch.yaml:7:28 channels.email.url: is not a complete mail server address such as smtps://user:password@smtp.example.com:465',
      'config/rulewatch.yaml:7:54 channels.email.from: "Li <li>" is not an e-mail address',
    ]);
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
        'id: own-topic\nname: { en: Own, zh-CN: 自有 }\nterms:\n  "*": [{ term: IOSS, weight: 3 }]\n  zh: [税]\n',
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
      terms: { '*': [{ term: 'IOSS', weight: 3 }], zh: [{ term: '税', weight: 1 }] },
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
