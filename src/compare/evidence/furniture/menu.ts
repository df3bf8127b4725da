import type { PageContext, Run } from '../../context.js';
import { foldLayout } from '../../words/fold.js';
import { isCounterLine, isLabel, isNavigation } from '../../words/page-parts.js';
import { carriesRule, forbids } from '../../words/rules.js';
import { isTitle } from '../../words/titles.js';
import { type EditEvidence, observed } from '../kind.js';

/** Labels among so many of a menu belong to it. */
const MENU_SHARE = 0.6;
/** A long run of labels with so many different ones of a menu is one, whatever else it leads to. */
const MIN_LONG = 8;
const MIN_DIFFERENT = 3;
const LONG_SHARE = 0.12;
/** A longer run is no menu. */
const MAX_LABELS = 300;

export const menu: EditEvidence = {
  code: 'menu',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A label came or went together with those of a menu.',
    'zh-CN': '标签与菜单的其他条目一同出现或消失。',
  },
  observe(edit, page) {
    const { block } = edit.passage;
    if (edit.form === 'reworded' || !isLabel({ ...block, text: withoutTargets(block.text) }))
      return undefined;
    const run = page.runOf(edit.passage);
    // Among a few labels, one that could be a rule is no label.
    const mayBeRule = run.passages.length < MIN_LONG && carriesRule(edit.before || edit.after) !== undefined;
    return observed(edit, !mayBeRule && isMenu(run, page));
  },
};

const menus = new WeakMap<Run, boolean>();

function isMenu(run: Run, page: PageContext): boolean {
  const known = menus.get(run);
  if (known !== undefined) return known;
  const holds = run.passages.length <= MAX_LABELS && holdsMenu(run, page);
  menus.set(run, holds);
  return holds;
}

function holdsMenu({ passages }: Run, page: PageContext): boolean {
  const labels = passages.filter((passage) => {
    const text = passage.before || passage.after;
    return isNavigation({ ...passage.block, text }, page.isOutsideBody(passage)) || isCounterLine(text);
  });
  const share = labels.length / passages.length;
  if (share >= MENU_SHARE) return true;
  if (passages.length < MIN_LONG || share < LONG_SHARE) return false;
  const different = new Set(labels.map(({ before, after }) => foldLayout(before || after).toLowerCase()));
  return (
    different.size >= MIN_DIFFERENT &&
    passages.every(({ block, before, after }) =>
      isTitle({ ...block, text: withoutTargets(before || after) }),
    ) &&
    !passages.some(({ section }) => section.some(forbids))
  );
}

/** The text without the targets of links that a page failed to draw: "Store](https://…)". */
function withoutTargets(text: string): string {
  return text.replace(/!?\s?\[?\]\([^()\s]{0,2000}\)/gu, ' ');
}
