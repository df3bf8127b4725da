import type { PageElement, PageNode, Reach } from './dom.js';

declare const Element: { prototype: { attachShadow: (this: PageElement, init: unknown) => PageNode } };
declare const window: Record<string, unknown>;

/*
 * The functions of this folder run within pages: they are sent there as text, and use nothing from outside.
 */

/** Runs in every frame before its own scripts: shadow roots stay in reach, and what needs no network is not there. */
export function prepare(key: string): void {
  const roots = new WeakMap<PageElement, PageNode>();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
  const reach: Reach = (element) => roots.get(element) ?? element.shadowRoot;
  Object.defineProperty(window, key, { value: reach });
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
    Object.defineProperty(window, name, { value: undefined });
  }
  window.open = () => null;
  window.print = () => {};
}
