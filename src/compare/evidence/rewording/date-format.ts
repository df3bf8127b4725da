import type { EditEvidence } from '../kind.js';

export const dateFormat: EditEvidence = {
  code: 'date-format',
  speaksFor: 'rewording',
  texts: {
    en: 'The same date, number or amount is written differently.',
    'zh-CN': '同一日期、数字或金额的写法不同。',
  },
  forms: ['restated'],
};
