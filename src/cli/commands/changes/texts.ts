import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'what was found', 'zh-CN': '已发现的变更' },
  commands: {
    list: { en: 'changes, newest first', 'zh-CN': '变更列表，最新在前' },
    show: { en: 'one change: what it means and why we think so', 'zh-CN': '单个变更：含义与判断依据' },
    diff: { en: 'the word diff of one change', 'zh-CN': '单个变更的逐词对比' },
    listings: {
      en: 'the listings that one change touches, as CSV for a spreadsheet',
      'zh-CN': '单个变更涉及的商品清单，CSV 格式，可用表格软件打开',
    },
  },
  options: {
    since: { en: 'found on this day or later, as 2026-03-05', 'zh-CN': '该日及以后发现的，如 2026-03-05' },
    source: { en: 'of this source only', 'zh-CN': '仅限该来源' },
    verdict: {
      en: 'material, editorial, noise; several with commas',
      'zh-CN': 'material、editorial、noise；多个用逗号分隔',
    },
  },
  noListings: (id: number) => ({
    en: `No listings were matched with change ${id}: set \`catalogue.file\` in rulewatch.yaml, and later changes will be.`,
    'zh-CN': `变更 ${id} 未与商品目录匹配：请在 rulewatch.yaml 中设置 \`catalogue.file\`，此后的变更会自动匹配。`,
  }),
  nothingFound: { en: 'No changes found.', 'zh-CN': '没有发现变更。' },
} satisfies Texts;
