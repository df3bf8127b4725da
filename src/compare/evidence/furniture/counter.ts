import type { PlacedEdit } from '../../residue/placed-edit.js';
import { foldLayout } from '../../words/fold.js';
import { isCounterLine } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

export const counter: EditEvidence = {
  code: 'counter',
  speaksFor: 'furniture',
  noiseKind: 'counter',
  texts: { en: 'A counter moved on.', 'zh-CN': '计数器数字变化。' },
  forms: ['counter'],
  observe(edit) {
    const { before, after, block } = edit.passage;
    if (block.kind === 'table-row' || !/\p{Nd}|\p{So}/u.test(edit.before + edit.after)) return undefined;
    if (isCounterLine(before) || isCounterLine(after)) return observed(edit, true);
    return observed(edit, edit.form === 'reworded' && countsInFront(edit));
  },
};

/** "阅读 3,456", "Views: 12": the word first, and nothing behind the figure. */
const LABEL_FIRST =
  /^\s*\p{L}{1,14}[:：]?\s?\p{Nd}[\p{Nd}.,]{0,10}(?:[kKmM](?!\p{L})|[万千만천])?\+?(?!\p{Nd})/u;
/**
 * "1.4M views", "12 likes", "1.4M1.4M views" where it is drawn twice: in a script that tells by its capitals where the
 * paragraph begins, or glued to it.
 */
const FIGURE_FIRST =
  /^\s*(\p{Nd}[\p{Nd}.,]{0,10}\s?(?:[kKmM](?!\p{L}))?\+?)\s?(?:\1\s?)?\p{Lu}?\p{Ll}{2,14}(?=\s*\p{Lu})/u;

/** Whether a counter in front of a paragraph moved on, came or went, and the paragraph is the same. */
function countsInFront({ passage }: PlacedEdit): boolean {
  const [old, young] = [parted(passage.before), parted(passage.after)];
  if (old.counter === '' && young.counter === '') return false;
  return foldLayout(old.rest) === foldLayout(young.rest) && old.rest.trim() !== '';
}

function parted(text: string): { readonly counter: string; readonly rest: string } {
  const heads = [LABEL_FIRST, FIGURE_FIRST].map((form) => form.exec(text)?.[0] ?? '');
  const head = heads.find((counter) => counter !== '' && isCounterLine(counter));
  return head === undefined ? { counter: '', rest: text } : { counter: head, rest: text.slice(head.length) };
}
