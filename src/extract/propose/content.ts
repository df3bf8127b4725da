import { type AnyNode, type Element, isTag, type ParentNode } from 'domhandler';
import type { Document } from '../../domain/document.js';
import { textOf, walk } from '../html/dom.js';
import { measureOf, measureText } from '../html/measure.js';
import { pageParts } from '../html/page-parts.js';
import { parseHtml } from '../html/tree.js';
import { findUnread } from '../html/visibility.js';
import { selectorFor } from './selector-for.js';

/** Shorter blocks, such as the labels of menus, stand in many places. */
const SHORTEST_BLOCK = 15;
/** With less of the known text on the page, the page is another one. */
const LEAST_FOUND = 0.5;
/** An element that holds this much of the known text that is on the page holds the content. */
const HOLDS = 0.9;

export interface ProposedSelector {
  readonly selector: string;
  /** Of the known text, how much the element holds: above 0, up to 1. */
  readonly share: number;
}

/**
 * Where the text of a page stands now: the smallest element that holds nearly all blocks of the last good version that
 * are still on the page. Nothing where too few of them are, or where nothing smaller than the page holds them.
 *
 * @param html the page, on which the declared selectors match nothing
 */
export function proposeContent(html: string, known: Document): ProposedSelector | undefined {
  const blocks = new Set(known.blocks.map(({ text }) => fold(text)).filter(isTelling));
  const whole = sum([...blocks]);
  if (whole === 0) return undefined;
  const $ = parseHtml(html);
  const { body } = pageParts($.root()[0]);
  const weights = weighKnown(body, blocks);
  const found = weights.get(body) ?? 0;
  if (found < LEAST_FOUND * whole) return undefined;
  let holder: AnyNode = body;
  for (;;) {
    const next: AnyNode | undefined = childrenOf(holder).find(
      (child) => (weights.get(child) ?? 0) >= HOLDS * found,
    );
    if (next === undefined) break;
    holder = next;
  }
  if (holder === body || !isTag(holder)) return undefined;
  const selector = selectorFor($, holder);
  return selector === undefined ? undefined : { selector, share: (weights.get(holder) ?? 0) / whole };
}

/** How many letters of known blocks stand in each element; a block that stands there twice counts once. */
function weighKnown(body: AnyNode, blocks: ReadonlySet<string>): Map<AnyNode, number> {
  const longest = Math.max(...[...blocks].map((text) => text.length));
  const unread = findUnread(body);
  const measures = measureText(body, unread);
  const weights = new Map<AnyNode, number>();
  const seen = new Set<string>();
  walk(body, {
    enter(node) {
      if (unread.has(node) || !('children' in node)) return false;
      const { text } = measureOf(measures, node);
      // A letter of Chinese weighs more than one.
      if (text === 0 || text > 3 * longest + 100) return text > 0;
      const folded = fold(textOf(node, unread));
      if (!blocks.has(folded) || seen.has(folded)) return !blocks.has(folded);
      seen.add(folded);
      for (let at: AnyNode | ParentNode | null = node; at !== null; at = at.parent) {
        weights.set(at, (weights.get(at) ?? 0) + folded.length);
      }
      return false;
    },
  });
  return weights;
}

function childrenOf(node: AnyNode): Element[] {
  return 'children' in node ? node.children.filter(isTag) : [];
}

/** A text by its letters and digits alone, so that neither markup nor layout counts. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function isTelling(text: string): boolean {
  return text.length >= SHORTEST_BLOCK || /\p{Script=Han}{6}/u.test(text);
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + text.length, 0);
}
