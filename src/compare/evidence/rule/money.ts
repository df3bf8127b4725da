import { ruleSign } from './sign.js';

export const money = ruleSign('money', {
  en: 'Words about fees, payments or taxes changed ("{word}").',
  'zh-CN': '费用、付款或税务相关用语变化（“{word}”）。',
});
