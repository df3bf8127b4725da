import { type AnyNode, type Element, hasChildren, isTag, isText, type ParentNode } from 'domhandler';
import { BLOCK_ELEMENTS, SEPARATE_ELEMENTS } from './elements.js';

/** Walking and asking a parsed tree without recursion: hostile pages nest deeper than a call stack. */

export interface Visitor {
  /** Returns whether the children are visited; `stop` ends the walk. */
  enter(node: AnyNode): boolean | 'stop';
  /** Called for every parent whose children were visited. */
  leave?(node: ParentNode): void;
}

/** Visits `root` and everything below it in document order. */
export function walk(root: AnyNode, visitor: Visitor): void {
  let node: AnyNode = root;
  for (;;) {
    const entered = visitor.enter(node);
    if (entered === 'stop') return;
    const descends = entered && hasChildren(node);
    if (descends && hasChildren(node) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (descends && hasChildren(node)) visitor.leave?.(node);
    while (node !== root && node.nextSibling === null) {
      const parent: ParentNode | null = node.parentNode;
      if (parent === null) return;
      visitor.leave?.(parent);
      node = parent;
    }
    if (node === root || node.nextSibling === null) return;
    node = node.nextSibling;
  }
}

/** The text below a node, as written, without the nodes in `skip`; reading stops after `limit` characters. */
export function textOf(
  root: AnyNode,
  skip?: Pick<ReadonlySet<AnyNode>, 'has'>,
  limit = Number.POSITIVE_INFINITY,
): string {
  const parts: string[] = [];
  let length = 0;
  walk(root, {
    enter(node) {
      if (length >= limit) return 'stop';
      if (skip?.has(node)) return false;
      if (isText(node)) {
        parts.push(node.data);
        length += node.data.length;
      } else if (isTag(node)) {
        if (node.name === 'script' || node.name === 'style') return false;
        if (standsApart(node)) parts.push(' ');
      }
      return true;
    },
    leave(node) {
      if (isTag(node) && standsApart(node)) parts.push(' ');
    },
  });
  return parts.join('').slice(0, limit);
}

function standsApart({ name }: Element): boolean {
  return name === 'br' || BLOCK_ELEMENTS.has(name) || SEPARATE_ELEMENTS.has(name);
}

/** Words of an element's class and id, lower case: `siteFooter-nav` gives site, footer, nav. */
export function nameTokens(element: Element): string[] {
  const { class: className, id } = element.attribs;
  if (className === undefined && id === undefined) return [];
  return `${className ?? ''} ${id ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Whether `node` is one of `ancestors` or stands below one. */
export function isBelowAny(node: AnyNode, ancestors: ReadonlySet<AnyNode>): boolean {
  for (let current: AnyNode | null = node; current !== null; current = current.parentNode) {
    if (ancestors.has(current)) return true;
  }
  return false;
}

/** Whether an inline element stands among the words of a text, so that without it the sentence would lose a word. */
export function isInSentence(element: Element): boolean {
  if (BLOCK_ELEMENTS.has(element.name) || element.name.includes('-')) return false;
  const { parent } = element;
  if (hasTextBeside(element)) return true;
  if (parent === null || !isTag(parent)) return false;
  return SENTENCE_ELEMENTS.has(parent.name) || (parent.name === 'a' && isInSentence(parent));
}

/** Whether text stands directly before or behind an element. */
export function hasTextBeside({ prev, next }: Element): boolean {
  return [prev, next].some((node) => node !== null && isText(node) && node.data.trim().length > 2);
}

const SENTENCE_ELEMENTS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th blockquote figcaption caption summary b i em strong u small font mark'.split(
    ' ',
  ),
);

/** Of several nodes, those that do not stand inside another of them, in the order given. */
export function outermost<N extends AnyNode>(nodes: readonly N[]): N[] {
  const all = new Set<AnyNode>(nodes);
  const result: N[] = [];
  for (const node of nodes) {
    let parent: AnyNode | null = node.parentNode;
    while (parent !== null && !all.has(parent)) parent = parent.parentNode;
    if (parent === null) result.push(node);
  }
  return result;
}

/** Whether the element, or one below it, is such a one. */
export function holds(element: Element, isSuch: (element: Element) => boolean): boolean {
  let found = false;
  walk(element, {
    enter(node) {
      found ||= isTag(node) && isSuch(node);
      return found ? 'stop' : true;
    },
  });
  return found;
}

/** Whether something can be written into the element. */
export function hasField(element: Element): boolean {
  return holds(
    element,
    ({ name, attribs }) => name === 'textarea' || (name === 'input' && attribs.type !== 'hidden'),
  );
}

/** Whether an element says of itself that it stands in front of the page. */
export function isDialog({ name, attribs }: Element): boolean {
  const { role } = attribs;
  if (role === 'dialog' || role === 'alertdialog' || role === 'tooltip') return true;
  return attribs['aria-modal'] === 'true' || name === 'dialog';
}
