import type { Texts } from '../../text/texts.js';

/** `workingHours` of a person */
export const workingHoursTexts = {
  days: {
    en: '`mon`, or spans such as `mon-fri` or `sun-thu`.',
    'zh-CN': '`mon`，或 `mon-fri`、`sun-thu` 这样的区间。',
  },
  from: { en: 'When the day begins.', 'zh-CN': '上班时间。' },
  to: {
    en: 'When it ends; before `from` it is on the next day.',
    'zh-CN': '下班时间；早于 `from` 表示次日。',
  },
  timezone: {
    en: 'The zone of the person; without it that of `rulewatch.yaml`.',
    'zh-CN': '此人所在时区；未填写时同 `rulewatch.yaml`。',
  },
} satisfies Texts;

/** A leave */
export const absenceTexts = {
  from: { en: 'The first day.', 'zh-CN': '第一天。' },
  to: { en: 'The last day.', 'zh-CN': '最后一天。' },
} satisfies Texts;

/** A person of the team */
export const personTexts = {
  name: {
    en: 'As messages and cases name the person; commands take it too.',
    'zh-CN': '消息、事项和命令中使用的姓名。',
  },
  roles: { en: 'What the person answers for.', 'zh-CN': '负责的角色。' },
  access: {
    en: 'What the person may do on the page: `reader` looks, `member` works on cases, `lead` decides on sources as well; without it `lead` for the operations lead, else `member`.',
    'zh-CN':
      '此人在页面上的权限：`reader` 只读，`member` 可处理事项，`lead` 还可管理来源；未填写时运营负责人为 `lead`，其他人为 `member`。',
  },
  language: {
    en: 'Of mails to the person; without it that of the channel.',
    'zh-CN': '发给此人的邮件语言；未填写时同渠道。',
  },
  workingHours: {
    en: 'When the person is at work; without it at any hour.',
    'zh-CN': '工作时间；未填写时视为随时在岗。',
  },
  standIn: { en: 'Who takes over while the person is not at work.', 'zh-CN': '不在岗时由谁代替。' },
  away: { en: 'Leaves.', 'zh-CN': '休假。' },
} satisfies Texts;

/** The keys of `config/team.yaml` */
export const teamTexts = {
  people: {
    en: 'Your rule-response group. The first holder of a role who is at work gets the question.',
    'zh-CN': '规则响应小组。检查清单的问题交给在岗且排在最前的角色负责人。',
  },
  groups: {
    en: 'User groups of Slack by role, called in critical alerts.',
    'zh-CN': '按角色列出的 Slack 用户组，紧急提醒时呼叫。',
  },
} satisfies Texts;
