import type { PageElement, PageNode, Reach } from './dom.js';

declare const Element: { prototype: { attachShadow: (this: PageElement, init: unknown) => PageNode } };
declare const window: Record<string, unknown> & { fetch: (...given: unknown[]) => Promise<unknown> };
declare const XMLHttpRequest: { prototype: { send: (...given: unknown[]) => void; abort: () => void } };

/*
 * The functions of this folder run within pages: they are sent there as text, and use nothing from outside.
 */

/**
 * Runs in every frame before its own scripts: shadow roots stay in reach, what would pass the gate by is not there, and
 * a script that asks for something without an end is told so before that has to be refused.
 */
export function prepare({ key, limit }: { readonly key: string; readonly limit: number }): void {
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
  let left = limit;
  const { fetch } = window;
  window.fetch = (...given) => {
    left -= 1;
    return left < 0 ? Promise.reject(new TypeError('Failed to fetch')) : fetch.apply(window, given);
  };
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function sendWithin(...given) {
    left -= 1;
    if (left < 0) this.abort();
    else send.apply(this, given);
  };
  window.open = () => null;
  window.print = () => {};
}
