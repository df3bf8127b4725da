import type { Texts } from '../../../text/texts.js';

export const rumourTexts = {
  option: {
    en: 'a text that goes round, or - for standard input: what it would mean, and what the stored pages say of it',
    'zh-CN': '待核实的说法，- 表示标准输入：评估其含义，并与已保存的页面比对',
  },
  tooLarge: { en: 'The text is larger than 1 MB.', 'zh-CN': '文本超过 1 MB。' },
  noText: {
    en: 'There is no text to check, or no source to check it against.',
    'zh-CN': '没有可核实的文本，或没有可比对的来源。',
  },
  noRule: { en: 'It reads like no rule.', 'zh-CN': '不像是规则。' },
  nothingStored: {
    en: 'Nothing that is stored speaks of it. That is no proof: not every place is watched.',
    'zh-CN': '已保存的页面中没有相关内容。这并不能证明其为假：并非所有渠道都在监控。',
  },
  storedSays: { en: 'What is stored says:', 'zh-CN': '已保存的页面中：' },
  verdicts: {
    same: { en: 'the same', 'zh-CN': '相同' },
    figures: { en: 'other numbers or dates', 'zh-CN': '数字或日期不同' },
    alike: { en: 'something like it', 'zh-CN': '内容相近' },
  },
  said: { en: 'said', 'zh-CN': '说法' },
  stands: { en: 'page', 'zh-CN': '页面' },
  storesNothing: { en: 'Nothing was stored, and nobody was told.', 'zh-CN': '未保存，也未通知任何人。' },
} satisfies Texts;
