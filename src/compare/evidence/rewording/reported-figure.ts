import { monthNumber } from '../../../language/dates/names.js';
import { wordsOf } from '../../../language/tokens.js';
import { reportedFigures } from '../../words/page-parts.js';
import { obliges } from '../../words/rules.js';
import { isFunctionWord } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';

export const reportedFigure: EditEvidence = {
  code: 'reported-figure',
  speaksFor: 'rewording',
  texts: {
    en: 'A figure changed that the platform has to report about itself.',
    'zh-CN': '平台依法公布的自身数据有更新。',
  },
  observe(edit) {
    const text = edit.passage.after;
    const isReport = edit.form === 'reworded' && reportedFigures.find(text) !== undefined && !obliges(text);
    return observed(edit, isReport && wordsOf(`${edit.before} ${edit.after}`).every(isFigure));
  },
};

function isFigure(word: string): boolean {
  return /\p{Nd}/u.test(word) || monthNumber(word) !== undefined || isFunctionWord(word);
}
