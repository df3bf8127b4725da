import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'the daily digest', 'zh-CN': '每日摘要' },
  options: {
    date: { en: 'the day, as 2026-03-05; today without it', 'zh-CN': '日期，如 2026-03-05；默认今天' },
    send: { en: 'send it to the channels', 'zh-CN': '发送到各渠道' },
  },
  dayToCome: (date: string) => ({
    en: `${date} is still to come: nothing can be told of it yet. The digest of today lists what applies later.`,
    'zh-CN': `${date} 尚未到来，还没有内容可报告。今天的日报已列出之后生效的事项。`,
  }),
  digestQueued: (date: string, channels: string) => ({
    en: `The digest of ${date} goes to ${channels}.`,
    'zh-CN': `${date} 的摘要将发送至 ${channels}。`,
  }),
  digestAlready: (date: string) => ({
    en: `The digest of ${date} was sent before; it goes out once a day.`,
    'zh-CN': `${date} 的摘要已发送过，每天只发一次。`,
  }),
} satisfies Texts;
