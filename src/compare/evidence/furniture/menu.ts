import type { PageContext, Run } from '../../context.js';
import type { Passage } from '../../residue/passage.js';
import { isCounterLine, isLabel, isNavigation } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

/** Labels among so many of a menu belong to it. */
const MENU_SHARE = 0.6;
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
    if (edit.form === 'reworded' || !isLabel(edit.passage.block)) return undefined;
    return observed(edit, isMenu(page.runOf(edit.passage), page));
  },
};

const known = new WeakMap<Run, boolean>();

function isMenu(run: Run, page: PageContext): boolean {
  const isKnown = (passage: Passage): boolean => {
    const text = passage.before || passage.after;
    return isNavigation({ ...passage.block, text }, page.isOutsideBody(passage)) || isCounterLine(text);
  };
  const { passages } = run;
  const holds =
    known.get(run) ??
    (passages.length <= MAX_LABELS && passages.filter(isKnown).length >= passages.length * MENU_SHARE);
  known.set(run, holds);
  return holds;
}
