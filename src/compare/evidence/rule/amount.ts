import { ruleSign } from './sign.js';

export const amount = ruleSign('amount', {
  en: 'An amount, price or percentage changed.',
  'zh-CN': '金额、价格或百分比变化。',
});
