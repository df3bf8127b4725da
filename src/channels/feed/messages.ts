import type { UiLanguage } from '../../domain/vocabulary.js';

interface FeedMessages {
  readonly title: string;
  readonly description: string;
}

export const messages = {
  'zh-CN': { title: 'RuleWatch 规则哨：规则变更', description: '平台与监管机构的规则变更，最新的在前。' },
  en: {
    title: 'RuleWatch: rule changes',
    description: 'Rule changes of marketplaces and regulators, the latest first.',
  },
} satisfies Record<UiLanguage, FeedMessages>;
