import type { LocalizedText } from '../../../domain/vocabulary.js';
import type { OfficialMatch } from '../../../pipeline/official.js';
import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'what the official pages that are stored here say on a rumour: a text, a link, or - for standard input',
    'zh-CN': '核实传闻：已保存的官方页面怎么说。参数为文字、链接，或 -（标准输入）',
  },
  noText: {
    en: 'There is nothing to verify: give the text of the rumour, or the address of a page.',
    'zh-CN': '没有可核实的内容：请给出传闻的文字或页面网址。',
  },
  tooLarge: { en: 'The text is longer than 1 MB.', 'zh-CN': '文字超过 1 MB。' },
  unread: (url: string, why: string) => ({
    en: `${url} could not be read: ${why} Paste its text instead.`,
    'zh-CN': `无法读取 ${url}：${why}请改为粘贴其文字。`,
  }),
  officialSays: { en: 'Official pages stored here say:', 'zh-CN': '已保存的官方页面写明：' },
  sameDays: { en: 'Official changes that state the same day:', 'zh-CN': '注明同一日期的官方变更：' },
  isOfficial: (source: string) => ({
    en: `The address is that of an official page which is watched: ${source}.`,
    'zh-CN': `该网址即受监测的官方页面：${source}。`,
  }),
  nothing: {
    en: 'Nothing official found. That does not make it untrue: only pages that are stored here were searched.',
    'zh-CN': '未找到官方依据。这不代表传闻不实：仅查找了已保存的页面。',
  },
  checked: (count: number, oldest: string, newest: string) => ({
    en: `${count} official sources were checked between ${oldest} and ${newest}.`,
    'zh-CN': `共查 ${count} 个官方来源，检查时间在 ${oldest} 至 ${newest} 之间。`,
  }),
  neverChecked: (count: number) => ({
    en: `${count} official sources were never checked, so nothing is known of them.`,
    'zh-CN': `有 ${count} 个官方来源从未检查，情况不明。`,
  }),
  checkNow: { en: 'Check now:', 'zh-CN': '立即检查：' },
  said: { en: 'rumour', 'zh-CN': '传闻' },
  stands: { en: 'page', 'zh-CN': '页面' },
  age: (days: number) => ({
    en: days === 0 ? 'stored today' : `stored ${days} ${days === 1 ? 'day' : 'days'} ago`,
    'zh-CN': days === 0 ? '今天保存' : `${days} 天前保存`,
  }),
  verdicts: {
    same: { en: 'in these words', 'zh-CN': '原文一致' },
    figures: { en: 'with other numbers or dates', 'zh-CN': '数字或日期不同' },
    alike: { en: 'speaks of it', 'zh-CN': '提到此事' },
    numbers: { en: 'has the same numbers', 'zh-CN': '数字相同' },
  } satisfies Record<OfficialMatch['verdict'], LocalizedText>,
} satisfies Texts;
