import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'the daily digest',
  options: {
    date: 'the day, as 2026-03-05; today without it',
    send: 'send it to the channels',
  },
  digestQueued: (date: string, channels: string) => `The digest of ${date} goes to ${channels}.`,
  digestAlready: (date: string) => `The digest of ${date} was sent before; it goes out once a day.`,
};

const zhCN: typeof en = {
  description: '每日摘要',
  options: {
    date: '日期，如 2026-03-05；默认今天',
    send: '发送到各渠道',
  },
  digestQueued: (date, channels) => `${date} 的摘要将发送至 ${channels}。`,
  digestAlready: (date) => `${date} 的摘要已发送过，每天只发一次。`,
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
