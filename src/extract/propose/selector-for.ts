import type { CheerioAPI } from 'cheerio';
import { type Element, isTag } from 'domhandler';
import { select } from '../html/select.js';

/** More elements up than this an element is not named by. */
const MOST_STEPS = 6;
/** Elements that say by themselves what they are. */
const SPEAKING = new Set('main article'.split(' '));
const SPEAKING_ATTRIBUTES = ['role', 'itemprop', 'data-testid', 'data-test'];
const LONGEST_NAME = 40;

/**
 * A selector that matches this element alone and that a new build of the page likely keeps: by id, by what the element
 * is, by attributes and classes that look like words, else by the way from the nearest element that has such a name.
 */
export function selectorFor($: CheerioAPI, element: Element): string | undefined {
  let below = '';
  let current: Element = element;
  for (let step = 0; step < MOST_STEPS; step++) {
    for (const name of namesOf(current)) {
      const selector = below === '' ? name : `${name} > ${below}`;
      if (matchesOnly($, selector, element)) return selector;
    }
    const place = placeOf(current);
    below = below === '' ? place : `${place} > ${below}`;
    const { parent } = current;
    if (parent === null || !isTag(parent) || parent.name === 'html') break;
    current = parent;
  }
  return matchesOnly($, below, element) ? below : undefined;
}

/** How an element may be named on its own, the likeliest to last first. */
export function namesOf({ name, attribs }: Element): string[] {
  const names: string[] = [];
  const { id = '', class: classes = '' } = attribs;
  if (isWord(id)) names.push(`#${id}`);
  if (SPEAKING.has(name)) names.push(name);
  for (const attribute of SPEAKING_ATTRIBUTES) {
    const value = attribs[attribute] ?? '';
    if (isWord(value)) names.push(`[${attribute}="${value}"]`);
  }
  const words = classes.split(/\s+/).filter(isWord);
  for (const word of words) names.push(`${name}.${word}`);
  if (words.length > 1) names.push(`${name}.${words.slice(0, 3).join('.')}`);
  return names;
}

/** Names that a build makes up (`css-1x2y3z`, `kTgqPd`) hold digits or capitals within words. */
function isWord(name: string): boolean {
  if (name.length < 3 || name.length > LONGEST_NAME || !/^[a-z][a-z_-]*$/i.test(name)) return false;
  if (/^(?:css|sc|jsx|jss|svelte|emotion)[-_]/i.test(name)) return false;
  return !/[A-Z]{2}[a-z]|[a-z][A-Z][a-z]?[A-Z]/.test(name);
}

function placeOf(element: Element): string {
  const siblings = element.parent?.children.filter(isTag).filter(({ name }) => name === element.name) ?? [];
  if (siblings.length < 2) return element.name;
  return `${element.name}:nth-of-type(${siblings.indexOf(element) + 1})`;
}

function matchesOnly($: CheerioAPI, selector: string, element: Element): boolean {
  const matches = select($, selector);
  return matches.length === 1 && matches[0] === element;
}
