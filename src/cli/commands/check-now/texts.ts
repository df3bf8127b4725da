import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'check all sources, or some, now',
  options: {
    dryRun: 'store nothing and send nothing',
  },
  checkSummary: (sources: number, pages: number, seconds: string) =>
    `Checked ${sources} ${sources === 1 ? 'source' : 'sources'}, ${pages} ${pages === 1 ? 'page' : 'pages'} in ${seconds} s`,
  counts: (material: number, editorial: number) =>
    `${material} rule ${material === 1 ? 'change' : 'changes'}, ${editorial} for information`,
  noChanges: 'No rule changed.',
  dryRunNote: 'Dry run: nothing was stored and nothing sent.',
};

const zhCN: typeof en = {
  description: '立即检查全部或指定来源',
  options: {
    dryRun: '不保存，也不发送',
  },
  checkSummary: (sources, pages, seconds) => `已检查 ${sources} 个来源、${pages} 个页面，用时 ${seconds} 秒`,
  counts: (material, editorial) => `规则变更 ${material} 项，供参考 ${editorial} 项`,
  noChanges: '没有规则变更。',
  dryRunNote: '试运行：未保存，也未发送。',
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
