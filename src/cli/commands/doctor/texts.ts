import type { Texts } from '../../../text/texts.js';

export const texts = {
  options: {
    test: {
      en: 'read every source that is on now, too; stores nothing',
      'zh-CN': '同时立即读取每个已启用的来源；不保存',
    },
  },
  description: { en: 'check the installation', 'zh-CN': '检查安装环境' },
} satisfies Texts;
