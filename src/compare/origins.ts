import type { LocalizedText } from '../domain/vocabulary.js';

/** Reasons of the pipeline, which knows where a page was found and what a second look at it found. */
export const ORIGINS: readonly { readonly code: string; readonly texts: LocalizedText }[] = [
  {
    code: 'announcement-appeared',
    texts: { en: 'A new announcement was published.', 'zh-CN': '发布了新公告。' },
  },
  {
    code: 'doubtful-rule',
    texts: {
      en: 'It may set a rule or not: the words speak for both.',
      'zh-CN': '可能是规则，也可能不是：两方面的用语都有。',
    },
  },
  {
    code: 'announcement-withdrawn',
    texts: { en: 'The announcement was taken down.', 'zh-CN': '公告已被撤下。' },
  },
  {
    code: 'page-appeared',
    texts: { en: 'A new page was published.', 'zh-CN': '发布了新页面。' },
  },
  {
    code: 'page-withdrawn',
    texts: { en: 'The page was taken down.', 'zh-CN': '页面已被撤下。' },
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
    code: 'unknown-language',
    texts: {
      en: 'The language ({language}) is not known to RuleWatch, so that nobody can tell a rule from a rewording: please read.',
      'zh-CN': 'RuleWatch 不认识该语言（{language}），无法区分规则变更与措辞修改，请阅读原文。',
    },
  },
  {
    code: 'gone-at-second-look',
    texts: { en: 'The change was gone at the second look.', 'zh-CN': '再次查看时变化已消失。' },
  },
  {
    code: 'rebuilt',
    texts: {
      en: 'The page was rebuilt: since {since} this text stands in place of the one known before, at {checks} checks. It is what is watched from now on.',
      'zh-CN':
        '页面已重建：自 {since} 起，此内容取代了原有内容（已检查 {checks} 次），此后以它为准继续监控。',
    },
  },
  {
    code: 'stayed',
    texts: {
      en: 'The page went back on {since} from what was told before, and has stayed so.',
      'zh-CN': '页面已于 {since} 撤回此前提醒的内容，至今未再恢复。',
    },
  },
  {
    code: 'stood',
    texts: {
      en: 'The words were held back on {since} as furniture of the page; they have stood there since, so they are text.',
      'zh-CN': '这些文字于 {since} 被视为页面附属内容而未提醒；此后一直存在，因此视为正文。',
    },
  },
  {
    code: 'new-face',
    texts: {
      en: 'The page came in a language in which it was not seen before ({language}). It is watched in each language from now on.',
      'zh-CN': '页面首次以另一种语言（{language}）返回，此后将分别监控各语言版本。',
    },
  },
  {
    code: 'other-face',
    texts: {
      en: 'The page shows another of its known faces ({face}).',
      'zh-CN': '页面显示了它的另一个已知版面（{face}）。',
    },
  },
  {
    code: 'follows-other-face',
    texts: {
      en: 'The edit follows one that was found on {date} in another face of the page.',
      'zh-CN': '该修改与 {date} 在页面另一版面中发现的修改相同。',
    },
  },
];
