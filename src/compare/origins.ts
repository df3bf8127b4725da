import type { LocalizedText } from '../domain/vocabulary.js';

/** Reasons of the pipeline, which knows where a page was found and what a second look at it found. */
export const ORIGINS: readonly { readonly code: string; readonly texts: LocalizedText }[] = [
  {
    code: 'announcement-appeared',
    texts: { en: 'A new announcement was published.', 'zh-CN': '发布了新公告。' },
  },
  {
    code: 'announcement-withdrawn',
    texts: { en: 'The announcement was taken down.', 'zh-CN': '公告已被撤下。' },
  },
  {
    code: 'old-announcement',
    texts: {
      en: 'The announcement is old ({published}); it was on no list before.',
      'zh-CN': '公告发布较早（{published}），此前未出现在列表中。',
    },
  },
  {
    code: 'no-rule',
    texts: { en: 'The announcement that was edited is no rule.', 'zh-CN': '被修改的公告不是规则。' },
  },
  {
    code: 'gone-at-second-look',
    texts: { en: 'The change was gone at the second look.', 'zh-CN': '再次查看时变化已消失。' },
  },
];
