import { type AnyNode, type Element, isTag } from 'domhandler';
import { textOf, walk } from '../html/dom.js';
import { headingLevel } from '../html/elements.js';
import { normaliseText } from '../text/normalise.js';

/** Items of a list that are compared with the headings. */
const MAX_ITEMS = 200;
const MAX_HEADINGS = 5_000;
const MAX_LENGTH = 300;

/** The headings below a node, as a table of contents would name them. */
export function headingNames(root: AnyNode, skip: ReadonlySet<AnyNode>): ReadonlySet<string> {
  const names = new Set<string>();
  walk(root, {
    enter(node) {
      if (names.size >= MAX_HEADINGS) return 'stop';
      if (skip.has(node)) return false;
      if (!isTag(node)) return 'children' in node;
      if (headingLevel(node.name, node.attribs) === undefined) return true;
      names.add(entryName(node, skip));
      return false;
    },
  });
  return names;
}

/**
 * Whether a list is a table of contents by its words: three or more items, nearly all of them headings that stand
 * elsewhere on the page. Its links may come and go without a change of what the page says.
 */
export function listsHeadings(
  list: Element,
  headings: ReadonlySet<string>,
  skip: ReadonlySet<AnyNode>,
): boolean {
  if (list.name !== 'ul' && list.name !== 'ol') return false;
  let items = 0;
  let matches = 0;
  walk(list, {
    enter(node) {
      if (items >= MAX_ITEMS) return 'stop';
      if (!isTag(node) || skip.has(node)) return false;
      if (node.name !== 'li') return true;
      items++;
      if (headings.has(entryName(node, skip))) matches++;
      return node.children.some((child) => isTag(child) && (child.name === 'ul' || child.name === 'ol'));
    },
  });
  return items >= 3 && matches / items >= 0.8 && headingNames(list, skip).size === 0;
}

/** The text of a heading or an entry without its number; of an entry with entries below it, its own. */
function entryName(element: Element, skip: ReadonlySet<AnyNode>): string {
  const nested = element.children.filter(
    (child) => isTag(child) && (child.name === 'ul' || child.name === 'ol'),
  );
  const left = { has: (node: AnyNode): boolean => skip.has(node) || nested.some((list) => list === node) };
  return normaliseText(textOf(element, left, MAX_LENGTH))
    .toLowerCase()
    .replace(
      /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[ivx]{1,5}[.)]|[a-z][.)]|第[\d一二三四五六七八九十]{1,4}[条章节]|[一二三四五六七八九十]{1,3}、)\s*/,
      '',
    );
}
