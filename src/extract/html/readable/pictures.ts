import { type Element, isTag, Text } from 'domhandler';
import { normaliseText } from '../../text/normalise.js';
import { hasTextBeside, textOf, walk } from '../dom.js';
import { textWeight } from '../measure.js';
import { paragraphOf, turnInto } from './nodes.js';

/** What is written for a tick and a cross that are drawn. */
export const MARK_OF_YES = '✓';
export const MARK_OF_NO = '✗';

const CELLS = new Set(['td', 'th', 'dd', 'dt']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const ICON_ELEMENTS = new Set(['i', 'span', 'b', 'em', 'svg', 'use', 'figure', 'div']);
/** A picture in one of these is a way to somewhere, or an illustration. */
const NO_TEXT_PARENTS = new Set(['a', 'button', 'nav', 'header', 'footer']);
/** A sentence about the text's subject says it; other words only describe an illustration. */
const SENTENCE = /\p{L}{2}[^\n]{20,}[.!。！]$/u;
const YES = new Set(
  'check checkmark checked tick yes allowed permitted available true ok correct'.split(' '),
);
const NO = new Set('times cross xmark no forbidden prohibited unavailable false wrong ban deny'.split(' '));
const FILE_NAME = /^[\w\s%()+.-]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;
const NO_WORDS = /^(?:image|img|icon|logo|photo|picture|bild|图片|圖片|画像|アイコン|\W*)$/iu;
/** Words of a picture that stand for a word of a text: "Yes", "Not allowed". */
const MAX_SIGN = 30;
const MAX_ALT = 1_000;
/** Weight of the row in which a picture is one of the things said. */
const MAX_ROW = 300;
const MAX_SVG_TEXTS = 300;

/**
 * Puts the words of a picture in its place where they say something to whoever reads the text around it: an image
 * instead of a word in a table or a sentence, an icon with a label. Pictures that show the text's subject, lead
 * somewhere or adorn the page are left as they are.
 */
export function readPicture(element: Element): void {
  if (element.name === 'svg' && readDrawing(element)) return;
  const words = wordsOf(element);
  if (words === '' || !standsForWords(element, words)) return;
  if (isSaidBeside(element, words)) return;
  turnInto(element, 'span', [new Text(` ${words} `)]);
  element.attribs = {};
}

/** Whether an element may be a picture that {@link readPicture} has words for. */
export function mayBePicture({ name, attribs, children }: Element): boolean {
  if (name === 'img' || name === 'svg') return true;
  if (!ICON_ELEMENTS.has(name) || children.length > 1) return false;
  return (
    attribs.role === 'img' ||
    name === 'i' ||
    attribs['aria-label'] !== undefined ||
    attribs.class !== undefined
  );
}

/** The texts of a drawing, one by one. */
function readDrawing(svg: Element): boolean {
  const texts: string[] = [];
  walk(svg, {
    enter(node) {
      if (texts.length >= MAX_SVG_TEXTS) return 'stop';
      if (!isTag(node)) return false;
      if (node.name === 'text') {
        const text = normaliseText(textOf(node));
        if (/[\p{L}\p{Nd}]/u.test(text)) texts.push(text);
        return false;
      }
      return node.name !== 'defs' && node.name !== 'symbol' && node.name !== 'title';
    },
  });
  if (texts.length === 0) return false;
  turnInto(svg, 'div', texts.map(paragraphOf));
  svg.attribs = {};
  return true;
}

function wordsOf(element: Element): string {
  const { attribs, name } = element;
  if (name === 'img') {
    // A picture without alternative text is called by its title (HTML-AAM).
    const alt = normaliseText(attribs.alt || attribs.title || '').slice(0, MAX_ALT);
    if (alt !== '' && !FILE_NAME.test(alt) && !NO_WORDS.test(alt)) return alt;
    return attribs.alt === '' || alt !== '' ? '' : markOf(baseName(attribs.src ?? ''), element);
  }
  if (name !== 'svg' && textOf(element, undefined, 50).trim() !== '') return '';
  const label = normaliseText(attribs['aria-label'] ?? attribs.title ?? titleOf(element));
  if (label !== '' && !NO_WORDS.test(label)) return label;
  return markOf(`${attribs.class ?? ''} ${referenceOf(element)}`, element);
}

function titleOf(element: Element): string {
  const title =
    element.name === 'svg'
      ? element.children.find((child) => isTag(child) && child.name === 'title')
      : undefined;
  return title === undefined ? '' : textOf(title);
}

function referenceOf(element: Element): string {
  const use = element.children.find((child): child is Element => isTag(child) && child.name === 'use');
  const href = use?.attribs.href ?? use?.attribs['xlink:href'] ?? '';
  return href.includes('#') ? (href.split('#').at(-1) ?? '') : '';
}

function baseName(address: string): string {
  return /([^/?#]*)\.(?:svg|png|gif|webp)(?:[?#]|$)/i.exec(address)?.[1] ?? '';
}

/** A tick or a cross by the names that a drawing has, in a place of a table where nothing else is said. */
function markOf(names: string, element: Element): string {
  if (
    !isInCell(element) ||
    (element.parent !== null && textOf(element.parent, new Set([element]), 50).trim() !== '')
  )
    return '';
  const tokens = names
    .slice(0, 300)
    .toLowerCase()
    .split(/[^a-z]+/);
  const isYes = tokens.some((token) => YES.has(token));
  const isNo = tokens.some((token) => NO.has(token));
  if (isYes === isNo) return '';
  return isYes ? MARK_OF_YES : MARK_OF_NO;
}

export function isInCell(element: Element): boolean {
  let parent = element.parent;
  for (let depth = 0; depth < 4 && parent !== null && isTag(parent); depth++) {
    if (CELLS.has(parent.name) || CELL_ROLES.has(parent.attribs.role ?? '')) return true;
    parent = parent.parent;
  }
  return false;
}

function standsForWords(element: Element, words: string): boolean {
  for (let parent = element.parent; parent !== null && isTag(parent); parent = parent.parent) {
    if (NO_TEXT_PARENTS.has(parent.name)) return false;
    if (parent.name === 'figure') return SENTENCE.test(words);
  }
  if (isInCell(element) || hasTextBeside(element)) return true;
  if (SENTENCE.test(words)) return true;
  return words.length <= MAX_SIGN && isInRow(element);
}

/** Whether other words stand in the small box around an element that holds nothing else itself. */
function isInRow(element: Element): boolean {
  let box = element.parent;
  for (let depth = 0; depth < 3 && box !== null && isTag(box); depth++) {
    const weight = textWeight(textOf(box, new Set([element]), 2 * MAX_ROW));
    if (weight > MAX_ROW) return false;
    if (weight > 0) return true;
    box = box.parent;
  }
  return false;
}

function isSaidBeside(element: Element, words: string): boolean {
  const { parent } = element;
  if (parent === null || !isTag(parent)) return false;
  return normaliseText(textOf(parent, new Set([element]), 2_000))
    .toLowerCase()
    .includes(words.toLowerCase());
}

const SINGLE_WORD_NAMES = new Set(
  'header heading headline title label caption subtitle subheading'.split(' '),
);
const NO_TEXT_NAMES = new Set(
  'class id style slot href src srcset is part exportparts lang dir role tabindex name type value variant size icon color theme target rel method action format locale'.split(
    ' ',
  ),
);
const MAX_ATTRIBUTE = 10_000;

/** The texts that a web component is given as attributes, as paragraphs before what it holds. */
export function readAttributes(element: Element): void {
  const found: string[] = [];
  for (const [name, value] of Object.entries(element.attribs)) {
    if (value.length < 2 || value.length > MAX_ATTRIBUTE) continue;
    if (NO_TEXT_NAMES.has(name) || /^(?:aria-|data-|on|v-|x-|ng-|:|@|\[|\()/.test(name)) continue;
    if (isProse(value) || (SINGLE_WORD_NAMES.has(name) && isWords(value))) found.push(normaliseText(value));
  }
  if (found.length === 0) return;
  const own = normaliseText(textOf(element, undefined, 50_000)).toLowerCase();
  const added = found.filter((text) => text !== '' && !own.includes(text.toLowerCase()));
  if (added.length === 0) return;
  turnInto(element, element.name, [...added.map(paragraphOf), ...element.children]);
}

function isWords(value: string): boolean {
  return /\p{L}/u.test(value) && !/[{}[\]<>=]|:\/\/|^[\w-]*[_-][\w-]*$/.test(value);
}

/** Several words, or letters of a script without spaces: no address, code or name of a thing. */
function isProse(value: string): boolean {
  if (!isWords(value) || /;\s*[\w-]+\s*:/.test(value)) return false;
  const words = value
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]{5}/u.test(value)
  );
}
