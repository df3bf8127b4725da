import { type AnyNode, type Element, isTag } from 'domhandler';
import { headingNames, listsHeadings } from './contents-list.js';
import { nameTokens, textOf, walk } from './dom.js';
import { CONTENT_ELEMENTS, headingLevel } from './elements.js';
import {
  CONSENT_WORDS,
  CONTENTS_HEADINGS,
  COUNTER_LINES,
  FEEDBACK_OPENINGS,
  RELATED_HEADINGS,
  RELATIVE_TIME_LINES,
} from './furniture-words.js';
import { isBreadcrumb, isInPageList, isLanguageList, isPagination, isShareBar } from './link-lists.js';
import { linkDensity, type Measures, measureOf, type TextMeasure } from './measure.js';
import { normaliseText } from './normalise.js';

/**
 * Finds the furniture of a page: what a site puts around every text. The structure decides first (elements and
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
      if (measure.text > 0 && isFurniture(part, within)) {
        found.add(node);
        const label = labelBefore(node, CONTENTS_HEADINGS, skip);
        if (label !== undefined) found.add(label);
        return false;
      }
      if (measure.text > 0) markRelatedList(part, measures, found);
      if (isContentElement(node)) contentDepth++;
      return true;
    },
    leave(node) {
      if (isTag(node) && node !== root && isContentElement(node)) contentDepth--;
    },
  });
  return found;
}

/** An element under question. */
interface Part {
  readonly element: Element;
  readonly measure: TextMeasure;
  /** Its part of the page's text, 0 to 1. */
  readonly share: number;
  /** Whether it stands in `main` or `article`. */
  readonly inContent: boolean;
  readonly headings: ReadonlySet<string>;
  readonly skip: ReadonlySet<AnyNode>;
}

/** Never taken for furniture above this share of the page's text. */
const MAX_SHARE = 0.5;
const MAX_WEAK_SHARE = 0.25;
const MOSTLY_LINKS = 0.5;
/** Weight of a text that is too short to be a rule with its condition. */
const SHORT = 250;

function isFurniture(part: Part, within: 'page' | 'selection'): boolean {
  if (isConsentWindow(part)) return true;
  if (part.share > MAX_SHARE) return false;
  const isAnywhere =
    isNavigation(part) || isKnownLinkList(part) || isFeedbackBox(part) || isRenderedLine(part);
  const isAround = within === 'page' && (isFrame(part) || isOverlay(part) || isNamedFurniture(part));
  return (isAnywhere || isAround) && !hasTitle(part.element);
}

function isContentElement(element: Element): boolean {
  return (
    CONTENT_ELEMENTS.has(element.name) ||
    element.attribs.role === 'main' ||
    element.attribs.role === 'article'
  );
}

/** A box with the page's title is no furniture, whatever it is called. */
export function hasTitle(element: Element): boolean {
  if (element.name === 'nav' || element.name === 'footer') return false;
  let found = false;
  walk(element, {
    enter(node) {
      if (isTag(node) && (node.name === 'h1' || node.name === 'main')) found = true;
      return found ? 'stop' : true;
    },
  });
  return found;
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
  if (measure.links < 2 || linkDensity(measure) < 0.7) return false;
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
  if (name === 'footer' || attribs.role === 'contentinfo')
    return !inContent || isLinks || (measure.text < SHORT && isLinks);
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
    'login signin cart announcement promo'
  ).split(' '),
);
/** Elements whose id tells what their text says: `<h2 id="how-we-share-data">`. */
const TEXT_ELEMENTS = new Set('h1 h2 h3 h4 h5 h6 p td th tr li dt dd'.split(' '));
const NAMES_OF_FOOTERS = new Set(['footer', 'sitefooter', 'copyright']);
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

function hasControl(element: Element): boolean {
  let found = false;
  walk(element, {
    enter(node) {
      if (
        isTag(node) &&
        (node.name === 'button' ||
          node.name === 'input' ||
          node.name === 'textarea' ||
          node.attribs.role === 'button')
      ) {
        found = true;
      }
      return found ? 'stop' : true;
    },
  });
  return found;
}

/** Windows of consent managers, by the names that these give to their elements. */
const CONSENT_MANAGERS =
  /onetrust-(?:consent|banner|pc)|cybotcookiebot|didomi-|usercentrics|qc-cmp2?-|truste[-_]|trustarc|osano-cm|cky-(?:consent|modal|overlay)|cmplz-|iubenda-cs|axeptio|tarteaucitron|klaro|termly-|sp_message|fc-consent|borlabs-?cookie|cc-window|hs-eu-cookie|cookiefirst|cookiescript|cookie-law-info|ccc-(?:overlay|notify)|t-consentprompt|orejime|consentmanager|cmpbox|gdpr-cookie|fs-cc|cookie-?yes/;
const CONSENT_SUBJECTS = new Set(['cookie', 'cookies', 'consent', 'gdpr', 'ccpa', 'rgpd', 'dsgvo']);
const CONSENT_SHAPES = new Set(
  'banner bar notice popup modal overlay dialog message alert wall window layer preferences settings manager box prompt container wrapper root'.split(
    ' ',
  ),
);

function isConsentWindow({ element, share, inContent, skip }: Part): boolean {
  const { class: className, id, role } = element.attribs;
  const isDialog =
    role === 'dialog' ||
    role === 'alertdialog' ||
    element.name === 'dialog' ||
    element.attribs['aria-modal'] === 'true';
  if (className === undefined && id === undefined && !isDialog) return false;
  const names = `${id ?? ''} ${className ?? ''}`.slice(0, 400).toLowerCase();
  if (!inContent && CONSENT_MANAGERS.test(names)) return !hasTitle(element);
  const tokens = nameTokens(element);
  const isNamed =
    tokens.some((token) => CONSENT_SUBJECTS.has(token)) && tokens.some((token) => CONSENT_SHAPES.has(token));
  const isUnnamedCookieBar =
    tokens.includes('cookiebanner') || tokens.includes('cookiebar') || tokens.includes('cookieconsent');
  if (!isNamed && !isUnnamedCookieBar && !isDialog) return false;
  if (share > 0.8 || hasTitle(element)) return false;
  const words =
    normaliseText(textOf(element, skip, 3_000))
      .toLowerCase()
      .match(CONSENT_WORDS) ?? [];
  return words.length > 1 || (isNamed && words.length > 0);
}

/** Elements too small to be a box of their own. */
const INLINE_PARTS = new Set('a b i em strong span li td th tr tbody dt dd'.split(' '));
/** A box may begin with a short label before its question. */
const FEEDBACK = new RegExp(
  `^.{0,20}(?:${FEEDBACK_OPENINGS.map((opening) => opening.replace(/[?()[\]]/g, '\\$&')).join('|')})`,
  'u',
);

function isFeedbackBox({ element, measure, skip }: Part): boolean {
  if (measure.text > SHORT || measure.text < 8 || INLINE_PARTS.has(element.name)) return false;
  return FEEDBACK.test(shortText(element, skip, 120));
}

/** A line of its own that only counts readers or tells the time since the last edit: another at every fetch. */
function isRenderedLine({ element, measure, skip }: Part): boolean {
  if (measure.text > 60 || measure.text < 2 || element.children.length > 6 || COUNTED_PARTS.has(element.name))
    return false;
  const text = shortText(element, skip, 120);
  const line = text.replace(/\d+(?:[.,\s]\d+)*\s?(?:k|m|万|萬|mil|тыс\.?)?\+?(?![\p{L}\d])/gu, '#');
  const patterns = line.includes('#') ? RENDERED_LINES : RELATIVE_TIME_LINES;
  return patterns.some((pattern) => pattern.test(line));
}

const RENDERED_LINES = [...COUNTER_LINES, ...RELATIVE_TIME_LINES];
/** What counts in a table or a list may be a threshold. */
const COUNTED_PARTS = new Set('td th tr li dt dd h1 h2 h3 h4 h5 h6'.split(' '));

/**
 * A heading such as "Related articles" makes furniture of what follows it up to the next heading, if that is
 * mostly links; often both stand in a box of their own, and then the box goes.
 */
function markRelatedList(part: Part, measures: Measures, found: Set<AnyNode>): void {
  const { element, measure, skip } = part;
  if (measure.text > 100 || headingLevel(element.name, element.attribs) === undefined) return;
  if (!RELATED_HEADINGS.has(shortText(element, skip, 120).replace(/[\s:]+$/, ''))) return;
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
  found.add(element);
  for (const node of following) found.add(node);
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

/** The element before `element` whose whole text is one of `labels`. */
function labelBefore(
  element: Element,
  labels: ReadonlySet<string>,
  skip: ReadonlySet<AnyNode>,
): Element | undefined {
  let previous = element.previousSibling;
  while (previous !== null && !isTag(previous)) previous = previous.previousSibling;
  if (previous === null) return undefined;
  return labels.has(shortText(previous, skip, 120).replace(/[\s:]+$/, '')) ? previous : undefined;
}

function shortText(element: Element, skip: ReadonlySet<AnyNode>, limit: number): string {
  return normaliseText(textOf(element, skip, limit)).toLowerCase();
}
