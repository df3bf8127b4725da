import { type AnyNode, type Element, isTag } from 'domhandler';
import type { FetchedContent } from '../domain/fetch.js';
import type { ExtractionRule } from '../domain/source.js';
import { dissect } from './anatomy.js';
import { contentKind } from './content-kind.js';
import { type FurnitureReason, findFurniture } from './furniture/furniture.js';
import { isBelowAny, textOf, walk } from './html/dom.js';
import { UNREAD_ELEMENTS } from './html/elements.js';
import { measureText } from './html/measure.js';
import { select } from './html/select.js';
import { normaliseText } from './text/normalise.js';

/** A piece of a page that is not read, and why. */
export interface LeftOut {
  /** `ignored` by the source, `hidden` from readers, `outside` the content, `around` it without a mark, or furniture. */
  readonly why: FurnitureReason | 'ignored' | 'hidden' | 'outside' | 'around';
  /** The element, as a selector would name it: `nav.menu`. */
  readonly element: string;
  /** The beginning of its text. */
  readonly text: string;
  readonly characters: number;
}

const SHOWN = 120;
const MOST = 100;

/** What of a page is not read, in page order, each piece with the reason. Never throws; nothing for what is no page. */
export function findLeftOut(content: FetchedContent, rule: ExtractionRule): LeftOut[] {
  if (contentKind(content) !== 'html') return [];
  try {
    return explain(content.text, rule);
  } catch {
    return [];
  }
}

function explain(html: string, rule: ExtractionRule): LeftOut[] {
  const { $, parts, roots, skip, unread, measures, isSelected } = dissect(html, rule);
  const ignored = new Set<AnyNode>(rule.ignore.flatMap((selector) => select($, selector)));
  const inside = new Set<AnyNode>(roots);
  const above = new Set<AnyNode>();
  for (const root of roots)
    for (let node = root.parentNode; node !== null; node = node.parentNode) above.add(node);
  const furniture = new Map<AnyNode, FurnitureReason>();
  for (const root of isSelected ? roots : [parts.body]) {
    const measured = isSelected ? measureText(root, unread) : measures;
    const found = findFurniture(root, measured, unread, isSelected ? 'selection' : 'page');
    for (const [node, reason] of found) furniture.set(node, reason);
  }
  const reasonOf = (node: Element): LeftOut['why'] | undefined => {
    if (ignored.has(node)) return 'ignored';
    if (unread.has(node)) return 'hidden';
    if (skip.has(node)) return furniture.get(node) ?? 'around';
    const isOutside = !inside.has(node) && !above.has(node) && !isBelowAny(node, inside);
    return isOutside ? (furniture.get(node) ?? 'outside') : undefined;
  };
  const left: LeftOut[] = [];
  walk(parts.body, {
    enter(node) {
      if (left.length >= MOST) return 'stop';
      if (!isTag(node)) return 'children' in node;
      if (UNREAD_ELEMENTS.has(node.name)) return false;
      const why = reasonOf(node);
      if (why === undefined) return true;
      const text = normaliseText(textOf(node));
      if (text !== '')
        left.push({ why, element: nameOf(node), text: text.slice(0, SHOWN), characters: text.length });
      return false;
    },
  });
  return left;
}

function nameOf({ name, attribs }: Element): string {
  const id = attribs.id ? `#${attribs.id}` : '';
  const [first] = (attribs.class ?? '').split(/\s+/).filter(Boolean);
  return `${name}${id}${first ? `.${first}` : ''}`.slice(0, 60);
}
