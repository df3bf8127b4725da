import { type AnyNode, type Element, isTag } from 'domhandler';
import { walk } from '../dom.js';
import { absoluteLink } from '../links.js';
import { pageParts } from '../page-parts.js';
import { parseHtml } from '../tree.js';
import { turnInto } from './nodes.js';

/** Whether a frame holds its page within the page; one that a fetch brought stands there too: see `collect/http/frames.ts`. */
export function holdsPage({ name, attribs }: Element): boolean {
  if (name !== 'iframe' && name !== 'frame') return false;
  return (attribs.srcdoc ?? '').trim() !== '' && !isTiny(attribs.width) && !isTiny(attribs.height);
}

/** Frames of no size are there for scripts. */
function isTiny(size: string | undefined): boolean {
  return size !== undefined && /^\s*[01](?:px)?\s*$/.test(size);
}

/**
 * Puts the page of a frame in its place, its links made absolute.
 *
 * @param readable makes the page of the frame readable before it is put there
 */
export function openFrame(frame: Element, readable: (root: AnyNode) => void): void {
  const [root] = parseHtml(frame.attribs.srcdoc ?? '').root();
  if (root === undefined) return;
  readable(root);
  const parts = pageParts(root);
  const base = parts.base?.attribs.href ?? '';
  if (URL.canParse(base)) makeLinksAbsolute(parts.body, base);
  turnInto(frame, 'section', 'children' in parts.body ? parts.body.children : []);
  frame.attribs = {};
}

function makeLinksAbsolute(root: AnyNode, base: string): void {
  walk(root, {
    enter(node) {
      if (!isTag(node)) return 'children' in node;
      const link = node.name === 'a' ? absoluteLink(node.attribs.href, base) : undefined;
      if (link !== undefined) node.attribs.href = link;
      return true;
    },
  });
}
