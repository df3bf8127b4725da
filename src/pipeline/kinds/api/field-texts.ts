import type { Texts } from '../../../text/texts.js';

/** What is said of wrong fields of `api:`. */
export const apiFieldTexts = {
  badPath: (written: string, cause: string) => ({
    en: `"${written}" is not a path such as data.items or Hazards[].Name: ${cause}`,
    'zh-CN': `“${written}”不是路径（例如 data.items 或 Hazards[].Name）：${cause}`,
  }),
  badAddress: (written: string) => ({
    en: `"${written}" is not an address such as https://api.example.com/items/{{id}}`,
    'zh-CN': `“${written}”不是网址（例如 https://api.example.com/items/{{id}}）`,
  }),
  needsPost: (field: string) => ({
    en: `"${field}" is sent by POST; add "method: POST"`,
    'zh-CN': `“${field}”须以 POST 发送，请加上“method: POST”`,
  }),
  bodyOrJson: () => ({
    en: 'only one of "body" and "json" can be sent',
    'zh-CN': '“body”与“json”只能写一个',
  }),
  sinceUnused: () => ({
    en: 'nothing carries the day: give the query parameter as "param", or write {{since}} into "url", "query", "body" or "json"',
    'zh-CN': '没有任何参数带上日期：请用“param”写明查询参数，或在“url”“query”“body”“json”中写入 {{since}}',
  }),
  untilUnused: () => ({
    en: 'nothing carries the last day: give the query parameter as "until", or write {{until}} into "url", "query", "body" or "json"',
    'zh-CN':
      '没有任何参数带上结束日期：请用“until”写明查询参数，或在“url”“query”“body”“json”中写入 {{until}}',
  }),
  pagingNeeds: (field: string, by: string) => ({
    en: `"by: ${by}" needs "${field}"`,
    'zh-CN': `“by: ${by}”需要“${field}”`,
  }),
  unknownPlace: (place: string, known: readonly string[]) => ({
    en: `{{${place}}} stands for nothing here; there are ${known.map((name) => `{{${name}}}`).join(', ')}, and {{today-30d}}`,
    'zh-CN': `此处没有 {{${place}}}；可用：${known.map((name) => `{{${name}}}`).join('、')}，以及 {{today-30d}}`,
  }),
} satisfies Texts;
