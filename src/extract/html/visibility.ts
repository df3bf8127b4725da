import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { NoteLeftOut } from '../reasons.js';
import { hasField, hasTextBeside, isDialog, nameTokens, textOf, walk } from './dom.js';
import { headingLevel, UNREAD_ELEMENTS } from './elements.js';
import { linkDensity, measureOf, measureText, textWeight } from './measure.js';
import { findOpeners, type Openers } from './openers.js';
import { type PageStyles, readPageStyles } from './readable/page-styles.js';

/**
 * Finds what a reader of the page does not read: scripts, styles, idle controls, what is struck out, what is hidden.
 *
 * Being hidden says little by itself. Rules stand in closed accordions, tabs and windows, and a consent window puts
 * `aria-hidden` on the whole page behind it. So a hidden element is read if something on the page opens it, or if it
 * holds a paragraph's worth of text, unless it is mostly links, or a second copy of text that is visible elsewhere (a
 * layout for other screens). A short one that nothing opens is a message that is not shown: when it is, it is news.
 */
export function findUnread(root: AnyNode, note?: NoteLeftOut): Set<AnyNode> {
  const styles = readPageStyles(root);
  const unread = findUnreadElements(root, styles, note);
  const { hidden, visibleTexts } = findHidden(root, unread, styles);
  if (hidden.length === 0) return unread;

  const openers = findOpeners(root);
  const measures = measureText(root, unread);
  for (const element of hidden) {
    const measure = measureOf(measures, element);
    if (measure.text === 0) {
      unread.add(element);
      continue;
    }
    const why = reasonToSkip(element, { measure, openers, visibleTexts, unread, styles });
    if (why === undefined) continue;
    unread.add(element);
    note?.(element, why);
  }
  return unread;
}

const PARAGRAPH_WEIGHT = 200;
/** Weight of text outside links from which a window says something of its own. */
const WINDOW_WEIGHT = 40;
/** The same of a window that something on the page opens, where it says a figure. */
const OPENED_WEIGHT = 15;
/** A textarea with this much text is a box to read, as old sites use for their terms. */
const READ_BOX_WEIGHT = 200;
/** Weight from which the words of a button say more than what it does: two in CJK. */
const LABEL_WEIGHT = 25;
/** Texts shorter than this are too common to tell a copy. */
const COPY_MIN_LENGTH = 40;
const COPY_SHARE = 0.8;

const WINDOW_TOKENS = new Set(
  'modal popup overlay dialog drawer offcanvas lightbox popover tooltip'.split(' '),
);
const MENU_TOKENS = new Set('toast dropdown menu nav navbar navigation'.split(' '));
const PANEL_TOKENS = new Set(
  'accordion collapse collapsible panel tabpanel tab faq answer expandable'.split(' '),
);
const ICON_TOKENS = new Set('icon icons glyph material symbols fa svg'.split(' '));

function findUnreadElements(root: AnyNode, styles: PageStyles, note?: NoteLeftOut): Set<AnyNode> {
  const unread = new Set<AnyNode>();
  walk(root, {
    enter(node) {
      if (!isTag(node)) return true;
      const why = UNREAD_ELEMENTS.has(node.name)
        ? 'unread'
        : styles.strikes(node)
          ? 'struck-out'
          : isIdleControl(node)
            ? 'control'
            : undefined;
      if (why === undefined) return true;
      unread.add(node);
      if (why !== 'unread') note?.(node, why);
      else if (node.name === 'select') note?.(node, 'control');
      return false;
    },
  });
  return unread;
}

/** A control without text for a reader; a button may be the heading of a panel, or a word that explains itself. */
function isIdleControl(element: Element): boolean {
  const { attribs, name } = element;
  if (name === 'textarea') {
    const [text] = element.children;
    if (text === undefined || !isText(text)) return true;
    const isFixed = attribs.readonly !== undefined || attribs.disabled !== undefined;
    return !isFixed && textWeight(text.data) < READ_BOX_WEIGHT;
  }
  if (name !== 'button') return false;
  if (attribs['aria-expanded'] !== undefined && attribs['aria-haspopup'] === undefined) return false;
  const toggles = attribs['data-toggle'] ?? attribs['data-bs-toggle'];
  if (attribs.role === 'tab' || toggles === 'collapse') return false;
  for (let parent = element.parent; parent !== null && isTag(parent); parent = parent.parent) {
    if (
      parent.name === 'summary' ||
      parent.name === 'dt' ||
      headingLevel(parent.name, parent.attribs) !== undefined
    )
      return false;
  }
  if (hasTextBeside(element)) return false;
  const text = textOf(element, undefined, 500);
  return textWeight(text) < LABEL_WEIGHT && !(/\p{Nd}/u.test(text) && /\p{L}{3}/u.test(text));
}

function findHidden(root: AnyNode, unread: ReadonlySet<AnyNode>, styles: PageStyles) {
  const hidden: Element[] = [];
  const visibleTexts = new Set<string>();
  walk(root, {
    enter(node) {
      if (isTag(node)) {
        if (unread.has(node)) return false;
        if (!isHidden(node, styles)) return true;
        hidden.push(node);
        return false;
      }
      if (isText(node) && node.data.length >= COPY_MIN_LENGTH) visibleTexts.add(node.data.trim());
      return true;
    },
  });
  return { hidden, visibleTexts };
}

function isHidden(element: Element, styles: PageStyles): boolean {
  const { attribs, name } = element;
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') return true;
  if (name === 'dialog' && attribs.open === undefined) return true;
  return styles.hides(element);
}

/** Hidden from screen readers alone, in sight of everybody else. */
function isInSight(element: Element, styles: PageStyles): boolean {
  const { attribs, name } = element;
  return attribs.hidden === undefined && name !== 'dialog' && !styles.hides(element);
}

interface HiddenText {
  readonly measure: ReturnType<typeof measureOf>;
  readonly openers: Openers;
  readonly visibleTexts: ReadonlySet<string>;
  readonly unread: ReadonlySet<AnyNode>;
  readonly styles: PageStyles;
}

function reasonToSkip(
  element: Element,
  found: HiddenText,
): 'menu' | 'window' | 'hidden' | 'copy' | undefined {
  const { measure, openers, visibleTexts, unread, styles } = found;
  if (linkDensity(measure) >= 0.6 || element.name === 'nav' || isNamed(element, MENU_TOKENS)) return 'menu';
  if (isWindow(element)) return saysSomething(element, measure, openers) ? undefined : 'window';
  if (isInSight(element, styles)) {
    if (isIcon(element) || isMessage(element, measure)) return 'hidden';
    return isCopy(element, visibleTexts, unread) ? 'copy' : undefined;
  }
  if (element.attribs.hidden === 'until-found' || isPanel(element) || openers.open(element)) return undefined;
  if (measure.text < PARAGRAPH_WEIGHT) return 'hidden';
  return isCopy(element, visibleTexts, unread) ? 'copy' : undefined;
}

function isPanel(element: Element): boolean {
  return element.attribs.role === 'tabpanel' || isNamed(element, PANEL_TOKENS);
}

function isWindow(element: Element): boolean {
  return isDialog(element) || isNamed(element, WINDOW_TOKENS);
}

/** A window that asks for something is for whoever is asked; one that says something is part of the page. */
function saysSomething(
  element: Element,
  { text, linked }: ReturnType<typeof measureOf>,
  openers: Openers,
): boolean {
  if (text - linked < WINDOW_WEIGHT) {
    const saysFigure = text - linked >= OPENED_WEIGHT && /\p{Nd}/u.test(textOf(element, undefined, 200));
    if (!saysFigure || !openers.open(element)) return false;
  }
  return !hasField(element);
}

function isNamed(element: Element, names: ReadonlySet<string>): boolean {
  return nameTokens(element).some((token) => names.has(token));
}

/** A sign that a font draws for a word, or that is no word. */
function isIcon(element: Element): boolean {
  const text = textOf(element, undefined, 60).trim();
  if (!/[\p{L}\p{Nd}]/u.test(text)) return true;
  return (
    !/\s/.test(text) && (element.name === 'i' || nameTokens(element).some((token) => ICON_TOKENS.has(token)))
  );
}

/** A word or two that only stand by until they are shown: "Copied!" */
function isMessage(element: Element, { text }: ReturnType<typeof measureOf>): boolean {
  return text < WINDOW_WEIGHT && !/\p{Nd}/u.test(textOf(element, undefined, 200));
}

function isCopy(element: Element, visibleTexts: ReadonlySet<string>, unread: ReadonlySet<AnyNode>): boolean {
  let total = 0;
  let copied = 0;
  walk(element, {
    enter(node) {
      if (unread.has(node)) return false;
      if (isText(node) && node.data.length >= COPY_MIN_LENGTH) {
        const text = node.data.trim();
        total += text.length;
        if (visibleTexts.has(text)) copied += text.length;
      }
      return true;
    },
  });
  return total > 0 && copied / total >= COPY_SHARE;
}
