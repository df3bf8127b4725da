import { type AnyNode, type Element, isTag } from 'domhandler';
import { isInSentence, nameTokens, walk } from '../html/dom.js';
import { CONTENT_ELEMENTS } from '../html/elements.js';
import { linkDensity, type Measures, measureOf } from '../html/measure.js';
import { isConsentWindow } from './consent-windows.js';
import { headingNames, listsHeadings } from './contents-list.js';
import { isBreadcrumb, isInPageList, isLanguageList, isPagination, isShareBar } from './link-lists.js';
import { hasControl, hasTitle, MOSTLY_LINKS, type Part, SHORT } from './part.js';
import { contentsLabel, isFeedbackBox, isRenderedLine, relatedList } from './text-furniture.js';

/** What makes an element furniture. */
export type FurnitureReason =
  | 'consent'
  | 'navigation'
  | 'link-list'
  | 'feedback'
  | 'rendered'
  | 'comment'
  | 'frame'
  | 'overlay'
  | 'named'
  | 'related';

/**
 * Finds the furniture of a page, each piece with what makes it that: what a site puts around every text. The structure decides first (elements and
 * roles made for it, lists of links of a known build), words second. What could be rule text stays: an element
 * that holds much of the page's text is never furniture, except for consent windows.
 *
 * `within` tells how far to go: `page` for a whole page, `selection` for an element that the user selected,
 * where only what can never be meant (menus, consent windows, feedback boxes, share bars) is left out.
 */
export function findFurniture(
  root: AnyNode,
  measures: Measures,
  skip: ReadonlySet<AnyNode>,
  within: 'page' | 'selection',
): Map<AnyNode, FurnitureReason> {
  const found = new Map<AnyNode, FurnitureReason>();
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
      const reason = measure.text > 0 ? reasonFor(part, within) : undefined;
      if (reason !== undefined) {
        found.set(node, reason);
        const label = contentsLabel(part);
        if (label !== undefined) found.set(label, reason);
        return false;
      }
      if (measure.text > 0) for (const other of relatedList(part, measures)) found.set(other, 'related');
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

function reasonFor(part: Part, within: 'page' | 'selection'): FurnitureReason | undefined {
  if (isInSentence(part.element)) return undefined;
  if (isConsentWindow(part)) return 'consent';
  if (part.share > MAX_SHARE) return undefined;
  const reason = anywhere(part) ?? (within === 'page' ? around(part) : undefined);
  return reason === undefined || hasTitle(part.element) ? undefined : reason;
}

function anywhere(part: Part): FurnitureReason | undefined {
  if (isNavigation(part)) return 'navigation';
  if (isKnownLinkList(part)) return 'link-list';
  if (isFeedbackBox(part)) return 'feedback';
  if (isRenderedLine(part)) return 'rendered';
  return isComment(part) ? 'comment' : undefined;
}

function around(part: Part): FurnitureReason | undefined {
  if (isFrame(part)) return 'frame';
  if (isOverlay(part)) return 'overlay';
  return isNamedFurniture(part) ? 'named' : undefined;
}

function isContentElement(element: Element): boolean {
  return (
    CONTENT_ELEMENTS.has(element.name) ||
    element.attribs.role === 'main' ||
    element.attribs.role === 'article'
  );
}

const NAVIGATION_ROLES = new Set(['navigation', 'search', 'menu', 'menubar', 'toolbar', 'tablist']);

function isNavigation({ element, measure }: Part): boolean {
  const { role } = element.attribs;
  if (element.name === 'nav' || element.name === 'search' || role === 'navigation' || role === 'search') {
    return measure.text < SHORT || linkDensity(measure) > 0.3;
  }
  return role !== undefined && NAVIGATION_ROLES.has(role) && measure.text < SHORT;
}

function isKnownLinkList({ element, measure, headings, skip }: Part): boolean {
  if (isBreadcrumb(element, measure) || listsHeadings(element, headings, skip)) return true;
  if (element.name === 'td' || element.name === 'li' || measure.links < 2 || linkDensity(measure) < 0.7)
    return false;
  return (
    isInPageList(element) ||
    isLanguageList(element, skip) ||
    isShareBar(element) ||
    isPagination(element, skip)
  );
}

/** Header, footer and aside of the page; those of an article belong to it unless they only hold links. */
function isFrame({ element, measure, share, inContent }: Part): boolean {
  const { name, attribs } = element;
  const isLinks = linkDensity(measure) > MOSTLY_LINKS;
  if (name === 'footer' || attribs.role === 'contentinfo') return !inContent || isLinks;
  if (name === 'header' || attribs.role === 'banner')
    return inContent ? isLinks && measure.links > 2 : share < MAX_WEAK_SHARE;
  if (name === 'aside' || attribs.role === 'complementary')
    return inContent ? isLinks : share < MAX_WEAK_SHARE;
  return false;
}

function isOverlay({ element, share }: Part): boolean {
  const { role } = element.attribs;
  if (role === 'dialog' || role === 'alertdialog' || role === 'tooltip') return true;
  return (element.attribs['aria-modal'] === 'true' || element.name === 'dialog') && share < MAX_SHARE;
}

const NAMES_OF_FURNITURE = new Set(
  (
    'breadcrumb breadcrumbs share sharing social related recommend recommended recommendation recommendations newsletter ' +
    'subscribe toc pagination pager sidebar sidenav topbar navbar nav navigation menu header footer masthead skip skiplink ' +
    'language languages locale lang comments comment advert ads advertisement sponsor copyright toolbar searchbox search ' +
    'login signin cart promo'
  ).split(' '),
);
/** Elements whose id tells what their text says: `<h2 id="how-we-share-data">`. */
const TEXT_ELEMENTS = new Set('h1 h2 h3 h4 h5 h6 p td th tr li dt dd'.split(' '));
const NAMES_OF_FOOTERS = new Set(['footer', 'sitefooter', 'copyright']);
/** What readers write below a text; where it is most of the page, it is what the page is for. */
const NAMES_OF_COMMENTS = new Set('comment comments commentlist reply replies disqus responses'.split(' '));
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

function isComment({ element, share }: Part): boolean {
  if (share > MAX_WEAK_SHARE || TEXT_ELEMENTS.has(element.name)) return false;
  return nameTokens(element).some((token) => NAMES_OF_COMMENTS.has(token));
}

function isNamedFurniture({ element, measure, share, inContent }: Part): boolean {
  if (share > MAX_WEAK_SHARE || TEXT_ELEMENTS.has(element.name)) return false;
  const tokens = nameTokens(element);
  if (tokens.length === 0) return false;
  if (tokens.some((token) => NAMES_OF_FURNITURE.has(token)) && linkDensity(measure) > MOSTLY_LINKS)
    return true;
  if (!inContent && tokens.some((token) => NAMES_OF_FOOTERS.has(token)) && measure.text < 4 * SHORT)
    return true;
  return measure.text < SHORT && tokens.some((token) => NAMES_OF_FEEDBACK.has(token)) && hasControl(element);
}
