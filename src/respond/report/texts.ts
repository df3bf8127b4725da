import type { Texts } from '../../text/texts.js';

export const reportTexts = {
  title: (month: string) => ({ en: `Rule ledger, ${month}`, 'zh-CN': `规则台账月报 ${month}` }),
  overall: { en: 'Over all', 'zh-CN': '总体' },
  platforms: { en: 'By platform', 'zh-CN': '按平台' },
  people: { en: 'By person', 'zh-CN': '按人员' },
  severities: { en: 'By severity', 'zh-CN': '按等级' },
  perDay: { en: 'Cases opened, by day', 'zh-CN': '每日新建事项' },
  toAdaptedChart: {
    en: 'Median hours from detection to adapted, by platform',
    'zh-CN': '各平台从发现到适配的中位小时数',
  },
  columns: {
    name: { en: '', 'zh-CN': '' },
    cases: { en: 'cases', 'zh-CN': '事项' },
    open: { en: 'open', 'zh-CN': '未结' },
    adapted: { en: 'adapted', 'zh-CN': '已适配' },
    notAffected: { en: 'not affected', 'zh-CN': '不受影响' },
    falseAlarms: { en: 'false alarms', 'zh-CN': '误报' },
    toDetection: { en: 'published → detected', 'zh-CN': '发布 → 发现' },
    toAcknowledge: { en: '→ acknowledged', 'zh-CN': '→ 认领' },
    toAdapted: { en: '→ adapted', 'zh-CN': '→ 已适配' },
    withinDay: { en: 'within 24 h', 'zh-CN': '24 小时内' },
  },
  note: {
    en: 'Times are medians in hours from detection. Pages state the day of publication alone, so that the time to detection may be up to a day too long; it is known of announcements with a date only. False alarms are left out of the times to acknowledge and adapt, and of the share within 24 hours, which counts closed cases and those that are open for longer than a day.',
    'zh-CN':
      '时间为自发现起的中位小时数。页面只写发布日期，因此“发布 → 发现”最多偏长一天，且仅统计注明日期的公告。误报不计入认领、适配时间与 24 小时内占比；该占比统计已关闭的事项和未结超过一天的事项。',
  },
  empty: { en: 'No case was opened in this month.', 'zh-CN': '本月没有事项。' },
} satisfies Texts;
