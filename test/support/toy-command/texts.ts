import type { Texts } from '../../../src/text/texts.js';

export const texts = {
  description: { en: 'says how many sources there are', 'zh-CN': '显示来源的数量' },
  counted: (sources: number) => ({
    en: `There are ${sources} sources.`,
    'zh-CN': `共有 ${sources} 个来源。`,
  }),
  platform: { en: 'only those of one platform', 'zh-CN': '只计某一平台的来源' },
} satisfies Texts;
