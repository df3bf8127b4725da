import type { Texts } from '../text/texts.js';

/** Of the settings that several channels have. */
export const channelTexts = {
  enabled: { en: '`auto`: on as soon as all that it needs is set.', 'zh-CN': '`auto`：所需信息齐全即启用。' },
  language: { en: 'Of this channel only.', 'zh-CN': '仅用于此渠道的语言。' },
  robotUrl: {
    en: 'The address of the robot, from a variable: whoever knows it can post.',
    'zh-CN': '机器人地址，请引用变量：知道地址即可发消息。',
  },
  robotSecret: {
    en: 'The key of its signature check, where it is on.',
    'zh-CN': '签名校验密钥（启用时填写）。',
  },
} satisfies Texts;
