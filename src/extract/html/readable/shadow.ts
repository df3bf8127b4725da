import { type AnyNode, type Element, isDocument, isTag, isText } from 'domhandler';
import { textOf, walk } from '../dom.js';
import { setChildren } from './nodes.js';

/** Whether a template is the shadow root of the element around it (HTML standard, "The template element"). */
export function isShadowRoot({ name, attribs }: Element): boolean {
  return name === 'template' && (attribs.shadowrootmode ?? attribs.shadowroot) !== undefined;
}

/**
 * Puts what a shadow root shows in the place of the element's own children, and these where a `slot` of it takes them
 * up; those that no slot takes up are not shown. Where it shows no text they stay.
 */
export function openShadowRoot(template: Element): void {
  const host = template.parent;
  if (host === null || !isTag(host)) return;
  const shown = contentOf(template);
  const light = host.children.filter((child) => child !== template);
  const slots = slotsIn(shown);
  const named = new Set(slots.map((slot) => slot.attribs.name ?? ''));
  for (const slot of slots) {
    const name = slot.attribs.name ?? '';
    const taken = light.filter((child) => slotName(child) === name);
    if (taken.some((child) => isTag(child) || (isText(child) && child.data.trim() !== '')))
      setChildren(slot, taken);
  }
  const rest = light.filter((child) => !named.has(slotName(child)));
  const isBare = shown.every((child) => textOf(child, undefined, 50).trim() === '');
  setChildren(host, isBare ? [...shown, ...rest] : shown);
}

/** A parser keeps what a template holds in a tree of its own. */
function contentOf(template: Element): AnyNode[] {
  const [first] = template.children;
  return first !== undefined && isDocument(first) ? [...first.children] : [...template.children];
}

function slotsIn(nodes: readonly AnyNode[]): Element[] {
  const slots: Element[] = [];
  for (const root of nodes) {
    walk(root, {
      enter(node) {
        if (isTag(node) && node.name === 'slot') slots.push(node);
        return 'children' in node;
      },
    });
  }
  return slots;
}

function slotName(node: AnyNode): string {
  return isTag(node) ? (node.attribs.slot ?? '') : '';
}
