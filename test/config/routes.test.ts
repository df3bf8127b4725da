import { describe, expect, it } from 'vitest';
import { load, mistakes, shop } from './workspace.js';

const channels = `channels:
  slack: { token: xoxb-1, channel: "#rules" }
  email: { url: "smtp://localhost", from: rw@shop.example, to: "group@shop.example, boss@shop.example" }
`;
const team = `people:
  - { name: Li Lei, roles: [finance-tax], email: LiLei@shop.example }
  - { name: Han Meimei, roles: [logistics] }
`;

const files = (alerts: string, settings = channels) => ({
  'config/rulewatch.yaml': `${settings}alerts:\n${alerts}`,
  'config/team.yaml': team,
  'config/topics/tax.yaml':
    'id: tax\nname: { en: Tax, zh-CN: 税务 }\nterms: { en: [value added tax], zh: [增值税] }\n',
  ...shop(),
});

describe('routes', () => {
  it('name conditions and destinations; one channel has one name', async () => {
    const { settings } = await load(
      files(`  routes:
    - { topics: tax, platforms: [shop], markets: EU, sources: shop-terms, languages: [zh], roles: finance-tax, severity: high, to: ["slack:#tax", email] }
    - { to: ["slack:#rules", "email:Ana <Ana@shop.example>", "role:finance-tax", "person:Li Lei", slack:C012ABCDEF] }
`),
    );
    expect(settings.alerts.routes).toEqual([
      {
        when: {
          topics: ['tax'],
          platforms: ['shop'],
          markets: ['EU'],
          sources: ['shop-terms'],
          languages: ['zh'],
          roles: ['finance-tax'],
          severity: 'high',
        },
        to: [
          { kind: 'channel', id: 'slack:#tax' },
          { kind: 'channel', id: 'email' },
        ],
      },
      {
        when: {},
        to: [
          { kind: 'channel', id: 'slack' },
          { kind: 'channel', id: 'email:ana@shop.example' },
          { kind: 'role', role: 'finance-tax' },
          { kind: 'person', name: 'Li Lei' },
          { kind: 'channel', id: 'slack:C012ABCDEF' },
        ],
      },
    ]);
  });

  it('with mistakes are told with their place, all at once', async () => {
    const report = await mistakes(
      files(`  routes:
    - { topics: [taxx], to: slack }
    - { platforms: [shopp], sources: [shop-term], to: email }
    - { to: ["person:Li Lie", "role:tech", "person:Han Meimei"] }
    - { to: [feishu, wecom] }
  fallback: [dingtalk]
`),
    );
    expect(report).toEqual([
      'config/rulewatch.yaml:6:18 alerts.routes[0].topics[0]: there is no topic "taxx"; did you mean "tax"?',
      'config/rulewatch.yaml:7:21 alerts.routes[1].platforms[0]: no source is of the platform "shopp"; did you mean "shop"?',
      'config/rulewatch.yaml:7:39 alerts.routes[1].sources[0]: there is no source "shop-term"; did you mean "shop-terms"?',
      'config/rulewatch.yaml:8:14 alerts.routes[2].to[0]: nobody in the team is named "Li Lie"; did you mean "Li Lei"?',
      'config/rulewatch.yaml:8:31 alerts.routes[2].to[1]: nobody in the team holds the role "tech"; give it to somebody in team.yaml',
      'config/rulewatch.yaml:8:44 alerts.routes[2].to[2]: "Han Meimei" cannot be reached: team.yaml needs their "email" or "slack", and that channel has to be on',
      'config/rulewatch.yaml:9:14 alerts.routes[3].to[0]: the channel "feishu" is off; set it up under "channels:" first',
      'config/rulewatch.yaml:9:22 alerts.routes[3].to[1]: the channel "wecom" is off; set it up under "channels:" first',
      'config/rulewatch.yaml:10:14 alerts.fallback[0]: the channel "dingtalk" is off; set it up under "channels:" first',
    ]);
  });

  it.each([
    ['slak', 'alerts.routes[0].to[0]: "slak" is no destination'],
    ['"slack:tax"', 'is no destination'],
    ['"email:nobody"', 'is no destination'],
    ['"role:boss"', 'role:finance-tax'],
    ['"person:"', 'is no destination'],
    ['"slack:#a b"', 'is no destination'],
  ])('do not lead to %s', async (target, message) => {
    const report = await mistakes(files(`  routes: [{ to: [${target}] }]\n`));
    expect(report).toHaveLength(1);
    expect(report[0]).toContain(message);
  });

  it('need a destination, and say nothing of people while the team has mistakes of its own', async () => {
    expect(await mistakes(files('  routes: [{ topics: tax }, { to: [], severity: urgent }]\n'))).toHaveLength(
      3,
    );
    const broken = {
      ...files('  routes: [{ to: ["person:Li Lei"] }]\n'),
      'config/team.yaml': 'people: [{ name: Li Lei }]\n',
    };
    expect(await mistakes(broken)).toEqual([
      expect.stringContaining('team.yaml:1:10 people[0].roles: is required'),
    ]);
  });

  it('reach a person in Slack where there is no mail', async () => {
    const slackAlone = 'channels: { slack: { token: xoxb-1 } }\n';
    const unreachable = await mistakes(files('  routes: [{ to: ["person:Li Lei"] }]\n', slackAlone));
    expect(unreachable[0]).toContain('cannot be reached');
    const both = files('  routes: [{ to: ["person:Li Lei"] }]\n', slackAlone);
    const withSlack = team.replace(
      'email: LiLei@shop.example',
      'email: LiLei@shop.example, slack: U012ABCDEF',
    );
    expect((await load({ ...both, 'config/team.yaml': withSlack })).settings.alerts.routes).toHaveLength(1);
  });
});

describe('the channels that others turn to', () => {
  it('are named by their ids, with every address of the mail', async () => {
    const { settings } = await load(files('  fallback: [email, "slack:#rules", "slack:#ops"]\n'));
    expect(settings.alerts.fallback).toEqual([
      'email:group@shop.example',
      'email:boss@shop.example',
      'slack',
      'slack:#ops',
    ]);
  });

  it('are channels, not people', async () => {
    const report = await mistakes(files('  fallback: ["person:Li Lei"]\n'));
    expect(report[0]).toContain('"person:Li Lei" is no channel');
  });
});

describe('grouping', () => {
  it('has bounds', async () => {
    const report = await mistakes(files('  grouping: { perSource: 1, storm: many, holdMinutes: 500 }\n'));
    expect(report.map((line) => line.split(' ')[1])).toEqual([
      'alerts.grouping.perSource:',
      'alerts.grouping.storm:',
      'alerts.grouping.holdMinutes:',
    ]);
  });
});
