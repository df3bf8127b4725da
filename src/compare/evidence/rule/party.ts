import { parties } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

/** "Ltd" stands this close behind the name. */
const NEAR = 16;

export const party: EditEvidence = {
  code: 'party',
  speaksFor: 'rule',
  texts: { en: 'The name of a company or contracting party changed.', 'zh-CN': '公司或合同主体名称变化。' },
  observe(edit) {
    if (edit.form !== 'reworded') return undefined;
    const { before, after, following } = edit;
    const isName = [before, after].every((text) => /^\p{Lu}/u.test(text.trim()));
    const near = isName ? following.slice(0, NEAR) : '';
    return observed(
      edit,
      [before, after, near].some((text) => parties.find(text) !== undefined),
    );
  },
};
