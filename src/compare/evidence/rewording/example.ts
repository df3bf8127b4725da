import { examples } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

const MAX_LENGTH = 300;

export const example: EditEvidence = {
  code: 'example',
  speaksFor: 'rewording',
  texts: { en: 'An example changed.', 'zh-CN': '示例变化。' },
  observe(edit) {
    const { before, after, preceding, following } = edit;
    return observed(edit, before.length + after.length < MAX_LENGTH && isInExample(preceding, following));
  },
};

/** Whether the place is inside brackets that began with "such as", "e.g." and the like. */
function isInExample(preceding: string, following: string): boolean {
  const opening = Math.max(preceding.lastIndexOf('('), preceding.lastIndexOf('（'));
  if (opening < 0 || opening < Math.max(preceding.lastIndexOf(')'), preceding.lastIndexOf('）')))
    return false;
  return examples.find(preceding.slice(opening, opening + 40)) !== undefined && /[)）]/u.test(following);
}
