import type { LocalizedText } from '../domain/vocabulary.js';

/** Reasons that rest on a language model, each beside the words of the page that it quoted. */
export const SECOND_READER: readonly { readonly code: string; readonly texts: LocalizedText }[] = [
  {
    code: 'second-reader-lowered',
    texts: {
      en: 'Machine-read by {model}: nothing changes for sellers. It was in doubt, so it is for the digest.',
      'zh-CN': '机器判读（{model}）：对卖家没有变化；原本存疑，故仅列入每日摘要。',
    },
  },
  {
    code: 'second-reader-raised',
    texts: {
      en: 'Machine-read by {model}: something changes for sellers. It was in doubt, so it is an alert.',
      'zh-CN': '机器判读（{model}）：对卖家有变化；原本存疑，故发出提醒。',
    },
  },
  {
    code: 'second-reader-rule',
    texts: {
      en: 'Machine-read by {model}: something changes for sellers.',
      'zh-CN': '机器判读（{model}）：对卖家有变化。',
    },
  },
  {
    code: 'second-reader-no-rule',
    texts: {
      en: 'Machine-read by {model}: nothing changes for sellers.',
      'zh-CN': '机器判读（{model}）：对卖家没有变化。',
    },
  },
  {
    code: 'second-reader-topic',
    texts: {
      en: 'Machine-read by {model}: it is about {topic}.',
      'zh-CN': '机器判读（{model}）：主题为 {topic}。',
    },
  },
  {
    code: 'second-reader-effective',
    texts: {
      en: 'Machine-read by {model}: it applies from {date}.',
      'zh-CN': '机器判读（{model}）：自 {date} 起适用。',
    },
  },
  {
    code: 'second-reader-deadline',
    texts: {
      en: 'Machine-read by {model}: somebody has to act by {date}.',
      'zh-CN': '机器判读（{model}）：须在 {date} 前完成。',
    },
  },
  {
    code: 'second-reader-other-day',
    texts: {
      en: 'Machine-read by {model}: {date} is no day of the rule.',
      'zh-CN': '机器判读（{model}）：{date} 不是该规则的日期。',
    },
  },
];
