import { createMatcher } from '../../../language/matcher.js';
import { splitSentences } from '../../../language/sentences.js';
import { type EditEvidence, observed, oneSide } from '../kind.js';

const disturbances = createMatcher('furniture/status-notices');
/** A banner is short; a longer text says what is to be done meanwhile. */
const MAX_LENGTH = 400;
/** A banner has a sentence or two beside the one that speaks of the disturbance. */
const MAX_SENTENCES = 4;

/** A banner on a disturbance of the site, or an apology for it: "We're having some issues. Some features may be slow." */
export const statusNotice: EditEvidence = {
  code: 'status-notice',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A notice on a disturbance of the site came or went.',
    'zh-CN': '网站故障或维护提示出现或消失。',
  },
  observe(edit, page) {
    if (edit.form === 'reworded') return undefined;
    const text = oneSide(edit) ?? '';
    const run = page.runOf(edit.passage);
    return observed(edit, isNotice(text) || (run.passages.length <= MAX_SENTENCES && isNotice(run.text)));
  },
};

function isNotice(text: string): boolean {
  if (text.length > MAX_LENGTH || disturbances.find(text) === undefined) return false;
  const sentences = splitSentences(text, 'parts');
  const speaking = sentences.filter((sentence) => disturbances.find(sentence) !== undefined);
  return sentences.length <= MAX_SENTENCES && speaking.length * 2 >= sentences.length;
}
