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
