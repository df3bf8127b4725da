import { createMatcher } from '../../../language/matcher.js';
import { isShortLine } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

const greetings = createMatcher('furniture/greetings');
/** The greeting opens the line. */
const OPENING = 24;

export const greeting: EditEvidence = {
  code: 'greeting',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: { en: 'A line that greets the visitor changed.', 'zh-CN': '问候访客的文字变化。' },
  observe(edit) {
    const texts = [edit.passage.before, edit.passage.after].filter((text) => text !== '');
    return observed(edit, texts.every(isGreeting));
  },
};

function isGreeting(text: string): boolean {
  if (!isShortLine(text)) return false;
  const found = greetings.find(text.slice(0, OPENING));
  return found !== undefined && text.toLowerCase().replaceAll('’', "'").trimStart().startsWith(found);
}
