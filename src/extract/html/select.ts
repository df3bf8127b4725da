import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';

/**
 * The elements that a user's selector matches, in document order. A selector that cannot be parsed matches
 * nothing here: `sources lint` reports it where the user wrote it.
 */
export function select($: CheerioAPI, selector: string, within?: AnyNode): Element[] {
  try {
    const matches = within === undefined ? $(selector) : $(within).find(selector);
    return matches.toArray().filter(isTag);
  } catch {
    return [];
  }
}

/** The same of an element and what is in it, the element itself first. */
export function selfOrBelow($: CheerioAPI, selector: string, element: Element): Element[] {
  const below = select($, selector, element);
  try {
    return $(element).is(selector) ? [element, ...below] : below;
  } catch {
    return below;
  }
}
