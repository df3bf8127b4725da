import { type AnyNode, type Element, isTag } from 'domhandler';
import { textOf, walk } from '../html/dom.js';
import type { TextMeasure } from '../html/measure.js';
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

/** A box with the page's title is no furniture, whatever it is called. */
export function hasTitle(element: Element): boolean {
  if (element.name === 'nav' || element.name === 'footer') return false;
  let found = false;
  walk(element, {
    enter(node) {
      if (isTag(node) && (node.name === 'h1' || node.name === 'main')) found = true;
      return found ? 'stop' : true;
    },
  });
  return found;
}

export function hasControl(element: Element): boolean {
  let found = false;
  walk(element, {
    enter(node) {
      if (
        isTag(node) &&
        (node.name === 'button' ||
          node.name === 'input' ||
          node.name === 'textarea' ||
          node.attribs.role === 'button')
      ) {
        found = true;
      }
      return found ? 'stop' : true;
    },
  });
  return found;
}

/** The beginning of an element's text, lower case, without a colon at its end. */
export function shortText({ element, skip }: Pick<Part, 'element' | 'skip'>): string {
  return normaliseText(textOf(element, skip, 120))
    .toLowerCase()
    .replace(/[\s:：]+$/, '');
}
