import { ruleSign } from './sign.js';

export const penalty = ruleSign('penalty', {
  en: 'Words about penalties, removal or termination changed ("{word}").',
  'zh-CN': '处罚、移除或终止相关用语变化（“{word}”）。',
});
