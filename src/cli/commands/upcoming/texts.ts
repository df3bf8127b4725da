import type { Sureness } from '../../../domain/calendar.js';
import type { LocalizedText } from '../../../domain/vocabulary.js';
import type { UpcomingDay } from '../../../respond/upcoming.js';
import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'what applies when: effective dates and deadlines of rules, certificates that end, known events',
    'zh-CN': '将要到来的日期：规则生效日与截止日、证书到期日、已知事件',
  },
  options: {
    days: { en: 'how many days ahead', 'zh-CN': '今后多少天内' },
    all: {
      en: 'known events of all markets and products, not only of those in the settings',
      'zh-CN': '显示全部市场与品类的已知事件，而不限于设置中的范围',
    },
  },
  columns: {
    date: { en: 'date', 'zh-CN': '日期' },
    left: { en: 'in days', 'zh-CN': '天数' },
    kind: { en: 'what', 'zh-CN': '类型' },
    work: { en: 'case', 'zh-CN': '事项' },
    title: { en: 'of', 'zh-CN': '内容' },
  },
  kinds: {
    effective: { en: 'applies', 'zh-CN': '生效' },
    deadline: { en: 'deadline', 'zh-CN': '截止' },
    certificate: { en: 'certificate', 'zh-CN': '证书' },
    event: { en: 'event', 'zh-CN': '事件' },
  } satisfies Record<UpcomingDay['kind'], LocalizedText>,
  sure: {
    confirmed: { en: 'confirmed', 'zh-CN': '已确认' },
    'one-source': { en: 'one source', 'zh-CN': '单一来源' },
    disputed: { en: 'sources differ', 'zh-CN': '来源不一' },
    unverified: { en: 'not verified', 'zh-CN': '未核实' },
  } satisfies Record<Sureness, LocalizedText>,
  nothing: (days: number) => ({
    en: `Nothing is known of the next ${days} days.`,
    'zh-CN': `今后 ${days} 天内没有已知日期。`,
  }),
} satisfies Texts;
