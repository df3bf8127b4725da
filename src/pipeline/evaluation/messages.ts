import type { Texts } from '../../text/texts.js';

export const messages = {
  heading: (count: number) => ({
    en: `Nothing was evaluated: ${count} ${count === 1 ? 'mistake' : 'mistakes'} in the announcements.`,
    'zh-CN': `公告文件中有 ${count} 处错误，未作评估。`,
  }),
  more: (count: number) => ({ en: `and ${count} more`, 'zh-CN': `另有 ${count} 处` }),
  unreadable: (code: string) => ({ en: `cannot be read (${code})`, 'zh-CN': `无法读取（${code}）` }),
  empty: () => ({
    en: 'holds no announcement; write one JSON object per line',
    'zh-CN': '没有公告；请每行写一个 JSON 对象',
  }),
  notUtf8: () => ({ en: 'is not UTF-8 text; save it as UTF-8', 'zh-CN': '不是 UTF-8 文本；请另存为 UTF-8' }),
  tooLong: (limit: number) => ({
    en: `is longer than ${limit} characters; write one announcement per line`,
    'zh-CN': `超过 ${limit} 个字符；请每行写一条公告`,
  }),
  notJson: () => ({
    en: 'is not JSON; write one JSON object per line',
    'zh-CN': '不是 JSON；请每行写一个 JSON 对象',
  }),
  notAnObject: () => ({
    en: 'is not a JSON object; write one announcement per line',
    'zh-CN': '不是 JSON 对象；请每行写一条公告',
  }),
  notFurther: () => ({
    en: 'is no JSON object with an id and other_dates, a list of days such as 2026-03-05',
    'zh-CN': '不是带 id 与 other_dates（日期列表，如 2026-03-05）的 JSON 对象',
  }),
  noText: () => ({ en: 'title and body are both empty', 'zh-CN': '标题与正文均为空' }),
  badPublished: (value: string) => ({
    en: `"${value}" is not a day in the form 2026-03-05 or an instant such as 2026-03-05T08:00:00Z`,
    'zh-CN': `“${value}”不是日期（如 2026-03-05）或时刻（如 2026-03-05T08:00:00Z）`,
  }),
  duplicateId: (id: string, line: number) => ({
    en: `"${id}" is already used in line ${line}`,
    'zh-CN': `“${id}”已在第 ${line} 行使用`,
  }),
  unknownTopic: (id: string, known: string) => ({
    en: `there is no topic "${id}" in config/topics; there are ${known}`,
    'zh-CN': `config/topics 中没有主题“${id}”；已有：${known}`,
  }),
} satisfies Texts;
