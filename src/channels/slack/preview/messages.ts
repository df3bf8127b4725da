import type { UiLanguage } from '../../../domain/vocabulary.js';

interface SlackPreviewMessages {
  readonly notification: string;
  readonly unknown: (type: string) => string;
  readonly image: string;
}

export const messages = {
  en: {
    notification: 'Notification',
    unknown: (type) => `Slack would show something here that this preview does not know: ${type}`,
    image: 'Image',
  },
  'zh-CN': {
    notification: '通知栏',
    unknown: (type) => `此处有预览不支持的内容，Slack 中会正常显示：${type}`,
    image: '图片',
  },
} satisfies Record<UiLanguage, SlackPreviewMessages>;
