import { type AnyNode, type Element, isTag } from 'domhandler';
import { holds, textOf } from '../html/dom.js';
import { type TextMeasure, textWeight } from '../html/measure.js';
import { normaliseText } from '../text/normalise.js';

/** An element under question. */
export interface Part {
  readonly element: Element;
  readonly measure: TextMeasure;
  /** Its part of the page's text, 0 to 1. */
  readonly share: number;
  /** Whether it stands in `main` or `article`. */
  readonly inContent: boolean;
  readonly headings: ReadonlySet<string>;
  readonly skip: ReadonlySet<AnyNode>;
}

/** Link density from which an element counts as a list of links. */
export const MOSTLY_LINKS = 0.5;
/** Weight of a text that is too short to be a rule with its condition. */
export const SHORT = 250;

/** Elements whose id tells what their text says: `<h2 id="how-we-share-data">`. */
export const TEXT_ELEMENTS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 p td th tr li dt dd'.split(' '));

/** A box with the page's title is no furniture, whatever it is called. */
export function hasTitle(element: Element): boolean {
  if (element.name === 'nav' || element.name === 'footer') return false;
  return holds(element, ({ name }) => name === 'h1' || name === 'main');
}

export function hasControl(element: Element): boolean {
  return holds(
    element,
    ({ name, attribs }) =>
      name === 'button' || name === 'input' || name === 'textarea' || attribs.role === 'button',
  );
}

/** Weight of the words outside links that a sentence has at least. */
const MIN_SENTENCE = 20;

/** Whether an element says a sentence, or a figure with words beside it, outside its links and buttons. */
export function saysSentence(part: Pick<Part, 'element' | 'skip'>): boolean {
  const text = wordsBeside(part);
  return endsSentence(text) || (isEnough(text) && /\p{L}{2}[^\p{Nd}]*\p{Nd}/u.test(text));
}

/** Whether a sentence with its end stands in an element outside its links and buttons. */
export function holdsSentence(part: Pick<Part, 'element' | 'skip'>): boolean {
  return endsSentence(wordsBeside(part));
}

function endsSentence(text: string): boolean {
  return isEnough(text) && /[.!?。！？।](?:["'”’」』)）]|\s|$)/u.test(text);
}

function isEnough(text: string): boolean {
  return textWeight(text) >= MIN_SENTENCE;
}

function wordsBeside({ element, skip }: Pick<Part, 'element' | 'skip'>): string {
  const isLink = (node: AnyNode): boolean => isTag(node) && (node.name === 'a' || node.name === 'button');
  const others = { has: (node: AnyNode): boolean => skip.has(node) || isLink(node) };
  return normaliseText(textOf(element, others, 2_000));
}

/** The beginning of an element's text, lower case, without a colon at its end. */
export function shortText({ element, skip }: Pick<Part, 'element' | 'skip'>): string {
  return normaliseText(textOf(element, skip, 120))
    .toLowerCase()
    .replace(/[\s:：]+$/, '');
}
