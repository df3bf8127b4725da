import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler';
import type { Anatomy } from '../extract/anatomy.js';
import { isBelowAny, walk } from '../extract/html/dom.js';
import { linkDensity, measureOf, measureText } from '../extract/html/measure.js';
import { select } from '../extract/html/select.js';
import { selectorOf } from './selector.js';

/** An element and the selector that finds it again. */
export interface FoundContent {
  readonly element: Element;
  readonly selector: string;
  /** The address names it, whatever else the page holds. */
  readonly isNamed?: true;
}

/** A text of this weight outside links is what a page is read for; a label, a date or a byline is shorter. */
const SUBSTANCE = 60;
/** What an element has to hold of the substance of the page to stand for it. */
const WHOLE = 0.985;
const TEXT_ELEMENTS = new Set('p li td th dd dt blockquote pre h2 h3 h4 h5 h6 figcaption summary'.split(' '));

/**
 * The smallest element with all that the page is read for, and a selector for it that will last. Where it has no name
 * of its own, the next larger one stands for it that brings little else. Undefined where the page as a whole has to be
 * read by its structure.
 */
export function findContentRule(anatomy: Anatomy, address: string): FoundContent | undefined {
  const { $, parts, roots, skip } = anatomy;
  const named = namedPart(anatomy, address);
  if (named) return named;
  const outside = new Set<AnyNode>(skip);
  const inside = new Set<AnyNode>(roots);
  const substance = substanceOf(parts.body, outside, inside);
  const total = substance.get(parts.body) ?? 0;
  if (total === 0) return undefined;
  const path: Element[] = [];
  for (let node: AnyNode | undefined = parts.body; node !== undefined; ) {
    if (!hasChildren(node)) break;
    const next: Element | undefined = node.children
      .filter(isTag)
      .find((child) => (substance.get(child) ?? 0) >= WHOLE * total);
    if (next === undefined || TEXT_ELEMENTS.has(next.name)) break;
    path.push(next);
    node = next;
  }
  const smallest = path.at(-1);
  if (smallest === undefined) return undefined;
  const measures = measureText(parts.body, skip);
  const limit = 1.15 * measureOf(measures, smallest).text + SUBSTANCE;
  for (const element of path.reverse()) {
    if (measureOf(measures, element).text > limit || element.name === 'body') return undefined;
    const selector = selectorOf($, element);
    if (selector !== undefined) return { element, selector };
  }
  return undefined;
}

/** A part of this weight is meant where the address names it, and not just a place to begin at. */
const PART = 500;

/** The part of a page that the fragment of its address names: one of several texts that a page holds. */
function namedPart({ $, skip }: Anatomy, address: string): FoundContent | undefined {
  const id = decodeURIComponent(URL.canParse(address) ? new URL(address).hash.slice(1) : '');
  if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(id)) return undefined;
  const [element] = select($, `#${id}`);
  if (!element || element.name === 'body' || isBelowAny(element, skip)) return undefined;
  const measure = measureOf(measureText(element, skip), element);
  return measure.text >= PART ? { element, selector: `#${id}`, isNamed: true } : undefined;
}

/** The weight of the text worth reading below each node: that of the blocks inside the content that are no labels or links. */
function substanceOf(
  root: AnyNode,
  skip: ReadonlySet<AnyNode>,
  inside: ReadonlySet<AnyNode>,
): Map<AnyNode, number> {
  const measures = measureText(root, skip);
  const substance = new Map<AnyNode, number>();
  walk(root, {
    enter(node) {
      if (skip.has(node) || !isTag(node)) return 'children' in node && !skip.has(node);
      const isLeaf = TEXT_ELEMENTS.has(node.name) || !hasBlocks(node);
      if (!isLeaf) return true;
      const measure = measureOf(measures, node);
      if (measure.text < SUBSTANCE || linkDensity(measure) > 0.5 || !isBelowAny(node, inside)) return false;
      for (let up: AnyNode | null = node; up !== null; up = up.parentNode) {
        substance.set(up, (substance.get(up) ?? 0) + measure.text);
        if (up === root) break;
      }
      return false;
    },
  });
  return substance;
}

const BLOCKS = new Set(
  'div section article main p ul ol li table tbody thead tr td th dl dt dd blockquote pre h1 h2 h3 h4 h5 h6 form fieldset details figure header footer nav aside body'.split(
    ' ',
  ),
);

function hasBlocks(element: Element): boolean {
  let found = false;
  walk(element, {
    enter(node) {
      if (node !== element && isTag(node) && (BLOCKS.has(node.name) || node.name.includes('-'))) found = true;
      return found ? 'stop' : true;
    },
  });
  return found;
}
