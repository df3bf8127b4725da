import type { Texts } from '../../text/texts.js';

/** What stands on every page. */
export const siteTexts = {
  name: { en: 'RuleWatch', 'zh-CN': 'RuleWatch' },
  skip: { en: 'Skip to the content', 'zh-CN': '跳到正文' },
  nav: { en: 'Pages', 'zh-CN': '页面' },
  pages: {
    today: { en: 'Today', 'zh-CN': '今天' },
    ledger: { en: 'Ledger', 'zh-CN': '台账' },
    sources: { en: 'Sources', 'zh-CN': '来源' },
    search: { en: 'Search', 'zh-CN': '搜索' },
    calendar: { en: 'Calendar', 'zh-CN': '日历' },
    settings: { en: 'Settings', 'zh-CN': '设置' },
  },
  you: { en: 'You', 'zh-CN': '我' },
  youAre: { en: 'You are', 'zh-CN': '当前身份' },
  thisMachine: (name: string) => ({ en: `${name} (this machine)`, 'zh-CN': `${name}（本机）` }),
  language: { en: 'Language', 'zh-CN': '语言' },
  theme: { en: 'Colours', 'zh-CN': '配色' },
  themes: {
    auto: { en: 'as the device', 'zh-CN': '跟随系统' },
    light: { en: 'light', 'zh-CN': '浅色' },
    dark: { en: 'dark', 'zh-CN': '深色' },
  },
  save: { en: 'Save', 'zh-CN': '保存' },
  access: {
    reader: { en: 'reader', 'zh-CN': '只读' },
    member: { en: 'member', 'zh-CN': '成员' },
    lead: { en: 'lead', 'zh-CN': '负责人' },
  },
  timezone: (zone: string) => ({ en: `Times are ${zone}.`, 'zh-CN': `时间均为 ${zone} 时区。` }),
  notFound: {
    title: { en: 'There is no such page', 'zh-CN': '页面不存在' },
    text: {
      en: 'The address may be misspelt, or what it showed was deleted.',
      'zh-CN': '地址可能有误，或内容已删除。',
    },
  },
  notAllowed: {
    title: { en: 'You may not do this', 'zh-CN': '没有权限' },
    text: (access: string) => ({
      en: `It takes the access "${access}". Your lead gives it in config/team.yaml.`,
      'zh-CN': `需要“${access}”权限，由负责人在 config/team.yaml 中授予。`,
    }),
  },
  notOfOwnPage: {
    title: { en: 'Nothing was done', 'zh-CN': '未执行任何操作' },
    text: {
      en: 'This did not come from a page that is still valid in this browser. Go back, load the page again and repeat it.',
      'zh-CN': '该请求并非来自此浏览器中仍有效的页面。请返回并重新加载页面后再试。',
    },
  },
  toToday: { en: 'To the page of today', 'zh-CN': '返回今天' },
  failed: { en: 'This did not work', 'zh-CN': '操作未成功' },
  previous: { en: 'Previous', 'zh-CN': '上一页' },
  next: { en: 'Next', 'zh-CN': '下一页' },
  pageOf: (page: number, pages: number) => ({
    en: `Page ${page} of ${pages}`,
    'zh-CN': `第 ${page} / ${pages} 页`,
  }),
  all: { en: 'all', 'zh-CN': '全部' },
  nobody: { en: 'nobody', 'zh-CN': '未指定' },
  due: (time: string) => ({ en: `due ${time}`, 'zh-CN': `${time} 前` }),
  overdue: (span: string) => ({ en: `overdue by ${span}`, 'zh-CN': `已逾期 ${span}` }),
  effective: (day: string) => ({ en: `applies ${day}`, 'zh-CN': `${day} 生效` }),
  deadline: (day: string) => ({ en: `act by ${day}`, 'zh-CN': `${day} 截止` }),
  caseNumber: (id: number) => ({ en: `Case ${id}`, 'zh-CN': `事项 ${id}` }),
  withPerson: (name: string) => ({ en: `with ${name}`, 'zh-CN': `负责人：${name}` }),
} satisfies Texts;
