import { type AnyNode, type Element, isTag } from 'domhandler';
import { headingLevel } from '../html/elements.js';
import { type Measures, measureOf } from '../html/measure.js';
import type { NoteLeftOut } from '../reasons.js';
import { MOSTLY_LINKS, type Part, SHORT, shortText } from './part.js';
import {
  isContentsHeading,
  isCounter,
  isRelatedHeading,
  isRelativeTime,
  isRenderStamp,
  opensFeedback,
} from './words.js';

/** Furniture known by its words. */

export function isFeedbackBox(part: Part): boolean {
  const { element, measure } = part;
  if (measure.text > SHORT || measure.text < 8 || CELLS_AND_ITEMS.has(element.name)) return false;
  return opensFeedback(shortText(part));
}

/** A line of its own that only counts readers or tells the time since the last edit or of the fetch: another at every fetch. */
export function isRenderedLine(part: Part): boolean {
  const { element, measure } = part;
  if (measure.text > 60 || measure.text < 2 || element.children.length > 6) return false;
  if (CELLS_AND_ITEMS.has(element.name) || headingLevel(element.name, element.attribs) !== undefined)
    return false;
  const text = shortText(part);
  if (isRenderStamp(text)) return true;
  const line = text.replace(/\d+(?:[.,\s]\d+)*\s?(?:k|m|万|萬|mil|тыс\.?)?\+?(?![\p{L}\d])/gu, '#');
  return isRelativeTime(line) || (line.includes('#') && isCounter(line));
}

/** What counts in a table or a list may be a threshold. */
const CELLS_AND_ITEMS = new Set('td th tr tbody li dt dd'.split(' '));

/**
 * A heading such as "Related articles" makes furniture of what follows it up to the next heading, if that is
 * mostly links; often both stand in a box of their own, and then the box goes.
 */
export function markRelatedList(
  part: Part,
  measures: Measures,
  found: Set<AnyNode>,
  note?: NoteLeftOut,
): void {
  const { element, measure } = part;
  if (measure.text > 100 || headingLevel(element.name, element.attribs) === undefined) return;
  if (!isRelatedHeading(shortText(part))) return;
  const following: AnyNode[] = [];
  let links = 0;
  let text = 0;
  let linked = 0;
  for (let next = outermostStart(element).nextSibling; next !== null; next = next.nextSibling) {
    if (isTag(next) && headingLevel(next.name, next.attribs) !== undefined) break;
    const followed = measureOf(measures, next);
    text += followed.text;
    linked += followed.linked;
    links += followed.links;
    following.push(next);
  }
  if (links === 0 || linked / Math.max(1, text) < MOSTLY_LINKS) return;
  for (const node of [element, ...following]) {
    found.add(node);
    note?.(node, 'related');
  }
}

/** The outermost element that begins with `element` and holds nothing beside it: `<div><h2>…</h2></div>`. */
function outermostStart(element: Element): Element {
  let start = element;
  while (start.parent !== null && isTag(start.parent) && onlyChild(start.parent) === start)
    start = start.parent;
  return start;
}

function onlyChild(parent: Element): Element | undefined {
  const elements = parent.children.filter(isTag);
  return elements.length === 1 ? elements[0] : undefined;
}

/** The label ("Contents") that stands before a list that goes. */
export function contentsLabel({ element, skip }: Part): Element | undefined {
  let previous = element.previousSibling;
  while (previous !== null && !isTag(previous)) previous = previous.previousSibling;
  if (previous === null) return undefined;
  return isContentsHeading(shortText({ element: previous, skip })) ? previous : undefined;
}
