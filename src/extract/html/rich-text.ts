import { isFields } from '../../schema/fields.js';

/** Deepest nesting and most values that are looked at. */
const MAX_DEPTH = 200;
const MAX_VALUES = 200_000;
/** Names under which a node keeps what is in it. */
const INSIDE = ['children', 'content', 'nodes', 'blocks', 'root', 'document', 'data', 'items', 'paragraphs'];
/** Names under which a node of text or a whole block keeps its words. */
const WORDS = ['text', 'value', 'content', 'children', 'body', 'plain_text'];
/** What editors call a node that is part of a line. */
const INLINE =
  /^(?:text|span|a|b|i|u|em|strong|code|mark|small|sup|sub|link|hyperlink|autolink|mention|bold|italic|hard_?break|linebreak|br)$/i;
const HEADING = /^(?:h[1-6]|head(?:ing|er|line)?(?:[-_]?\d)?|title|subtitle)$/i;
const ITEM = /^(?:li|list[-_]?item|item|bullet(?:ed)?[-_]?(?:list[-_]?)?item|(?:un)?ordered-list-item)$/i;
const ROW = /^(?:tr|table[-_]?row)$/i;
/** What an element in the wire format of React is marked with. */
const REACT_MARK = '$';

/** One line of a text. */
interface Line {
  readonly name: 'h2' | 'li' | 'p';
  readonly text: string;
}

/**
 * The text that is kept as a tree of nodes, as editors store it (ProseMirror, Slate, Lexical, Portable Text, Contentful,
 * Editor.js, Draft.js) and as React sends it, as lines of HTML: a node with a name that holds words, or nodes that
 * hold words, is a line.
 */
export function richText(value: unknown): string {
  const lines: Line[] = [];
  let visited = 0;
  const visit = (node: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || ++visited > MAX_VALUES || typeof node !== 'object' || node === null) return;
    const element = asNode(node);
    if (element === undefined) {
      for (const child of Object.values(node)) visit(child, depth + 1);
      return;
    }
    const text = lineOf(element, 0);
    if (text === undefined) {
      for (const child of childrenOf(element)) visit(child, depth + 1);
      return;
    }
    if (/\p{L}/u.test(text)) lines.push({ name: nameOf(element.type), text: text.trim() });
  };
  visit(value, 0);
  return lines.map(({ name, text }) => `<${name}>${escaped(text)}</${name}>`).join('\n');
}

/** A node of a text: what it is called, and all that it holds. */
interface Node {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function asNode(value: object): Node | undefined {
  if (Array.isArray(value)) {
    const [mark, type, , fields] = value;
    if (mark !== REACT_MARK || typeof type !== 'string' || !isFields(fields)) return undefined;
    return { type, fields };
  }
  if (!isFields(value)) return undefined;
  const type = value.type ?? value.nodeType ?? value._type ?? value.tag ?? value.object;
  if (typeof type === 'string') return { type, fields: value };
  // A leaf of Slate has no name.
  return typeof value.text === 'string' ? { type: 'text', fields: value } : undefined;
}

/** The words of a node that is one line: its own, or those of nodes that stand in a line; undefined for any other. */
function lineOf({ type, fields }: Node, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const own = WORDS.map((name) => fields[name]).find((words) => typeof words === 'string');
  if (typeof own === 'string') return isReference(own) ? '' : own;
  const inner = isFields(fields.data) ? fields.data.text : undefined;
  if (typeof inner === 'string') return inner;
  const children = childrenOf({ type, fields });
  if (children.length === 0) return INLINE.test(type) ? ' ' : undefined;
  const parts: string[] = [];
  for (const child of children) {
    const part = partOf(child, depth, ROW.test(type));
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.join(ROW.test(type) ? ' | ' : '');
}

function partOf(child: unknown, depth: number, isCell: boolean): string | undefined {
  if (typeof child === 'string') return isReference(child) ? '' : child;
  if (typeof child === 'number') return String(child);
  if (typeof child !== 'object' || child === null) return '';
  const node = asNode(child);
  if (node === undefined || !(isCell || INLINE.test(node.type))) return undefined;
  const line = lineOf(node, depth + 1);
  if (line !== undefined || !isCell) return line;
  const lines = childrenOf(node).map((inner) => partOf(inner, depth + 1, true));
  return lines.every((inner) => inner !== undefined) ? lines.join(' ') : undefined;
}

function childrenOf({ fields }: Node): unknown[] {
  for (const name of INSIDE) {
    const inside = fields[name];
    if (Array.isArray(inside)) return asNode(inside) === undefined ? inside : [inside];
    if (isFields(inside)) return [inside];
  }
  return [];
}

/** `$L1a`, `$undefined`: a place of another row in the wire format of React. */
function isReference(text: string): boolean {
  return /^\$(?:[A-Za-z@]?[\da-f]+|undefined|D.*)?$/.test(text);
}

function nameOf(type: string): Line['name'] {
  if (HEADING.test(type)) return 'h2';
  return ITEM.test(type) ? 'li' : 'p';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
