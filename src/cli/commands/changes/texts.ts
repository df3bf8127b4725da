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
    promote: {
      en: 'say that a change should have been an alert: opens its case, sends the alert, teaches its page',
      'zh-CN': '说明某变更本应发出提醒：建立事项、发送提醒，并让该页面记住',
    },
  },
  options: {
    since: { en: 'found on this day or later, as 2026-03-05', 'zh-CN': '该日及以后发现的，如 2026-03-05' },
    source: { en: 'of this source only', 'zh-CN': '仅限该来源' },
    verdict: {
      en: 'material, editorial, noise; several with commas',
      'zh-CN': 'material、editorial、noise；多个用逗号分隔',
    },
    by: { en: 'who says so; the account name without it', 'zh-CN': '操作人；默认当前系统账号' },
  },
  noListings: (id: number) => ({
    en: `No listings were matched with change ${id}: set \`catalogue.file\` in rulewatch.yaml, and later changes will be.`,
    'zh-CN': `变更 ${id} 未与商品目录匹配：请在 rulewatch.yaml 中设置 \`catalogue.file\`，此后的变更会自动匹配。`,
  }),
  hasCase: (id: number) => ({
    en: `Change ${id} is a rule change already: it has a case.`,
    'zh-CN': `变更 ${id} 已是规则变更，并已有事项。`,
  }),
  notStored: (id: number) => ({
    en: `The text of change ${id} is no longer stored, so it cannot become an alert.`,
    'zh-CN': `变更 ${id} 的文字已不再保存，无法发出提醒。`,
  }),
  sourceGone: (id: number, source: string) => ({
    en: `The source ${source} of change ${id} is declared no more; declare it again to promote the change.`,
    'zh-CN': `变更 ${id} 的来源 ${source} 已不在配置中；请重新声明后再提升。`,
  }),
  promoted: (id: number, caseId: number | null, threshold: number) => ({
    en: `Change ${id} is case ${caseId ?? '-'} now, and its alert is sent. Its page alerts from ${threshold} % on; \`rulewatch sources learned\` shows it.`,
    'zh-CN': `变更 ${id} 现为事项 ${caseId ?? '-'}，提醒已发出。该页面从 ${threshold}% 起提醒；可用 \`rulewatch sources learned\` 查看。`,
  }),
  nothingFound: { en: 'No changes found.', 'zh-CN': '没有发现变更。' },
} satisfies Texts;
