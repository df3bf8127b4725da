import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'the rule ledger: all cases, what is adapted, being adapted, and still needs attention',
    'zh-CN': '规则台账：全部事项，已适配、适配中与仍需处理',
  },
  report: {
    en: 'the figures of a month: how fast rules were found, taken on and adapted to',
    'zh-CN': '月度数据：发现、认领与适配的速度',
  },
  badMonth: (month: string) => ({
    en: `"${month}" is no month. Write it like 2026-11.`,
    'zh-CN': `“${month}”不是月份。请写成 2026-11。`,
  }),
  options: {
    month: { en: 'the month, such as 2026-11; this one without it', 'zh-CN': '月份，例如 2026-11；默认本月' },
    reportFormat: { en: 'markdown, html (to print) or json', 'zh-CN': 'markdown、html（可打印）或 json' },
    state: {
      en: 'needs-attention, adapting, adapted, not-affected; several with commas; all without it',
      'zh-CN': 'needs-attention、adapting、adapted、not-affected；多个用逗号分隔；默认全部',
    },
  },
  columns: {
    case: { en: 'case', 'zh-CN': '事项' },
    state: { en: 'state', 'zh-CN': '状态' },
    severity: { en: 'severity', 'zh-CN': '等级' },
    platform: { en: 'platform', 'zh-CN': '平台' },
    source: { en: 'source', 'zh-CN': '来源' },
    title: { en: 'title', 'zh-CN': '标题' },
    url: { en: 'address', 'zh-CN': '网址' },
    topics: { en: 'topics', 'zh-CN': '主题' },
    effective: { en: 'effective', 'zh-CN': '生效日' },
    deadline: { en: 'deadline', 'zh-CN': '截止日' },
    opened: { en: 'opened', 'zh-CN': '建立时间' },
    due: { en: 'due', 'zh-CN': '到期' },
    owner: { en: 'with', 'zh-CN': '负责人' },
    acknowledged: { en: 'taken on', 'zh-CN': '接手时间' },
    closed: { en: 'closed', 'zh-CN': '关闭时间' },
    closedBy: { en: 'closed by', 'zh-CN': '关闭人' },
    reason: { en: 'reason', 'zh-CN': '原因' },
    change: { en: 'change', 'zh-CN': '变更' },
  },
  empty: { en: 'The ledger is empty.', 'zh-CN': '台账为空。' },
} satisfies Texts;
