import { obliges } from '../../words/rules.js';
import { type EditEvidence, observed } from '../kind.js';

/** Between the labels of a way through menus: "Settings > Account > Payouts". */
const ARROW = /[>›»→＞⟩]/u;
const NEAR = 48;
const MAX_LENGTH = 160;
const STEP_BEHIND = /^\s*[^.;:!?。；：\n]{0,40}[>›»→＞⟩]/u;
const STEP_BEFORE = /[>›»→＞⟩][^.;:!?。；：\n]{0,40}$/u;

/** Another way to the same place: labels of menus that came, went or changed between arrows. */
export const clickPath: EditEvidence = {
  code: 'click-path',
  speaksFor: 'rewording',
  texts: {
    en: 'The way through the menus to a setting or page changed.',
    'zh-CN': '到达某设置或页面的菜单路径变化。',
  },
  observe(edit) {
    const { before, after, preceding, following, form } = edit;
    const text = `${before}${after}`;
    if (form !== 'reworded' || text.length > MAX_LENGTH || /\p{Nd}|[.;:!?。；：]\s/u.test(text))
      return undefined;
    const isStep =
      ARROW.test(text) || (STEP_BEFORE.test(preceding.slice(-NEAR)) && !/^\s*[,.]/u.test(before + after));
    const isFirst = STEP_BEHIND.test(following.slice(0, NEAR));
    return observed(edit, (isStep || isFirst) && labelsOnly(before) && labelsOnly(after) && !obliges(text));
  },
};

/** Labels of menus begin with a capital in scripts that have them; a few small words may stand between. */
function labelsOnly(text: string): boolean {
  return text
    .split(ARROW)
    .map((label) => label.trim().replace(/^["'“”‘’«»「」\s]+/u, ''))
    .every((label) => label === '' || /^(?:\p{Lu}|\p{Lo})/u.test(label));
}
