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

const known = new WeakMap<Run, boolean>();

function isNotice(run: Run): boolean {
  const holds = known.get(run) ?? (run.text.length <= MAX_LENGTH && announcesChange(run.text));
  known.set(run, holds);
  return holds;
}
