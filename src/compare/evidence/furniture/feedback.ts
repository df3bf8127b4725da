import type { PageContext, Run } from '../../context.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { feedbackOpenings } from '../../words/page-parts.js';
import { carriesRule, obliges } from '../../words/rules.js';
import { type EditEvidence, observed } from '../kind.js';

/** The question, its buttons and thanks: "Was this page helpful? Yes No". */
const MAX_LINE = 120;
const MAX_BUTTON = 40;
const MAX_LINES = 8;
const QUESTION = /[?？;؟]\s*$/u;

export const feedback: EditEvidence = {
  code: 'feedback',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A box that asks whether the page was of use changed.',
    'zh-CN': '询问页面是否有帮助的反馈框变化。',
  },
  observe: (edit, page) => observed(edit, isFeedback(edit, page)),
};

function isFeedback(edit: PlacedEdit, page: PageContext): boolean {
  const { passage, form, before, after } = edit;
  if (form !== 'reworded') {
    const text = before || after;
    return asks(text) || replacesBox(edit, page) || (text.length <= MAX_BUTTON && isBox(page.runOf(passage)));
  }
  return [passage.before, passage.after].every(
    (text) => text.length <= MAX_LINE && feedbackOpenings.find(text),
  );
}

/** A question in words that are not known, where one that asks for it went, or the other way round. */
function replacesBox({ form, before, after }: PlacedEdit, page: PageContext): boolean {
  const text = before || after;
  if (text.length > MAX_LINE || !QUESTION.test(text) || carriesRule(text) !== undefined) return false;
  return page.residue.passages.some((other) =>
    form === 'added' ? other.after === '' && asks(other.before) : other.before === '' && asks(other.after),
  );
}

/** Whether a line asks for it, and says nothing but that. */
function asks(text: string): boolean {
  const opening = feedbackOpenings.find(text);
  if (opening === undefined || text.length > MAX_LINE) return false;
  const code = carriesRule(text.toLowerCase().replace(opening, ' '))?.code;
  return code === undefined || (code === 'prohibition' && text.length <= opening.length + MAX_BUTTON);
}

function isBox({ passages }: Run): boolean {
  const texts = passages.map(({ before, after }) => before || after);
  if (texts.length > MAX_LINES || !texts.some(asks)) return false;
  return texts.every(
    (text) => asks(text) || (text.length <= MAX_BUTTON && !text.includes('.') && !needs(text)),
  );
}

/** "No" is a button. */
function needs(text: string): boolean {
  return text.length > 12 && obliges(text);
}
