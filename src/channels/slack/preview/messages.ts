import type { Texts } from '../../../text/texts.js';

export const messages = {
  notification: { en: 'Notification', 'zh-CN': '通知栏' },
  unknown: (type: string) => ({
    en: `Slack would show something here that this preview does not know: ${type}`,
    'zh-CN': `此处有预览不支持的内容，Slack 中会正常显示：${type}`,
  }),
  image: { en: 'Image', 'zh-CN': '图片' },
} satisfies Texts;
