import type { EditEvidence } from '../kind.js';

export const dateFormat: EditEvidence = {
  code: 'date-format',
  speaksFor: 'rewording',
  texts: { en: 'The same date is written differently.', 'zh-CN': '同一日期的写法不同。' },
  forms: ['restated'],
};
