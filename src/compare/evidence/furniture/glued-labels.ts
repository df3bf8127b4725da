import type { Document } from '../../../domain/document.js';
import { rememberedByObject } from '../../../language/remembered.js';
import type { PageContext } from '../../context.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { foldLayout } from '../../words/fold.js';
import { isNavigation } from '../../words/page-parts.js';
import { obliges } from '../../words/rules.js';
import { type EditEvidence, observed } from '../kind.js';

/** Where one label ends and the next begins, in a line that was glued together: "HomeHelp centreContact us". */
const SEAM = /(?<=[\p{Ll}\p{Nd})])(?=\p{Lu}\p{Ll})/u;
const MIN_PARTS = 3;
const MIN_KNOWN = 2;
const MAX_LABEL = 80;
const MAX_LENGTH = 4_000;
/** So much on either side tells what kind of line words stand in; so many labels make it one of labels. */
const AROUND = 200;
const MIN_SEAMS = 6;
/** Two labels that kept the space between them. */
const MAX_LONG = 1;
/** An abbreviation among them is no sentence. */
const MAX_ENDS = 2;
const BESIDE = 20;

/** Menus and lists of contents that a page glues into one line. What is judged is the stretch of words that differ. */
export const gluedLabels: EditEvidence = {
  code: 'glued-labels',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A menu or list of contents changed whose labels run together.',
    'zh-CN': '连写在一起的菜单或目录文字变化。',
  },
  observe(edit, page) {
    const texts = [edit.before, edit.after].filter((text) => text.trim() !== '');
    const areGlued = texts.length > 0 && texts.every((text) => isGlued(text, page));
    return observed(edit, areGlued || standsInGlued(edit));
  },
};

function isGlued(text: string, page: PageContext): boolean {
  if (text.length > MAX_LENGTH) return false;
  const parts = text.trim().split(SEAM);
  if (parts.length < MIN_PARTS || parts.some((part) => part.length > MAX_LABEL || /[.!?。]\s/u.test(part)))
    return false;
  return parts.filter((part) => isKnown(part.trim(), page)).length >= MIN_KNOWN && !obliges(text);
}

/** Whether the words stand in the midst of labels that run together, and are labels of that line. */
function standsInGlued({ form, before, after, preceding, following, passage }: PlacedEdit): boolean {
  if (form !== 'reworded' || obliges(`${before} ${after}`)) return false;
  const places = [
    [passage.before, before],
    [passage.after, after],
  ] as const;
  return places.every(([text, words]) => {
    const at = placeOf(text, words, preceding, following);
    if (at === undefined) return false;
    const around = text.slice(Math.max(0, at - AROUND), at + words.length + AROUND);
    const parts = around.split(SEAM);
    const long = parts.slice(1, -1).filter((part) => part.length > MAX_LABEL);
    const isLine = parts.length >= MIN_SEAMS && long.length <= MAX_LONG;
    return isLine && around.split(/[.;。；]\s/u).length <= MAX_ENDS;
  });
}

/** Where the words stand in a text, by the unchanged text beside them. */
function placeOf(text: string, words: string, preceding: string, following: string): number | undefined {
  const key = `${preceding.slice(-BESIDE)}${words}${following.slice(0, BESIDE)}`;
  const at = text.indexOf(key);
  return at < 0 ? undefined : at + Math.min(BESIDE, preceding.length);
}

function isKnown(label: string, { before, after }: PageContext): boolean {
  if (label === '') return false;
  if (isNavigation({ kind: 'paragraph', text: label }, false)) return true;
  const key = foldLayout(label);
  return headingsOf(before).has(key) || headingsOf(after).has(key);
}

const headingsOf = rememberedByObject(
  ({ blocks }: Document): ReadonlySet<string> =>
    new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => foldLayout(text))),
);
