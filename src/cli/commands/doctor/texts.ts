import type { Texts } from '../../../text/texts.js';

export const texts = {
  options: {
    test: {
      en: 'read every source that is on now, too, and send a test message to every channel; stores nothing',
      'zh-CN': '同时立即读取每个已启用的来源，并向每个渠道发送测试消息；不保存',
    },
  },
  description: { en: 'check the installation', 'zh-CN': '检查安装环境' },
} satisfies Texts;
