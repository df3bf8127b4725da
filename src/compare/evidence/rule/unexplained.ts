import type { EditForm } from '../../../domain/change.js';
import type { LocalizedText } from '../../../domain/vocabulary.js';
import { bothSides, type EditEvidence } from '../kind.js';

/** That words differ speaks for a rule, faintly: whatever explains the difference better outweighs it. */
function unexplained(code: string, form: EditForm, texts: LocalizedText): EditEvidence {
  return {
    code,
    speaksFor: 'rule',
    texts,
    observe: (edit) => (edit.form === form ? { words: bothSides(edit), strength: 0.1 } : undefined),
  };
}

export const textChanged = unexplained('text-changed', 'reworded', {
  en: 'The wording changed; whether the meaning did cannot be ruled out.',
  'zh-CN': '措辞变化，不能排除含义改变。',
});

export const textAdded = unexplained('text-added', 'added', {
  en: 'Text was added.',
  'zh-CN': '新增文字。',
});

export const textRemoved = unexplained('text-removed', 'removed', {
  en: 'Text was removed.',
  'zh-CN': '删除文字。',
});
