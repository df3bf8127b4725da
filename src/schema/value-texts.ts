import type { LocalizedText } from '../domain/vocabulary.js';
import type { Texts } from '../text/texts.js';
import type { CronField } from './cron.js';

export function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}

export function meantZh(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `；是否想写“${suggestion}”？`;
}

export const valueTexts = {
  required: () => ({ en: 'is required', 'zh-CN': '必填' }),
  unknownField: (name: string, suggestion: string | undefined) => ({
    en: `there is no field "${name}" here${meant(suggestion)}`,
    'zh-CN': `此处没有字段“${name}”${meantZh(suggestion)}`,
  }),
  wrongType: (expected: string, received: string) => ({
    en: `must be ${expected}, not ${received}`,
    'zh-CN': `必须是${typeNamesZh(expected)}，而不是${typeNamesZh(received)}`,
  }),
  notOneOf: (value: string, allowed: readonly string[], suggestion: string | undefined) => ({
    en: `"${value}" is not one of ${allowed.join(', ')}${meant(suggestion)}`,
    'zh-CN': `“${value}”不在可选值之内：${allowed.join('、')}${meantZh(suggestion)}`,
  }),
  tooSmall: (minimum: string) => ({ en: `must be at least ${minimum}`, 'zh-CN': `不得小于 ${minimum}` }),
  tooBig: (maximum: string) => ({ en: `must be at most ${maximum}`, 'zh-CN': `不得大于 ${maximum}` }),
  emptyText: () => ({ en: 'must not be empty', 'zh-CN': '不能为空' }),
  emptyList: () => ({ en: 'needs at least one entry', 'zh-CN': '至少需要一项' }),
  invalid: () => ({ en: 'is not valid', 'zh-CN': '无效' }),
  badId: (value: string) => ({
    en: `"${value}" is not kebab-case; use a-z, 0-9 and single hyphens, such as "shopify-terms"`,
    'zh-CN': `“${value}”不是 kebab-case；只能用 a-z、0-9 和单个连字符，例如“shopify-terms”`,
  }),
  badCron: (value: string, fields: readonly CronField[]) => ({
    en: `"${value}" is not a cron expression (minute hour day month weekday); look at the ${fields.map((field) => cronFields[field].en).join(', ')}. In words: "every 15 minutes", "weekdays 8-20 every 10 minutes", "daily at 9:00"; intervals have to go into the hour or the day`,
    'zh-CN': `“${value}”不是 cron 表达式（分 时 日 月 周）；请检查：${fields.map((field) => cronFields[field]['zh-CN']).join('、')}。也可写成“每15分钟”“工作日 8-20 每10分钟”“每天 9:00”；间隔须能整除一小时或一天`,
  }),
  badTimeZone: (value: string, suggestion: string | undefined) => ({
    en: `"${value}" is not an IANA time zone such as Europe/Berlin${meant(suggestion)}`,
    'zh-CN': `“${value}”不是 IANA 时区（例如 Asia/Shanghai）${meantZh(suggestion)}`,
  }),
  badLanguageTag: (value: string) => ({
    en: `"${value}" is not a BCP-47 language tag such as en, zh-CN or pt-BR`,
    'zh-CN': `“${value}”不是 BCP-47 语言标签（例如 en、zh-CN、pt-BR）`,
  }),
  badMarket: (value: string, suggestion: string | undefined) => ({
    en: `"${value}" is not a market; use an ISO 3166 country code, EU or GLOBAL${meant(suggestion)}`,
    'zh-CN': `“${value}”不是市场；请用 ISO 3166 国家代码、EU 或 GLOBAL${meantZh(suggestion)}`,
  }),
  badUrl: (value: string) => ({
    en: `"${value}" is not a complete address such as https://example.com/rules`,
    'zh-CN': `“${value}”不是完整网址（例如 https://example.com/rules）`,
  }),
  badEndpoint: () => ({
    en: 'is not the address of a remote browser: ws:// or wss:// for a Playwright server, http:// or https:// for the DevTools protocol',
    'zh-CN': '不是远程浏览器的地址：Playwright 服务器用 ws:// 或 wss://，DevTools 协议用 http:// 或 https://',
  }),
  badProxy: () => ({
    en: 'is not the address of a proxy: http://, https://, socks5:// or socks5h://, with its host and port',
    'zh-CN': '不是代理地址：应为 http://、https://、socks5:// 或 socks5h:// 加主机和端口',
  }),
  badScheme: (scheme: string, allowed: readonly string[]) => ({
    en: `addresses with "${scheme}" are not allowed; use ${allowed.join(' or ')}`,
    'zh-CN': `不允许“${scheme}”网址，请用 ${allowed.join(' 或 ')}`,
  }),
  urlWithPassword: () => ({
    en: 'an address must not hold a user name or password; put them into "headers", from a variable',
    'zh-CN': '网址中不得包含用户名或密码；请写入“headers”并引用变量',
  }),
  badHost: (value: string) => ({
    en: `"${value}" is not a bare host name such as example.com`,
    'zh-CN': `“${value}”不是单独的主机名（例如 example.com）`,
  }),
  badHostOrNetwork: (value: string) => ({
    en: `"${value}" is not a bare host name such as intranet.example or a network such as 10.1.0.0/16`,
    'zh-CN': `“${value}”不是单独的主机名（例如 intranet.example）或网段（例如 10.1.0.0/16）`,
  }),
  badSelector: (value: string, cause: string) => ({
    en: `"${value}" is not a CSS selector that works here: ${cause}`,
    'zh-CN': `“${value}”不是可用的 CSS 选择器：${cause}`,
  }),
  badDate: (value: string) => ({
    en: `"${value}" is not a day in the form 2026-03-05`,
    'zh-CN': `“${value}”不是 2026-03-05 形式的日期`,
  }),
  badHeaderName: (value: string) => ({
    en: `"${value}" is not an HTTP header name`,
    'zh-CN': `“${value}”不是 HTTP 头名称`,
  }),
  badHeaderValue: () => ({
    en: 'holds characters that HTTP headers cannot carry',
    'zh-CN': '含有 HTTP 头不能携带的字符',
  }),
  badClockTime: (value: string) => ({
    en: `"${value}" is not a time of day in the form 09:00`,
    'zh-CN': `“${value}”不是 09:00 形式的时刻`,
  }),
} satisfies Texts;

const cronFields: Readonly<Record<CronField, LocalizedText>> = {
  second: { en: 'second', 'zh-CN': '秒' },
  minute: { en: 'minute', 'zh-CN': '分' },
  hour: { en: 'hour', 'zh-CN': '时' },
  dayOfMonth: { en: 'day', 'zh-CN': '日' },
  month: { en: 'month', 'zh-CN': '月' },
  dayOfWeek: { en: 'weekday', 'zh-CN': '周' },
  timezone: { en: 'time zone', 'zh-CN': '时区' },
  expression: { en: 'number of fields', 'zh-CN': '字段数量' },
};

function typeNamesZh(name: string): string {
  const names: Readonly<Record<string, string>> = {
    text: '文本',
    'a number': '数字',
    'a whole number': '整数',
    'true or false': ' true 或 false',
    'a list': '列表',
    'a mapping': '“名称: 值”映射',
    nothing: '空',
  };
  return names[name] ?? name;
}
