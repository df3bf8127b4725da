import { ruleSign } from './sign.js';

export const permission = ruleSign('permission', {
  en: 'Words that allow or give a right changed ("{word}").',
  'zh-CN': '允许或授权性用语变化（“{word}”）。',
});
