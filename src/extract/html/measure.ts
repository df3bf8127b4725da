import { type AnyNode, isTag, isText, type ParentNode } from 'domhandler';
import { walk } from './dom.js';

/** How much text stands below a node. One CJK letter says about as much as two and a half Latin ones. */
export interface TextMeasure {
  /** Weight of all text. */
  readonly text: number;
  /** Weight of the text that stands in links. */
  readonly linked: number;
  readonly links: number;
}

export type Measures = ReadonlyMap<AnyNode, TextMeasure>;

const NOTHING: TextMeasure = { text: 0, linked: 0, links: 0 };
const CJK_WEIGHT = 2.5;

/** Weight of the words of HTML, its tags taken off. */
export function htmlWeight(html: string): number {
  return textWeight(html.replace(/<[^>]*>/g, ''));
}

/** Measures every element below `root` that is not in `skip`. */
export function measureText(root: AnyNode, skip: ReadonlySet<AnyNode>): Measures {
  const measures = new Map<AnyNode, TextMeasure>();
  const open: { node: AnyNode; text: number; linked: number; links: number }[] = [];
  let linkDepth = 0;

  function close(node: ParentNode): void {
    const done = open.pop();
    if (done === undefined) return;
    measures.set(node, { text: done.text, linked: done.linked, links: done.links });
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.text += done.text;
      parent.linked += done.linked;
      parent.links += done.links;
    }
    if (isTag(node) && node.name === 'a') linkDepth--;
  }

  walk(root, {
    enter(node) {
      if (skip.has(node)) return false;
      const parent = open.at(-1);
      if (isText(node)) {
        if (parent === undefined) return false;
        const weight = textWeight(node.data);
        parent.text += weight;
        if (linkDepth > 0) parent.linked += weight;
        return false;
      }
      if (!('children' in node)) return false;
      const isLink = isTag(node) && node.name === 'a';
      if (isLink) linkDepth++;
      open.push({ node, text: 0, linked: 0, links: isLink ? 1 : 0 });
      return true;
    },
    leave: close,
  });
  return measures;
}

export function measureOf(measures: Measures, node: AnyNode): TextMeasure {
  return measures.get(node) ?? NOTHING;
}

/** Share of the text that stands in links, 0 to 1. */
export function linkDensity(measure: TextMeasure): number {
  return measure.text === 0 ? 0 : measure.linked / measure.text;
}

export function textWeight(text: string): number {
  let weight = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue;
    weight += isCjkCode(code) ? CJK_WEIGHT : 1;
  }
  return weight;
}

function isCjkCode(code: number): boolean {
  return (
    code >= 0x2e80 &&
    (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff))
  );
}
