import { type AnyNode, type Element, isTag, type ParentNode } from 'domhandler';
import { textOf, walk } from './dom.js';

/** What on a page opens something that is hidden. */
export interface Openers {
  /** Whether something on the page opens the element: it names it, or stands before it, or opens its like. */
  open(element: Element): boolean;
}

const CONTROLS = new Set([
  'a',
  'button',
  'label',
  'summary',
  'li',
  'span',
  'div',
  'option',
  'input',
  'tr',
  'td',
]);
const NAMING = [
  'aria-controls',
  'data-target',
  'data-bs-target',
  'popovertarget',
  'commandfor',
  'for',
  'aria-details',
];
/** Names of things as the value of an attribute or a word in a script: `tab-2`, `#more`. */
const NAME = /^[#.]?[\p{L}][\p{L}\p{N}_:-]{0,80}$/u;
const MAX_NAMES = 20_000;
/** Longer texts are no labels of what they open. */
const MAX_LABEL = 160;

export function findOpeners(root: AnyNode): Openers {
  const names = new Set<string>();
  walk(root, {
    enter(node) {
      if (names.size >= MAX_NAMES) return 'stop';
      if (isTag(node) && CONTROLS.has(node.name)) for (const name of namesIn(node)) names.add(name);
      return 'children' in node;
    },
  });
  const boxes = new Map<ParentNode, ReadonlyMap<string, Boxes>>();
  return {
    open: (element) =>
      ownNames(element).some((name) => names.has(name)) ||
      isOpenedBeside(element) ||
      isOneOfMany(element, boxes),
  };
}

function namesIn({ name, attribs }: Element): string[] {
  const found: string[] = [];
  for (const key of NAMING) for (const id of attribs[key]?.split(/\s+/) ?? []) found.push(id);
  if (attribs.href?.startsWith('#')) found.push(attribs.href);
  if (name === 'input' && attribs.id !== undefined) found.push(attribs.id);
  for (const [key, value] of Object.entries(attribs)) {
    if (key.startsWith('data-') && NAME.test(value)) found.push(value);
    if (key.startsWith('on'))
      for (const [, quoted = ''] of value.matchAll(/["']([^"']{1,80})["']/g)) found.push(quoted);
  }
  return found.map((id) => id.replace(/^[#.]/, '')).filter((id) => id !== '' && NAME.test(id));
}

/** What an opener may call an element. */
function ownNames({ attribs }: Element): string[] {
  const names = attribs.id === undefined ? [] : [attribs.id];
  for (const [key, value] of Object.entries(attribs)) {
    if (/^data-(?:\w+-)*(?:tab|panel|content|pane|id|name|target|for|key|section|item|slide)\b/.test(key))
      names.push(value);
  }
  return names;
}

/** Whether something that can be pressed stands directly before an element, or ends what stands there. */
function isOpenedBeside(element: Element): boolean {
  let previous = element.prev;
  while (previous !== null && !isTag(previous)) {
    if ('data' in previous && previous.type === 'text' && previous.data.trim() !== '') return false;
    previous = previous.prev;
  }
  if (previous === null) return false;
  let last: Element | undefined = previous;
  for (let depth = 0; depth < 6 && last !== undefined; depth++) {
    if (isPressed(last)) return textOf(previous, undefined, MAX_LABEL + 1).trim().length <= MAX_LABEL;
    last = last.children.findLast(isTag);
  }
  return false;
}

/** An element that does something on the page when it is pressed. */
function isPressed({ name, attribs }: Element): boolean {
  if (name === 'button' || name === 'summary') return true;
  if (attribs['aria-expanded'] !== undefined || attribs.onclick !== undefined) return true;
  if (attribs.role === 'button' || attribs.role === 'tab') return true;
  if (name === 'a') return attribs.href === undefined || /^(?:#|javascript:)/i.test(attribs.href);
  return name === 'label' && attribs.for !== undefined;
}

/** Boxes of one kind in one place. */
interface Boxes {
  readonly first: Element;
  count: number;
}

/**
 * One of several boxes of one kind behind as many labels to press, of which another is in sight.
 *
 * @param known the boxes of each parent that was asked for before: a place with thousands is gone through once
 */
function isOneOfMany(element: Element, known: Map<ParentNode, ReadonlyMap<string, Boxes>>): boolean {
  const { parent } = element;
  if (parent === null || element.name === 'li' || element.name === 'tr') return false;
  const boxes = known.get(parent) ?? boxesIn(parent);
  known.set(parent, boxes);
  const alike = boxes.get(kindOf(element));
  if (alike === undefined || alike.count < 2) return false;
  let labels: Element | undefined = previousElement(alike.first);
  if (labels === undefined && isTag(parent)) labels = previousElement(parent);
  return labels !== undefined && countLabels(labels) >= alike.count;
}

function boxesIn(parent: ParentNode): Map<string, Boxes> {
  const boxes = new Map<string, Boxes>();
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    const kind = kindOf(child);
    const alike = boxes.get(kind);
    if (alike === undefined) boxes.set(kind, { first: child, count: 1 });
    else alike.count++;
  }
  return boxes;
}

function kindOf({ name, attribs }: Element): string {
  return `${name} ${attribs.class?.trim().split(/\s+/)[0] ?? attribs.role ?? ''}`;
}

function previousElement(element: Element): Element | undefined {
  let previous = element.prev;
  while (previous !== null && !isTag(previous)) previous = previous.prev;
  return previous ?? undefined;
}

/** Short items, links and buttons in a box that holds nothing else. */
function countLabels(box: Element): number {
  if (textOf(box, undefined, 1_000).length > 600) return 0;
  let labels = 0;
  walk(box, {
    enter(node) {
      if (!isTag(node)) return false;
      const isLabel =
        node.name === 'a' || node.name === 'button' || node.name === 'li' || node.attribs.role === 'tab';
      if (isLabel) labels++;
      return !isLabel;
    },
  });
  return labels;
}
