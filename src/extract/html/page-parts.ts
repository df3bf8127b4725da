import { type AnyNode, Document, type Element, isTag } from 'domhandler';
import { walk } from './dom.js';

/** The elements of a page that are asked for by several readers, gathered in one walk. */
export interface PageParts {
  /** Where reading begins: the body, or the whole tree where there is none (a frameset). */
  readonly body: AnyNode;
  readonly html?: Element;
  readonly title?: Element;
  readonly base?: Element;
  readonly metas: readonly Element[];
  readonly scripts: readonly Element[];
  readonly topHeadings: readonly Element[];
  readonly times: readonly Element[];
}

/** Elements of one name that are kept. */
const MAX_PARTS = 500;

export function pageParts(root: AnyNode | undefined): PageParts {
  const tree = root ?? new Document([]);
  const first = new Map<string, Element>();
  const lists = new Map<string, Element[]>([
    ['meta', []],
    ['script', []],
    ['h1', []],
    ['time', []],
  ]);
  walk(tree, {
    enter(node) {
      if (!isTag(node)) return 'children' in node;
      if (node.name === 'svg') return false;
      if (!first.has(node.name)) first.set(node.name, node);
      const list = lists.get(node.attribs.itemprop === 'datePublished' ? 'time' : node.name);
      if (list !== undefined && list.length < MAX_PARTS) list.push(node);
      return true;
    },
  });
  const [html, title, base] = [first.get('html'), first.get('title'), first.get('base')];
  return {
    body: first.get('body') ?? tree,
    ...(html !== undefined && { html }),
    ...(title !== undefined && { title }),
    ...(base !== undefined && { base }),
    metas: lists.get('meta') ?? [],
    scripts: lists.get('script') ?? [],
    topHeadings: lists.get('h1') ?? [],
    times: lists.get('time') ?? [],
  };
}

/** The address that the page's links are relative to. */
export function baseAddress(parts: PageParts, url: string): string {
  const href = parts.base?.attribs.href;
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}
