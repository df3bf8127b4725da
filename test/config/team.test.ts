import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../src/config/errors.js';
import { load, mistakes, shop } from './workspace.js';

const withTeam = (yaml: string) => ({ 'config/rulewatch.yaml': '', 'config/team.yaml': yaml, ...shop() });

describe('the team', () => {
  it('is read with working hours, leave and stand-ins, in the zone of the settings', async () => {
    const { team, roleGroups } = await load({
      ...withTeam(`people:
  - name: 李雷
    roles: [tech, finance-tax]
    email: \${LILEI_MAIL}
    slack: U012ABCDEF
    language: zh-CN
    workingHours: { days: mon-fri, from: "09:00", to: "18:00" }
    standIn: Ana
    away: [{ from: 2027-02-05, to: 2027-02-12 }]
  - name: Ana
    roles: operations-lead
    workingHours: { days: [sat-mon, wed], from: "22:00", to: "06:00", timezone: Europe/Berlin }
groups: { logistics: S012ABCDEF }
`),
      '.env': 'LILEI_MAIL=lilei@shop.example\n',
    });
    expect(team).toEqual([
      {
        name: '李雷',
        roles: ['tech', 'finance-tax'],
        email: 'lilei@shop.example',
        slack: 'U012ABCDEF',
        language: 'zh-CN',
        timezone: 'Asia/Shanghai',
        workingHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' },
        standIn: 'Ana',
        away: [{ from: '2027-02-05', to: '2027-02-12' }],
      },
      {
        name: 'Ana',
        roles: ['operations-lead'],
        timezone: 'Europe/Berlin',
        workingHours: { days: ['mon', 'wed', 'sat', 'sun'], from: '22:00', to: '06:00' },
      },
    ]);
    expect(roleGroups).toEqual({ logistics: 'S012ABCDEF' });
  });

  it('is nobody without a file, and then no role is missed', async () => {
    const { team, warnings } = await load(shop());
    expect([team, warnings]).toEqual([[], []]);
  });

  it('may leave roles open, which is worth a look', async () => {
    const all = 'operations-lead, tech, customer-service, logistics, compliance-legal, finance-tax';
    const { warnings } = await load(withTeam(`people: [{ name: Ana, roles: [${all}] }]\n`));
    expect(warnings.map((warning) => formatIssue(warning, 'en').split('/').at(-1))).toEqual([
      'team.yaml:1:1 people: nobody holds the role "listing-content"; its questions go to the operations lead',
    ]);
  });

  it('says what is wrong with people', async () => {
    const report = await mistakes(
      withTeam(`people:
  - { name: Li, roles: [], email: li.example, slack: "@li" }
  - { name: Ana, roles: [tech], standIn: Bo }
  - { name: Bob, roles: [tech], standIn: Cy }
  - { name: Cy, roles: [tech], standIn: Bob }
  - { name: Ana, roles: [tech], standIn: Bob }
  - name: Dee
    roles: [tech]
    workingHours: { days: [mon, fryday], from: "9", to: "18:00" }
    away: [{ from: 2027-02-12, to: 2027-02-05 }]
  - { name: Eve, roles: [tech], workingHours: { from: "09:00", to: "09:00" } }
groups: { tech: "@techies" }
`),
    );
    expect(report).toEqual([
      'config/team.yaml:2:17 people[0].roles: needs at least one entry',
      'config/team.yaml:2:28 people[0].email: "li.example" is not an e-mail address',
      'config/team.yaml:2:47 people[0].slack: "@li" is not a Slack member id such as U012ABCDEF',
      'config/team.yaml:9:33 people[5].workingHours.days[1]: "fryday" is no weekday; write mon, tue, … or a span such as mon-fri',
      'config/team.yaml:9:42 people[5].workingHours.from: "9" is not a time of day in the form 09:00',
      'config/team.yaml:10:32 people[5].away[0].to: lies before "from" (2027-02-12)',
      'config/team.yaml:11:64 people[6].workingHours.to: is the same as "from": there would be no working hours',
      'config/team.yaml:12:11 groups.tech: "@techies" is not a Slack user group id such as S012ABCDEF',
    ]);
  });

  it('says which stand-ins do not exist or lead in a circle', async () => {
    const report = await mistakes(
      withTeam(`people:
  - { name: Ana, roles: [tech], standIn: Bo }
  - { name: Bob, roles: [tech], standIn: Cyd }
  - { name: Cyd, roles: [tech], standIn: Bob }
  - { name: Ana, roles: [tech], standIn: Bob }
  - { name: Eve, roles: [tech], standIn: Eve }
`),
    );
    expect(report).toEqual([
      'config/team.yaml:2:33 people[0].standIn: nobody in the team is named "Bo"; did you mean "Bob"?',
      'config/team.yaml:3:33 people[1].standIn: stand-ins must not lead in a circle: Bob → Cyd → Bob',
      'config/team.yaml:4:33 people[2].standIn: stand-ins must not lead in a circle: Cyd → Bob → Cyd',
      expect.stringMatching(/^config\/team.yaml:5:7 .*"Ana" is already used at .*config\/team.yaml:2$/),
      'config/team.yaml:6:33 people[4].standIn: stand-ins must not lead in a circle: Eve → Eve',
    ]);
  });

  it('is not looked for in rulewatch.yaml any more, and the mistake says where it belongs', async () => {
    const report = await mistakes({
      'config/rulewatch.yaml': 'language: en\nteam:\n  - { name: Li Lei, roles: [tech] }\n',
      ...shop(),
    });
    expect(report).toEqual([
      'config/rulewatch.yaml:2:1 team: the team stands in a file of its own now: move this list to "people:" in config/team.yaml',
    ]);
  });
});
