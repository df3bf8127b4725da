import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'what was found',
  commands: {
    list: 'changes, newest first',
    show: 'one change: what it means and why we think so',
    diff: 'the word diff of one change',
    listings: 'the listings that one change touches, as CSV for a spreadsheet',
  },
  options: {
    since: 'found on this day or later, as 2026-03-05',
    source: 'of this source only',
    verdict: 'material, editorial, noise; several with commas',
  },
  noListings: (id: number) =>
    `No listings were matched with change ${id}: set \`catalogue.file\` in rulewatch.yaml, and later changes will be.`,
  nothingFound: 'No changes found.',
};

const zhCN: typeof en = {
  description: '已发现的变更',
  commands: {
    list: '变更列表，最新在前',
    show: '单个变更：含义与判断依据',
    diff: '单个变更的逐词对比',
    listings: '单个变更涉及的商品清单，CSV 格式，可用表格软件打开',
  },
  options: {
    since: '该日及以后发现的，如 2026-03-05',
    source: '仅限该来源',
    verdict: 'material、editorial、noise；多个用逗号分隔',
  },
  noListings: (id) =>
    `变更 ${id} 未与商品目录匹配：请在 rulewatch.yaml 中设置 \`catalogue.file\`，此后的变更会自动匹配。`,
  nothingFound: '没有发现变更。',
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
