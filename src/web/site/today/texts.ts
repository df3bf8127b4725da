import type { Texts } from '../../../text/texts.js';

export const todayTexts = {
  title: { en: 'Today', 'zh-CN': '今天' },
  stats: {
    attention: { en: 'need attention', 'zh-CN': '待处理' },
    adapting: { en: 'being adapted', 'zh-CN': '适配中' },
    overdue: { en: 'overdue', 'zh-CN': '已逾期' },
    trouble: { en: 'sources in trouble', 'zh-CN': '异常来源' },
  },
  mine: (name: string) => ({ en: `Yours, ${name}`, 'zh-CN': `${name}，待你处理` }),
  needs: { en: 'What needs attention', 'zh-CN': '需要处理' },
  nothingMine: { en: 'Nothing waits for you.', 'zh-CN': '没有等待你处理的事项。' },
  nothingNeeds: { en: 'Nothing needs attention.', 'zh-CN': '没有需要处理的事项。' },
  overdue: { en: 'Overdue', 'zh-CN': '已逾期' },
  nothingOverdue: { en: 'Nothing is overdue.', 'zh-CN': '没有逾期事项。' },
  found: { en: 'Found in the last 24 hours', 'zh-CN': '最近 24 小时发现' },
  nothingFound: (sources: number) => ({
    en: `Nothing new at ${sources === 1 ? 'the source that was' : `the ${sources} sources that were`} read.`,
    'zh-CN': `已读取的 ${sources} 个来源没有新内容。`,
  }),
  nothingRead: { en: 'No source was read in the last 24 hours.', 'zh-CN': '最近 24 小时没有读取任何来源。' },
  trouble: { en: 'Sources in trouble', 'zh-CN': '异常来源' },
  noTrouble: { en: 'Every source that is on is read.', 'zh-CN': '已启用的来源均能读取。' },
  ahead: { en: 'Applies in the next 14 days', 'zh-CN': '未来 14 天' },
  nothingAhead: { en: 'No known date in the next 14 days.', 'zh-CN': '未来 14 天没有已知日期。' },
  effective: { en: 'applies', 'zh-CN': '生效' },
  deadline: { en: 'act by', 'zh-CN': '截止' },
  all: (count: number) => ({ en: `All ${count}`, 'zh-CN': `全部 ${count} 项` }),
} satisfies Texts;
