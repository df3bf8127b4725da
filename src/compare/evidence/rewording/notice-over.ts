import { rememberedByObject } from '../../../language/remembered.js';
import type { Run } from '../../context.js';
import { announcesChange } from '../../words/rules.js';
import type { EditEvidence } from '../kind.js';

/** A notice is short; a longer text that is gone was more than a notice. */
const MAX_LENGTH = 1_500;

export const noticeOver: EditEvidence = {
  code: 'notice-over',
  speaksFor: 'rewording',
  texts: { en: 'A notice that announced a change was taken down.', 'zh-CN': '预告变更的通知已撤下。' },
  observe({ form, passage }, page) {
    if (form !== 'removed') return undefined;
    const run = page.runOf(passage);
    return isNotice(run) ? { words: run.text } : undefined;
  },
};

const isNotice = rememberedByObject(
  ({ text }: Run): boolean => text.length <= MAX_LENGTH && announcesChange(text),
);
