import type { Texts } from '../../../text/texts.js';

export const calendarTexts = {
  title: { en: 'Calendar', 'zh-CN': '日历' },
  kinds: {
    effective: { en: 'applies', 'zh-CN': '生效' },
    deadline: { en: 'act by', 'zh-CN': '截止' },
    certificate: { en: 'certificate ends', 'zh-CN': '证书到期' },
    known: { en: 'known date', 'zh-CN': '已知日期' },
  },
  none: { en: 'No date is known for this time.', 'zh-CN': '此期间没有已知日期。' },
  months: { en: 'Months', 'zh-CN': '月份' },
  listings: (count: number) => ({
    en: count === 1 ? '1 listing' : `${count} listings`,
    'zh-CN': `${count} 个商品`,
  }),
  subscribe: { en: 'Subscribe', 'zh-CN': '订阅' },
  subscribeHelp: {
    en: 'This address opens the calendar without a password: keep it to yourself. A new password makes it worthless.',
    'zh-CN': '持有该地址即可免密码读取日历，请勿外传。更改密码后地址失效。',
  },
  calendarAddress: { en: 'Calendar (.ics)', 'zh-CN': '日历（.ics）' },
  feedAddress: (kind: string) => ({ en: `What was found (${kind})`, 'zh-CN': `发现的变更（${kind}）` }),
} satisfies Texts;
