import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'find words in all stored texts, earlier versions too; several words in quotes are looked for as they stand',
    'zh-CN': '在全部已保存的文字（含旧版本）中查找；用引号括起的多个词按原样查找',
  },
  options: { source: { en: 'of this source only', 'zh-CN': '仅限该来源' } },
  since: (day: string) => ({ en: `stored since ${day}`, 'zh-CN': `自 ${day} 起保存` }),
  earlier: (day: string) => ({
    en: `no longer: last in the version of ${day}`,
    'zh-CN': `现已没有：最后见于 ${day} 的版本`,
  }),
  nothingFound: {
    en: 'No stored text says that. Only what was fetched or handed in is searched.',
    'zh-CN': '已保存的文字中没有找到。只查找抓取或提交过的内容。',
  },
} satisfies Texts;
