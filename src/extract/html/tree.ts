import { type CheerioAPI, load } from 'cheerio';
import { Document, Element, type ParentNode, Text } from 'domhandler';
import { Tokenizer } from 'htmlparser2';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/** Deepest nesting of elements; what stands deeper is read as if it stood here, as browsers do (Blink: 512). */
const MAX_DEPTH = 512;
/** Beyond these sizes, which no real page has, the standard algorithm takes quadratic time. */
const MAX_STANDARD_LENGTH = 6_000_000;
const MAX_STANDARD_ELEMENTS = 150_000;
const MAX_STANDARD_ATTRIBUTES = 2_000;
/** Nodes looked at while moving misplaced ones, as in text that stands directly in a table. */
const MAX_STANDARD_MOVES = 200_000_000;
/** Elements of a bounded tree; the text of further ones goes to the element around them. */
const MAX_ELEMENTS = 300_000;

/**
 * Parses HTML in bounded time and memory. The standard's own algorithm (parse5) is used, because selectors are
 * written in a browser and have to mean the same here; a page that is too large or too deep for it is read by a
 * tokenizer that builds a bounded tree.
 */
export function parseHtml(html: string): CheerioAPI {
  if (isTooLarge(html)) return load(boundedTree(html));
  try {
    return load(html, { treeAdapter: guardedAdapter() });
  } catch (error) {
    if (error instanceof TooLargeTree) return load(boundedTree(html));
    throw error;
  }
}

class TooLargeTree extends Error {}

function guardedAdapter(): typeof adapter {
  let depth = 0;
  let elements = 0;
  let moves = 0;
  const countMove = (parent: ParentNode): void => {
    moves += parent.children.length;
    if (moves > MAX_STANDARD_MOVES) throw new TooLargeTree();
  };
  return {
    ...adapter,
    createElement(name, namespace, attributes) {
      if (++elements > MAX_STANDARD_ELEMENTS) throw new TooLargeTree();
      return adapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      if (++depth > MAX_DEPTH) throw new TooLargeTree();
    },
    onItemPop() {
      depth--;
    },
    insertBefore(parent, node, reference) {
      countMove(parent);
      adapter.insertBefore(parent, node, reference);
    },
    insertTextBefore(parent, text, reference) {
      countMove(parent);
      adapter.insertTextBefore(parent, text, reference);
    },
    detachNode(node) {
      if (node.parent !== null) countMove(node.parent);
      adapter.detachNode(node);
    },
  };
}

/** Whether one tag has too many attributes, which are compared with one another, or the page too many tags. */
function isTooLarge(html: string): boolean {
  if (html.length > MAX_STANDARD_LENGTH) return true;
  let elements = 0;
  let attributes = 0;
  let most = 0;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ...NO_CALLBACKS,
      onopentagname() {
        attributes = 0;
        elements++;
      },
      onattribname() {
        if (++attributes > most) most = attributes;
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return most > MAX_STANDARD_ATTRIBUTES || elements > MAX_STANDARD_ELEMENTS;
}

function ignore(): void {}

/** For a tokenizer that listens to some of the tokens only. */
export const NO_CALLBACKS = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

const VOID_ELEMENTS = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
);
/** Open elements that a start tag ends without an end tag. */
const IMPLIED_ENDS: Readonly<Record<string, ReadonlySet<string>>> = {
  p: new Set(['p']),
  li: new Set(['li', 'p']),
  dt: new Set(['dt', 'dd', 'p']),
  dd: new Set(['dt', 'dd', 'p']),
  td: new Set(['td', 'th', 'p']),
  th: new Set(['td', 'th', 'p']),
  tr: new Set(['tr', 'td', 'th', 'p']),
  option: new Set(['option']),
  div: new Set(['p']),
  ul: new Set(['p']),
  ol: new Set(['p']),
  table: new Set(['p']),
};

/** One pass over the tags: everything lands in `body`, at most `MAX_DEPTH` deep. */
function boundedTree(html: string): Document {
  const body = new Element('body', {});
  const root = new Element('html', {});
  const document = new Document([]);
  append(document, root);
  append(root, body);

  const open: Element[] = [body];
  let elements = 0;
  let ignoredOpen = 0;
  let name = '';
  let attribs: Record<string, string> = {};
  let attribute = '';
  let value = '';

  const top = (): Element => open.at(-1) ?? body;

  function openTag(): void {
    if (name === 'html' || name === 'body') {
      Object.assign(name === 'html' ? root.attribs : body.attribs, attribs);
      return;
    }
    if (name === 'head') return;
    const ended = IMPLIED_ENDS[name];
    while (ended?.has(top().name) && open.length > 1) open.pop();
    const isVoid = VOID_ELEMENTS.has(name);
    if (elements >= MAX_ELEMENTS || (open.length >= MAX_DEPTH && !isVoid)) {
      if (!isVoid) ignoredOpen++;
      addText(' ');
      return;
    }
    elements++;
    const element = new Element(name, attribs);
    append(top(), element);
    if (!isVoid) open.push(element);
  }

  function closeTag(closed: string): void {
    if (ignoredOpen > 0) {
      ignoredOpen--;
      return;
    }
    for (let index = open.length - 1; index > 0; index--) {
      if (open[index]?.name !== closed) continue;
      open.length = index;
      return;
    }
  }

  function addText(text: string): void {
    const parent = top();
    const last = parent.lastChild;
    if (last instanceof Text) last.data += text;
    else append(parent, new Text(text));
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...NO_CALLBACKS,
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attribs = {};
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (!Object.hasOwn(attribs, attribute)) attribs[attribute] = value;
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag(start, end) {
        closeTag(html.slice(start, end).toLowerCase());
      },
      ontext(start, end) {
        addText(html.slice(start, end));
      },
      ontextentity(codepoint) {
        addText(String.fromCodePoint(codepoint));
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return document;
}

function append(parent: ParentNode, child: Element | Text): void {
  const last = parent.lastChild;
  child.parent = parent;
  child.prev = last;
  if (last !== null) last.next = child;
  parent.children.push(child);
}
