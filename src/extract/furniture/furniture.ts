import { type AnyNode, type Element, isTag } from 'domhandler';
import { hasField, isDialog, isInSentence, nameTokens, walk } from '../html/dom.js';
import { CONTENT_ELEMENTS } from '../html/elements.js';
import { linkDensity, type Measures, measureOf } from '../html/measure.js';
import type { LeftOutReason, NoteLeftOut } from '../reasons.js';
import { isThread } from './comments.js';
import { isConsentWindow } from './consent-windows.js';
import { headingNames, listsHeadings } from './contents-list.js';
import { isBreadcrumb, isInPageList, isLanguageList, isPagination, isShareBar } from './link-lists.js';
import {
  hasControl,
  hasTitle,
  holdsSentence,
  MOSTLY_LINKS,
  type Part,
  SHORT,
  saysSentence,
  TEXT_ELEMENTS,
} from './part.js';
import { contentsLabel, isFeedbackBox, isRenderedLine, markRelatedList } from './text-furniture.js';

/**
 * Finds the furniture of a page: what a site puts around every text. How a part is built decides (lists of links of a
 * known build, windows, threads of comments), words second. Where a part stands and what it is called decide nothing:
 * rules stand in headers, footers and asides, and in boxes that happen to be called "comment". What could be rule text
 * stays: an element that holds much of the page's text is never furniture, except for consent windows.
 *
 * `within` tells how far to go: `page` for a whole page, `selection` for an element that the user selected,
 * where only what can never be meant (menus, consent windows, feedback boxes, share bars) is left out.
 */
export function findFurniture(
  root: AnyNode,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
  within: 'page' | 'selection',
  note?: NoteLeftOut,
): Set<AnyNode> {
  const found = new Set<AnyNode>();
  const total = Math.max(1, measureOf(measures, root).text);
  const headings = headingNames(root, skip);
  let contentDepth = 0;
  walk(root, {
    enter(node) {
      if (skip.has(node) || found.has(node)) return false;
      if (!isTag(node)) return 'children' in node;
      if (node === root) return true;
      const measure = measureOf(measures, node);
      const part: Part = {
        element: node,
        measure,
        share: measure.text / total,
        inContent: contentDepth > 0,
        headings,
        skip,
      };
      const why = measure.text > 0 ? furnitureOf(part, within) : undefined;
      if (why !== undefined) {
        found.add(node);
        note?.(node, why);
        const label = contentsLabel(part);
        if (label !== undefined) {
          found.add(label);
          note?.(label, why);
        }
        return false;
      }
      if (measure.text > 0) markRelatedList(part, measures, found, note);
      if (isContentElement(node)) contentDepth++;
      return true;
    },
    leave(node) {
      if (isTag(node) && node !== root && isContentElement(node)) contentDepth--;
    },
  });
  return found;
}

/** Never taken for furniture above this share of the page's text. */
const MAX_SHARE = 0.5;
const MAX_WEAK_SHARE = 0.25;

function furnitureOf(part: Part, within: 'page' | 'selection'): LeftOutReason | undefined {
  if (isInSentence(part.element)) return undefined;
  if (isConsentWindow(part)) return 'consent';
  if (part.share > MAX_SHARE || hasTitle(part.element)) return undefined;
  if (isNavigation(part)) return 'menu';
  const list = knownLinkList(part);
  if (list !== undefined) return list;
  if (isFeedbackBox(part)) return 'feedback';
  if (isRenderedLine(part)) return 'counter';
  if (part.share <= MAX_WEAK_SHARE && isThread(part.element)) return 'comments';
  if (within === 'selection') return undefined;
  if (isFrameOfLinks(part) || isNamedLinks(part)) return 'menu';
  if (isWindow(part)) return 'window';
  return isNamedFeedback(part) ? 'feedback' : undefined;
}

function isContentElement(element: Element): boolean {
  return (
    CONTENT_ELEMENTS.has(element.name) ||
    element.attribs.role === 'main' ||
    element.attribs.role === 'article'
  );
}

const NAVIGATION_ROLES = new Set(['navigation', 'search', 'menu', 'menubar', 'toolbar', 'tablist']);

function isNavigation(part: Part): boolean {
  const { element, measure } = part;
  const { role } = element.attribs;
  if (element.name === 'nav' || element.name === 'search' || role === 'navigation' || role === 'search') {
    return linkDensity(measure) > 0.3 || (measure.text < SHORT && !saysSentence(part));
  }
  return role !== undefined && NAVIGATION_ROLES.has(role) && measure.text < SHORT && !saysSentence(part);
}

function knownLinkList(part: Part): LeftOutReason | undefined {
  const { element, measure, headings, skip } = part;
  if (isBreadcrumb(element, measure) && !holdsSentence(part)) return 'breadcrumb';
  if (listsHeadings(element, headings, skip)) return 'contents';
  if (element.name === 'td' || element.name === 'li' || measure.links < 2 || linkDensity(measure) < 0.7)
    return undefined;
  if (isInPageList(element)) return 'contents';
  if (isLanguageList(element, skip)) return 'languages';
  if (isShareBar(element)) return 'share';
  return isPagination(element, skip) ? 'pages' : undefined;
}

/** Header, footer and aside that only hold links; what else stands in them is read like any other text. */
function isFrameOfLinks({ element, measure, inContent }: Part): boolean {
  const { name, attribs } = element;
  if (linkDensity(measure) <= MOSTLY_LINKS) return false;
  if (name === 'footer' || attribs.role === 'contentinfo') return true;
  if (name === 'header' || attribs.role === 'banner') return !inContent || measure.links > 2;
  return name === 'aside' || attribs.role === 'complementary';
}

/** A window in front of the page that asks for something, or says next to nothing. */
function isWindow(part: Part): boolean {
  const { element, measure } = part;
  return (
    isDialog(element) &&
    ((measure.text - measure.linked < MIN_WINDOW && !saysSentence(part)) || hasField(element))
  );
}

/** Weight of text outside links from which a window says something of its own. */
const MIN_WINDOW = 40;

const NAMES_OF_FURNITURE = new Set(
  (
    'breadcrumb breadcrumbs share sharing social related recommend recommended recommendation recommendations newsletter ' +
    'subscribe toc pagination pager sidebar sidenav topbar navbar nav navigation menu header footer masthead skip skiplink ' +
    'language languages locale lang comments comment advert ads advertisement sponsor copyright toolbar searchbox search ' +
    'login signin cart promo'
  ).split(' '),
);
const NAMES_OF_FEEDBACK = new Set([
  'feedback',
  'helpful',
  'vote',
  'votes',
  'rating',
  'csat',
  'survey',
  'thumbs',
]);

function isNamedLinks({ element, measure, share }: Part): boolean {
  if (share > MAX_WEAK_SHARE || TEXT_ELEMENTS.has(element.name) || linkDensity(measure) <= MOSTLY_LINKS)
    return false;
  return nameTokens(element).some((token) => NAMES_OF_FURNITURE.has(token));
}

function isNamedFeedback(part: Part): boolean {
  const { element, measure, share } = part;
  if (share > MAX_WEAK_SHARE || TEXT_ELEMENTS.has(element.name) || measure.text >= SHORT) return false;
  const isNamed = nameTokens(element).some((token) => NAMES_OF_FEEDBACK.has(token));
  return isNamed && hasControl(element) && !saysSentence(part);
}
