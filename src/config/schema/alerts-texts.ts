import type { Texts } from '../../text/texts.js';

/** A route */
export const routeTexts = {
  topics: { en: 'Of one of these topics.', 'zh-CN': '属于其中任一主题。' },
  platforms: { en: 'Of one of these platforms.', 'zh-CN': '属于其中任一平台。' },
  markets: { en: 'Of one of these markets.', 'zh-CN': '属于其中任一市场。' },
  sources: { en: 'Of one of these sources.', 'zh-CN': '属于其中任一来源。' },
  languages: { en: 'Of a page in one of these languages.', 'zh-CN': '页面为其中任一语言。' },
  roles: { en: 'One of these roles has to act.', 'zh-CN': '需要其中任一角色处理。' },
  severity: { en: 'This severe or worse.', 'zh-CN': '达到或超过此等级。' },
  to: {
    en: 'Where it goes: `slack`, `slack:#name`, `email`, `email:address`, `feishu`, `dingtalk`, `wecom`, `terminal`, `role:…`, `person:…`.',
    'zh-CN':
      '发往何处：`slack`、`slack:#名称`、`email`、`email:地址`、`feishu`、`dingtalk`、`wecom`、`terminal`、`role:…`、`person:…`。',
  },
} satisfies Texts;

/** `alerts.grouping` */
export const groupingTexts = {
  enabled: { en: 'Whether alerts are put together at all.', 'zh-CN': '是否合并提醒。' },
  perSource: {
    en: 'So many of one source that wait together become one message.',
    'zh-CN': '同一来源等待中的提醒达到此数即合并。',
  },
  burst: {
    en: 'After so many of one source within the window, further ones are gathered first.',
    'zh-CN': '同一来源在窗口内超过此数后先收集再发送。',
  },
  storm: {
    en: 'With so many over all sources, everything that waits becomes one message.',
    'zh-CN': '全部来源达到此数时，等待中的提醒合并为一条。',
  },
  windowMinutes: { en: 'The window, in minutes.', 'zh-CN': '窗口长度（分钟）。' },
  holdMinutes: {
    en: 'For how long alerts are gathered at the most; critical ones never are.',
    'zh-CN': '最长收集时间（分钟）；紧急提醒不等待。',
  },
  criticalAlone: {
    en: 'So many critical alerts at once stay on their own.',
    'zh-CN': '同时出现的紧急提醒不超过此数时单独发送。',
  },
} satisfies Texts;

/** `alerts` */
export const alertsTexts = {
  sensitivity: {
    en: 'How likely an edit has to be a rule change for an alert; what is less likely is in the digest.',
    'zh-CN': '达到多大可能性才即时提醒；较低的列入每日摘要。',
  },
  minimumSeverity: {
    en: 'Rule changes below it go to the digest only.',
    'zh-CN': '低于此等级的规则变更只列入每日摘要。',
  },
  translateLink: {
    en: 'Address of a translation service, with `{url}` for that of the page and `{language}` for the language of the reader: alerts about pages in another language link to it. None without it; whoever follows the link tells the service which page it is.',
    'zh-CN':
      '翻译服务的网址，`{url}` 代表页面网址，`{language}` 代表读者语言：页面为其他语言时，提醒中附上该链接。不填则不附；点击链接的人会让该服务得知是哪个页面。',
  },
  failuresBeforeWarning: {
    en: 'Failed checks in a row before trouble of a source is told.',
    'zh-CN': '来源连续失败多少次后提醒。',
  },
  grouping: {
    en: 'When many alerts at once become one message to people; each change keeps its case.',
    'zh-CN': '同时出现许多提醒时如何合并；每项变更仍有各自的事项。',
  },
  routes: {
    en: 'Who is told what. All routes that hold add up; an alert for which none does goes to every channel.',
    'zh-CN': '谁收到什么。符合条件的路由叠加；都不符合的提醒发往全部渠道。',
  },
  fallback: {
    en: 'Channels that get what another one does not take; without it all that people read.',
    'zh-CN': '其他渠道拒收时改发到哪些渠道；未填写时为全部面向人的渠道。',
  },
} satisfies Texts;
