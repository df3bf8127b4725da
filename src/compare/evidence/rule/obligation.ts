import { ruleSign } from './sign.js';

export const obligation = ruleSign('obligation', {
  en: 'Words that oblige changed ("{word}").',
  'zh-CN': '义务性用语变化（“{word}”）。',
});
