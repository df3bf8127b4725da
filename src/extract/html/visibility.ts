import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { hasTextBeside, nameTokens, walk } from './dom.js';
import { headingLevel, UNREAD_ELEMENTS } from './elements.js';
import { linkDensity, measureOf, measureText, textWeight } from './measure.js';

/**
 * Finds what a reader of the page does not read: scripts, styles, form controls, hidden elements.
 *
 * Being hidden says little about an element with much text. Rules stand in closed accordions and in tabs, and a
 * consent window puts `aria-hidden` on the whole page behind it. So a hidden element is read if it is a panel
 * that something on the page opens, or holds a paragraph's worth of text, unless it is an overlay, mostly
 * links, or a second copy of text that is visible elsewhere (a layout for other screens).
 */
export function findUnread(root: AnyNode): Set<AnyNode> {
  const unread = findUnreadElements(root);
  const { hidden, visibleTexts, panelIds } = findHidden(root, unread);
  if (hidden.length === 0) return unread;

  const measures = measureText(root, unread);
  for (const element of hidden) {
    const measure = measureOf(measures, element);
    const isPanel = isOpenablePanel(element, panelIds);
    const isRead =
      measure.text > 0 &&
      (isPanel || measure.text >= PARAGRAPH_WEIGHT) &&
      linkDensity(measure) < 0.6 &&
      !isOverlay(element) &&
      (isPanel || !isCopy(element, visibleTexts, unread));
    if (!isRead) unread.add(element);
  }
  return unread;
}

const PARAGRAPH_WEIGHT = 200;
/** A textarea with this much text is a box to read, as old sites use for their terms. */
const READ_BOX_WEIGHT = 200;
/** Texts shorter than this are too common to tell a copy. */
const COPY_MIN_LENGTH = 40;
const COPY_SHARE = 0.8;

const OVERLAY_TOKENS = new Set(
  'modal popup overlay dialog drawer offcanvas tooltip popover lightbox toast dropdown menu nav navbar navigation'.split(
    ' ',
  ),
);
const PANEL_TOKENS = new Set(
  'accordion collapse collapsible panel tabpanel tab faq answer expandable'.split(' '),
);

function findUnreadElements(root: AnyNode): Set<AnyNode> {
  const unread = new Set<AnyNode>();
  walk(root, {
    enter(node) {
      if (!isTag(node)) return true;
      if (UNREAD_ELEMENTS.has(node.name) || isIdleControl(node)) {
        unread.add(node);
        return false;
      }
      return true;
    },
  });
  return unread;
}

/** A control without text for a reader; a button may be the heading of an accordion, or a word that explains itself. */
function isIdleControl(element: Element): boolean {
  if (element.name === 'textarea') {
    const [text] = element.children;
    return text === undefined || !isText(text) || textWeight(text.data) < READ_BOX_WEIGHT;
  }
  if (element.name !== 'button') return false;
  const { attribs } = element;
  if (attribs['aria-expanded'] !== undefined && attribs['aria-haspopup'] === undefined) return false;
  const toggles = attribs['data-toggle'] ?? attribs['data-bs-toggle'];
  if (attribs.role === 'tab' || toggles === 'collapse') return false;
  for (let parent = element.parent; parent !== null && isTag(parent); parent = parent.parent) {
    const { name } = parent;
    if (name === 'summary' || name === 'dt' || headingLevel(name, parent.attribs) !== undefined) return false;
  }
  return !hasTextBeside(element);
}

function findHidden(root: AnyNode, unread: ReadonlySet<AnyNode>) {
  const hidden: Element[] = [];
  const visibleTexts = new Set<string>();
  const panelIds = new Set<string>();
  walk(root, {
    enter(node) {
      if (isTag(node)) {
        for (const id of controlledIds(node)) panelIds.add(id);
        if (unread.has(node)) return false;
        if (!isHidden(node)) return true;
        hidden.push(node);
        return false;
      }
      if (isText(node) && node.data.length >= COPY_MIN_LENGTH) visibleTexts.add(node.data.trim());
      return true;
    },
  });
  return { hidden, visibleTexts, panelIds };
}

function controlledIds({ attribs }: Element): string[] {
  const target = attribs['data-target'] ?? attribs['data-bs-target'];
  const ids = attribs['aria-controls']?.split(/\s+/) ?? [];
  return target?.startsWith('#') ? [...ids, target.slice(1)] : ids;
}

function isHidden(element: Element): boolean {
  const { attribs, name } = element;
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') return true;
  if (name === 'dialog' && attribs.open === undefined) return true;
  return (
    attribs.style !== undefined &&
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style)
  );
}

function isOpenablePanel(element: Element, panelIds: ReadonlySet<string>): boolean {
  const { id, role } = element.attribs;
  if (role === 'tabpanel') return true;
  if (id !== undefined && panelIds.has(id)) return true;
  return nameTokens(element).some((token) => PANEL_TOKENS.has(token));
}

function isOverlay(element: Element): boolean {
  const { role } = element.attribs;
  if (role === 'dialog' || role === 'alertdialog' || role === 'menu' || role === 'tooltip') return true;
  if (element.attribs['aria-modal'] === 'true' || element.name === 'dialog' || element.name === 'nav')
    return true;
  return nameTokens(element).some((token) => OVERLAY_TOKENS.has(token));
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
