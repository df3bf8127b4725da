import { type AnyNode, type Element, isTag } from 'domhandler';
import type { FetchedContent } from '../domain/fetch.js';
import type { ExtractionRule } from '../domain/source.js';
import { dissect } from './anatomy.js';
import { contentKind, htmlOf } from './content-kind.js';
import { isBelowAny, textOf, walk } from './html/dom.js';
import { UNREAD_ELEMENTS } from './html/elements.js';
import type { LeftOutReason } from './reasons.js';
import { normaliseText } from './text/normalise.js';

/** A piece of a page that is not read, and why. */
export interface LeftOut {
  readonly why: LeftOutReason;
  /** The element, as a selector would name it: `nav.menu`. */
  readonly element: string;
  /** The beginning of its text. */
  readonly text: string;
  readonly characters: number;
}

const SHOWN = 120;
const MOST = 500;

/**
 * What of a page is not read, in page order, each piece with the reason. Never throws; nothing for what is no page.
 *
 * @param length characters of text that are kept of each piece
 */
export function findLeftOut(content: FetchedContent, rule: ExtractionRule, length = SHOWN): LeftOut[] {
  if (contentKind(content) !== 'html') return [];
  try {
    return explain(htmlOf(content), rule, length);
  } catch {
    return [];
  }
}

function explain(html: string, rule: ExtractionRule, length: number): LeftOut[] {
  const reasons = new Map<AnyNode, LeftOutReason>();
  const { parts, roots, isSelected } = dissect(html, rule, (node, reason) => {
    if (!reasons.has(node)) reasons.set(node, reason);
  });
  const inside = new Set<AnyNode>(roots);
  const above = new Set<AnyNode>();
  for (const root of roots)
    for (let node = root.parentNode; node !== null; node = node.parentNode) above.add(node);
  const reasonOf = (node: AnyNode): LeftOutReason | undefined => {
    const noted = reasons.get(node);
    if (noted !== undefined || !isSelected) return noted;
    return !inside.has(node) && !above.has(node) && !isBelowAny(node, inside) ? 'outside' : undefined;
  };
  const left: LeftOut[] = [];
  walk(parts.body, {
    enter(node) {
      if (left.length >= MOST) return 'stop';
      if (isTag(node) && UNREAD_ELEMENTS.has(node.name) && !reasons.has(node)) return false;
      const why = reasonOf(node);
      if (why === undefined) return 'children' in node;
      const text = normaliseText(textOf(node));
      if (text !== '')
        left.push({ why, element: nameOf(node), text: text.slice(0, length), characters: text.length });
      return false;
    },
  });
  return left;
}

function nameOf(node: AnyNode): string {
  if (!isTag(node)) return node.parent && isTag(node.parent) ? nameOfElement(node.parent) : '';
  return nameOfElement(node);
}

function nameOfElement({ name, attribs }: Element): string {
  const id = attribs.id ? `#${attribs.id}` : '';
  const [first] = (attribs.class ?? '').split(/\s+/).filter(Boolean);
  return `${name}${id}${first ? `.${first}` : ''}`.slice(0, 60);
}
