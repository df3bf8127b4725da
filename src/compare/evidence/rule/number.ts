import { ruleSign } from './sign.js';

export const number = ruleSign('number', {
  en: 'A number changed.',
  'zh-CN': '数字变化。',
});
