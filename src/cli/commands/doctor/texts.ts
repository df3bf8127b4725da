import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'check the installation', 'zh-CN': '检查安装环境' },
} satisfies Texts;
