import type { Texts } from '../../../text/texts.js';

export const setTexts = {
  whichLinks: {
    en: 'say which links lead to the pages: "links" (a selector), "under" (the beginning of their paths), or both',
    'zh-CN': '请说明哪些链接指向这些页面：“links”（选择器）、“under”（路径开头），或两者都填',
  },
} satisfies Texts;
