import type { EditEvidence } from '../kind.js';

/** In doubt a change is material: nobody knows what the part says that was not read. */
export const partlyRead: EditEvidence = {
  code: 'partly-read',
  speaksFor: 'rule',
  texts: {
    en: 'The changed text is too long to be judged word by word; what its later part says has to be read on the page.',
    'zh-CN': '变更的文字过长，无法逐词判断；其后面部分的内容请在原页面查看。',
  },
  forms: ['unread'],
  strength: 0.1,
};
