import { ruleSign } from './sign.js';

export const prohibition = ruleSign('prohibition', {
  en: 'Words that forbid, exclude or negate changed ("{word}").',
  'zh-CN': '禁止、排除或否定性用语变化（“{word}”）。',
});
