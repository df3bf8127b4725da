import type { UiLanguage } from '../../../src/domain/vocabulary.js';

const en = {
  description: 'says how many sources there are',
  platform: 'only those of one platform',
  counted: (sources: number) => `There are ${sources} sources.`,
};

const zhCN: typeof en = {
  description: '显示来源的数量',
  platform: '只计某一平台的来源',
  counted: (sources) => `共有 ${sources} 个来源。`,
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
