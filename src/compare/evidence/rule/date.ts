import { ruleSign } from './sign.js';

export const date = ruleSign('date', {
  en: 'A date changed.',
  'zh-CN': '日期变化。',
});
