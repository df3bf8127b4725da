import type { PageContext } from '../../context.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { isRelatedLabel, isTitle } from '../../words/titles.js';
import { type EditEvidence, observed } from '../kind.js';

export const related: EditEvidence = {
  code: 'related',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A list of related or popular articles, searches or questions changed.',
    'zh-CN': '相关或热门文章、搜索、问题的列表变化。',
  },
  observe: (edit, page) => observed(edit, isRelated(edit, page)),
};

/** A title under such a heading, the heading itself, a line that begins with it, or a row of questions without answers. */
function isRelated({ passage, form }: PlacedEdit, page: PageContext): boolean {
  const { section, block, before, after } = passage;
  const texts = form === 'reworded' ? [before, after] : [before || after];
  if (texts.every((text) => isRelatedLabel(text) || isRelatedLabel(text.split(/[:：]/u, 1)[0] ?? '')))
    return texts.every((text) => isTitle({ ...block, text }));
  if (!texts.every((text) => isTitle({ ...block, text }))) return false;
  return isRelatedLabel(section.at(-1) ?? '') || isRowOfQuestions(page, passage);
}

const MIN_QUESTIONS = 2;
const QUESTION = /[?？;]\s*$/u;

function isRowOfQuestions(page: PageContext, passage: PlacedEdit['passage']): boolean {
  const { passages } = page.runOf(passage);
  if (passages.length > 60) return false;
  const titles = passages.filter(({ block, before, after }) => isTitle({ ...block, text: before || after }));
  const questions = titles.filter(({ before, after }) => QUESTION.test(before || after));
  return titles.length === passages.length && questions.length >= MIN_QUESTIONS;
}
