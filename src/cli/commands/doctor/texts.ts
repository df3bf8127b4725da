import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'check the installation',
};

const zhCN: typeof en = {
  description: '检查安装环境',
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
