import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { textOf, walk } from '../html/dom.js';
import { BLOCK_ELEMENTS, headingLevel } from '../html/elements.js';
import { linkDensity, type Measures, measureOf, textWeight } from '../html/measure.js';
import type { PageParts } from '../html/page-parts.js';
import { normaliseText } from '../text/normalise.js';

/** The element that shows the title of the text, and what is known of its words. */
export interface ShownTitle {
  readonly element: Element;
  readonly text: string;
  /** Parts of the page's `title` that do not name the text, lower case: names of the site and its sections. */
  readonly siteNames: ReadonlySet<string>;
}

const MAX_TITLE = 300;
/** Weight of text outside links before a heading above which the heading is one of a section. */
const MAX_BEFORE = 100;
const SENTENCE = /\S{2}[.!?。！？]["'”’」』)）]?\s*$/;

/**
 * Finds where the text begins: at the top heading, unless that only names the site; or else at the line that repeats
 * the page's `title`; or else at a first heading with no text before it. Undefined where nothing of this is shown.
 */
export function findTitle(
  parts: PageParts,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
): ShownTitle | undefined {
  const names = titleParts(parts.title);
  const [own = '', ...others] = names;
  const shown = (element: Element, text: string): ShownTitle => ({
    element,
    text,
    siteNames: new Set(names.filter((name) => name !== text)),
  });
  let top: ShownTitle | undefined;
  for (const heading of parts.topHeadings) {
    const text = lineOf(heading, measures, skip);
    if (text === '') continue;
    const title = shown(heading, text);
    if (!others.includes(text)) return title;
    top ??= title;
  }
  const repeated = own === '' ? undefined : lineWith(own, parts.body, measures, skip);
  if (repeated !== undefined) return shown(repeated, own);
  if (top !== undefined) return top;
  const heading = openingHeading(parts.body, measures, skip);
  return heading && shown(heading, lineOf(heading, measures, skip));
}

function titleParts(title: Element | undefined): string[] {
  if (title === undefined) return [];
  return normaliseText(textOf(title, undefined, 2 * MAX_TITLE))
    .toLowerCase()
    .split(/ [|·»:—–-] | :: |\s?[_|｜]\s?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The text of an element that is no link, lower case; empty for others. */
function lineOf(element: Element, measures: Measures, skip: ReadonlySet<AnyNode>): string {
  const measure = measureOf(measures, element);
  if (measure.text === 0 || measure.text > 3 * MAX_TITLE || linkDensity(measure) > 0.5) return '';
  return normaliseText(textOf(element, skip, 2 * MAX_TITLE)).toLowerCase();
}

function lineWith(
  text: string,
  body: AnyNode,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
): Element | undefined {
  const weight = textWeight(text);
  let found: Element | undefined;
  walk(body, {
    enter(node) {
      if (skip.has(node) || !isTag(node)) return false;
      const measure = measureOf(measures, node);
      if (node.name === 'a' || measure.text < 0.9 * weight) return false;
      if (measure.text > 1.1 * weight || lineOf(node, measures, skip) !== text || !standsAlone(node))
        return true;
      found = node;
      return 'stop';
    },
  });
  return found;
}

/** Whether nothing stands beside an element on its line, as in a breadcrumb. */
function standsAlone(element: Element): boolean {
  if (BLOCK_ELEMENTS.has(element.name) && element.name !== 'li') return true;
  return [element.prev, element.next].every(
    (node) =>
      node === null ||
      (isText(node) && node.data.trim() === '' && isLineEnd(node.prev === element ? node.next : node.prev)) ||
      isLineEnd(node),
  );
}

function isLineEnd(node: AnyNode | null): boolean {
  return node === null || (isTag(node) && (node.name === 'br' || BLOCK_ELEMENTS.has(node.name)));
}

function openingHeading(body: AnyNode, measures: Measures, skip: ReadonlySet<AnyNode>): Element | undefined {
  let found: Element | undefined;
  let before = 0;
  walk(body, {
    enter(node) {
      if (before > MAX_BEFORE) return 'stop';
      if (skip.has(node)) return false;
      if (isText(node)) before += SENTENCE.test(node.data) ? MAX_BEFORE + 1 : textWeight(node.data);
      if (!isTag(node) || node.name === 'a') return false;
      if (headingLevel(node.name, node.attribs) === undefined || lineOf(node, measures, skip) === '')
        return true;
      found = node;
      return 'stop';
    },
  });
  return found;
}
