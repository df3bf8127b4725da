import type { Texts } from '../../../text/texts.js';

export const changelogTexts = {
  itemOrSplitAt: {
    en: 'use either "item" or "splitAt"',
    'zh-CN': '“item”与“splitAt”只能二选一',
  },
  needsItem: (field: string) => ({
    en: `"${field}" is looked for within the entries: it needs "item"`,
    'zh-CN': `“${field}”在记录内查找，需要同时填写“item”`,
  }),
} satisfies Texts;
