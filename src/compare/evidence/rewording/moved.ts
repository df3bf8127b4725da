import type { EditEvidence } from '../kind.js';

export const moved: EditEvidence = {
  code: 'moved',
  speaksFor: 'rewording',
  texts: { en: 'Text stands in another place; its words are the same.', 'zh-CN': '文字位置调整，内容相同。' },
  forms: ['moved'],
};
