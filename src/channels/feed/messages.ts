import type { Texts } from '../../text/texts.js';

export const messages = {
  title: { en: 'RuleWatch: rule changes', 'zh-CN': 'RuleWatch 规则哨：规则变更' },
  description: {
    en: 'Rule changes of marketplaces and regulators, the latest first.',
    'zh-CN': '平台与监管机构的规则变更，最新的在前。',
  },
} satisfies Texts;
