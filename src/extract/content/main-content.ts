import { type AnyNode, type Element, isTag } from 'domhandler';
import { findFurniture } from '../furniture/furniture.js';
import { hasTitle } from '../furniture/part.js';
import { isBelowAny, outermost, walk } from '../html/dom.js';
import { linkDensity, type Measures, measureOf, measureText } from '../html/measure.js';
import type { PageParts } from '../html/page-parts.js';
import type { LeftOutReason, NoteLeftOut } from '../reasons.js';
import { readsOn, readUnit } from './layout-units.js';
import { findLinksAround } from './links-around.js';
import { findPageEnd } from './page-end.js';
import { findPageStart } from './page-start.js';
import { findTitle } from './page-title.js';

export interface MainContent {
  readonly roots: readonly AnyNode[];
  /** Nodes below the roots that do not belong to the content. */
  readonly skip: ReadonlySet<AnyNode>;
}

/**
 * Finds the text that a page is about. First the furniture goes (`furniture.ts`); then what stands around the title and
 * the text and shows what it is (`page-start.ts`, `page-end.ts`), and lists of links that stand before or after all
 * text, as menus without any mark do. Where the page declares its content (`main`, `article`, `itemprop=articleBody`),
 * links outside it go too; words there stay, for a notice above the content is what a reader sees first. The measure is text outside links, after Kohlschütter et al., "Boilerplate Detection using
 * Shallow Text Features" (2010). Where nothing stands out everything is kept: a widget too many is noise that
 * can be learned from the page's own history, a rule too few is lost.
 *
 * `measures` are those of the body without the `unread` nodes.
 */
export function findMainContent(
  parts: PageParts,
  measures: Measures,
  unread: ReadonlySet<AnyNode>,
  note?: NoteLeftOut,
): MainContent {
  const { body } = parts;
  const skip = new Set(unread);
  for (const node of findFurniture(body, measures, unread, 'page', note)) skip.add(node);
  const leaveOut = (nodes: Iterable<AnyNode>, why: LeftOutReason): boolean => {
    const before = skip.size;
    for (const node of nodes) {
      skip.add(node);
      note?.(node, why);
    }
    return skip.size > before;
  };
  let remaining = measureText(body, skip);
  const declared = declaredContent(body, remaining, skip);
  if (declared !== undefined) {
    const content = withTitle(declared, parts.topHeadings, remaining);
    if (leaveOut(findLinksAround(body, content, remaining, skip), 'menu'))
      remaining = measureText(body, skip);
  }
  const title = findTitle(parts, remaining, skip);
  if (title !== undefined && leaveOut(findPageStart(body, title, remaining, skip), 'menu'))
    remaining = measureText(body, skip);
  const hasEnd = leaveOut(findPageEnd(body, title?.element, remaining, skip), 'rights');
  if (declared === undefined) {
    if (hasEnd) remaining = measureText(body, skip);
    leaveOut(pruneLinkLists(body, remaining, skip), 'menu');
  }
  return { roots: [body], skip };
}

/** Weight from which a declared element is believed to be loaded and not an empty frame. */
const MIN_CONTENT = 200;

function declaredContent(
  body: AnyNode,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
): Element[] | undefined {
  const mains: Element[] = [];
  const articles: Element[] = [];
  walk(body, {
    enter(node) {
      if (skip.has(node)) return false;
      if (!isTag(node)) return 'children' in node;
      const { role, itemprop } = node.attribs;
      if (node.name === 'main' || role === 'main') mains.push(node);
      if (node.name === 'article' || role === 'article' || itemprop === 'articleBody') articles.push(node);
      return true;
    },
  });
  const main = believable(outermost(mains), body, measures, 0.3);
  const scopes = new Set<AnyNode>(main ?? [body]);
  const inScope = outermost(articles.filter((article) => isBelowAny(article, scopes)));
  const article = believable(inScope, main?.[0] ?? body, measures, 0.7);
  return article?.length === 1 && (main === undefined || main.length === 1) ? article : main;
}

/** The candidates, if together they hold enough of the text of `scope`. */
function believable(
  candidates: Element[],
  scope: AnyNode,
  measures: Measures,
  share: number,
): Element[] | undefined {
  const whole = prose(scope, measures);
  let text = 0;
  for (const candidate of candidates) text += prose(candidate, measures);
  return text >= MIN_CONTENT && text >= share * whole ? candidates : undefined;
}

/** Weight of the text outside links. */
function prose(node: AnyNode, measures: Measures): number {
  const { text, linked } = measureOf(measures, node);
  return text - linked;
}

/** Text around the title and the content together, as a share of the content's, up to which both are taken. */
const TITLE_SURPLUS = 0.15;

/** A single root widened to hold the page's title, where that brings little else: a byline, a date. */
function withTitle(roots: Element[], titles: readonly Element[], measures: Measures): Element[] {
  const [root] = roots;
  if (root === undefined || roots.length > 1) return roots;
  const own = new Set<AnyNode>([root]);
  if (titles.some((title) => isBelowAny(title, own))) return roots;
  const limit = (1 + TITLE_SURPLUS) * measureOf(measures, root).text;
  for (let wider = root.parent; wider !== null && isTag(wider); wider = wider.parent) {
    if (measureOf(measures, wider).text > limit) break;
    const around = new Set<AnyNode>([wider]);
    if (titles.some((title) => measures.has(title) && isBelowAny(title, around))) return [wider];
  }
  return roots;
}

/** A child with this share of the text outside links leads on to the densest part. */
const DOMINANT = 0.7;
/** Weight of text outside links that makes an element text and not a menu's label. */
const MIN_TEXT = 50;
/** Link density above which the links are what the page is about. */
const LINK_PAGE = 0.8;
/** Where one of these stands, its neighbours are of the same text; layout is made of containers only. */
const TEXT_ELEMENTS = new Set('h1 h2 h3 h4 h5 h6 p pre blockquote dl'.split(' '));

function pruneLinkLists(root: AnyNode, measures: Measures, skip: ReadonlySet<AnyNode>): AnyNode[] {
  const found: AnyNode[] = [];
  if (linkDensity(measureOf(measures, root)) > LINK_PAGE || prose(root, measures) < MIN_TEXT) return found;
  for (let node: AnyNode | undefined = root; node !== undefined && 'children' in node; ) {
    const whole = prose(node, measures);
    const children: Element[] = node.children.filter(isTag).filter((child) => !skip.has(child));
    const isText = (child: Element): boolean =>
      prose(child, measures) >= MIN_TEXT && linkDensity(measureOf(measures, child)) <= 0.5;
    const first = children.findIndex(isText);
    const last = children.findLastIndex(isText);
    const isLayout = !children.some((child) => TEXT_ELEMENTS.has(child.name));
    for (const [index, child] of isLayout ? children.entries() : []) {
      const measure = measureOf(measures, child);
      const isAtEdge = first !== -1 && (index < first || index > last);
      if (!isAtEdge || measure.links < 3 || linkDensity(measure) <= 0.6 || hasTitle(child)) continue;
      if (!readsOn(readUnit({ nodes: [child], element: child, measure }, skip))) found.push(child);
    }
    node = children.find((child) => prose(child, measures) >= DOMINANT * whole);
  }
  return found;
}
