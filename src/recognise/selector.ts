import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import { select } from '../extract/html/select.js';

/** Names that tell what an element is for, and stay when a site is laid out anew. */
const MEANING =
  /content|article|main|body|policy|polic|terms|legal|text|entry|post|document|page|detail|rule|notice|news|announce|list|item|title|date/;
/** Names that tell how an element looks, or in which state it is. */
const LOOKS =
  /^(?:(?:-?(?:m|p|w|h|z|gap|top|left|right|bottom|inset|text|bg|font|leading|tracking|border|rounded|shadow|opacity|min|max|col|row|order|space|items|justify|self|flex|grid|overflow|object|cursor|transition|duration|ease|animate|sm|md|lg|xl)[trblxy]?-)|(?:is|has|js|no|u)-|(?:active|open|show|shown|visible|hidden|loaded|selected|current|first|last|odd|even|flex|grid|block|inline|relative|absolute|fixed|static|clearfix|row|dark|light)$)/;
/** Names that a build makes: `css-1x2y3z`, `sc-bdVaJa`, `Article_body__3kdQ1`. */
const MADE =
  /^(?:css|sc|jss|emotion|styled|svelte|astro|data-v|jsx|mui|ember|react|radix|headlessui|yui|gwt|ng|wp)-?[\w-]*\d|^sc-|^css-|__[A-Za-z0-9_-]*[A-Z0-9][A-Za-z0-9_-]*$|\d{3,}|[a-f0-9]{8,}|^:|[a-z]\d+[a-z]+\d|[A-Z][a-z]?[A-Z][a-z]?[A-Z]|[bcdfghjklmnpqrstvwxz]{5,}|[a-z][A-Z]{1,2}$|-sc-|^(?=[a-z]*\d)[a-z0-9]{7,9}$/;
const LANDMARKS = ['main', 'article', '[role="main"]', '[itemprop="articleBody"]'];
const STABLE_ATTRIBUTES = [
  'itemprop',
  'data-testid',
  'data-test',
  'data-qa',
  'data-component',
  'role',
  'aria-label',
];
/** How far up an element that selects only within another one is looked for. */
const MOST_STEPS = 4;

/** A name that will be there at the next visit, and after the next release of the site. */
export function isStableName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || !/^[a-zA-Z_][\w-]*$/.test(name)) return false;
  return !LOOKS.test(name) && !MADE.test(name);
}

/**
 * A selector that matches this element alone and rests on names with a meaning, not on places; undefined where there
 * is none. A selector by place breaks with the first box that a site puts in between.
 */
export function selectorOf($: CheerioAPI, element: Element): string | undefined {
  const own = simpleSelectors(element);
  for (const selector of own) if (matchesAlone($, selector, element)) return selector;
  let steps = 0;
  for (let parent = element.parent; parent !== null && isTag(parent); parent = parent.parent) {
    if (++steps > MOST_STEPS || parent.name === 'body') break;
    const [outer] = simpleSelectors(parent).filter((selector) => matchesAlone($, selector, parent));
    if (outer === undefined) continue;
    for (const inner of own) {
      const selector = `${outer} ${inner}`;
      if (matchesAlone($, selector, element)) return selector;
    }
  }
  return undefined;
}

/** Selectors of the element by one or two names of its own, those with a meaning first. */
export function simpleSelectors(element: Element): string[] {
  const { id, class: className = '' } = element.attribs;
  const classes = className.split(/\s+/).filter(isStableName);
  const selectors = LANDMARKS.filter((landmark) => isLandmark(element, landmark));
  if (id !== undefined && isStableName(id)) selectors.push(`#${id}`);
  const ranked = [...classes].sort((one, other) => Number(MEANING.test(other)) - Number(MEANING.test(one)));
  for (const name of ranked) selectors.push(`.${name}`);
  for (const name of className.split(/\s+/)) {
    // The build adds its own to a name with a meaning: `Article_body__3kdQ1`.
    const [, written] =
      /^([A-Za-z][A-Za-z]{3,}(?:[-_][A-Za-z]{3,})*)(?:[-_]{1,2}(?:sc-)?[\w-]*)$/.exec(name) ?? [];
    if (
      written !== undefined &&
      MADE.test(name) &&
      MEANING.test(written.toLowerCase()) &&
      isStableName(written)
    )
      selectors.push(`[class*="${written}"]`);
  }
  for (const name of STABLE_ATTRIBUTES) {
    const value = element.attribs[name];
    if (value !== undefined && /^[\w .:-]{2,60}$/.test(value) && !/\d{3,}/.test(value))
      selectors.push(`[${name}="${value}"]`);
  }
  for (const name of ranked) selectors.push(`${element.name}.${name}`);
  const [first, second] = ranked;
  if (first !== undefined && second !== undefined) selectors.push(`.${first}.${second}`);
  return selectors;
}

function isLandmark(element: Element, landmark: string): boolean {
  if (landmark === '[role="main"]') return element.attribs.role === 'main';
  if (landmark === '[itemprop="articleBody"]') return element.attribs.itemprop === 'articleBody';
  return element.name === landmark;
}

function matchesAlone($: CheerioAPI, selector: string, element: AnyNode): boolean {
  const matches = select($, selector);
  return matches.length === 1 && matches[0] === element;
}
