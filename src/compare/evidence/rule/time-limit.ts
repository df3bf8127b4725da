import { ruleSign } from './sign.js';

export const timeLimit = ruleSign('time-limit', {
  en: 'A time limit changed ("{word}").',
  'zh-CN': '时限变化（“{word}”）。',
});
