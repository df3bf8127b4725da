import type { PageDocument, PageElement, PageNode, Reach } from './dom.js';

declare const window: Record<string, unknown> & { scrollTo(x: number, y: number): void };
declare const document: PageDocument;

/** Goes to the end of the page and of the boxes that scroll within it. */
export function scrollToEnd(): void {
  window.scrollTo(0, document.scrollingElement?.scrollHeight ?? 0);
  const boxes = document.querySelectorAll('main, section, div, ul, ol, article');
  for (let index = 0; index < boxes.length && index < 5000; index += 1) {
    const box = boxes[index];
    if (!box || box.clientHeight < 200 || box.scrollHeight < box.clientHeight + 50) continue;
    box.scrollTop = box.scrollHeight;
  }
}

export function scrollToStart(): void {
  window.scrollTo(0, 0);
}

/** Opens every `details`, which may load its text only then. */
export function openDetails(): number {
  const all = document.querySelectorAll('details:not([open])');
  for (let index = 0; index < all.length && index < 500; index += 1) {
    const details = all[index];
    if (details) details.open = true;
  }
  return all.length;
}

/** Lists the tabs of a page but those that lead to another address, for `useTab`; returns how many there are. */
export function listTabs(key: string): number {
  const reach = (window[key] as Reach | undefined) ?? ((element: PageElement) => element.shadowRoot);
  const tabs: PageElement[] = [];
  const panels = new Map<PageElement, PageElement[]>();
  const stack: PageNode[] = document.body ? [document.body] : [];
  for (let node = stack.pop(); node && tabs.length < 60; node = stack.pop()) {
    if (node.nodeType === 1) {
      const element = node as PageElement;
      const href = element.getAttribute('href');
      const leads = href !== null && href !== '' && !/^(?:#|javascript:)/i.test(href);
      const isTab =
        element.getAttribute('role') === 'tab' ||
        /^(?:tab|pill)$/.test(
          element.getAttribute('data-bs-toggle') ?? element.getAttribute('data-toggle') ?? '',
        );
      if (isTab && !leads && element.checkVisibility({ visibilityProperty: true })) tabs.push(element);
      const root = reach(element);
      if (root) stack.push(root);
    }
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  Object.defineProperty(window, `${key}Tabs`, { value: { tabs, panels }, configurable: true });
  return tabs.length;
}

/**
 * Opens a tab, or, with `keep`, keeps what it shows: where another tab puts its text into the same panel, a copy of the
 * first stays.
 */
export function useTab({
  key,
  index,
  keep,
}: {
  readonly key: string;
  readonly index: number;
  readonly keep: boolean;
}): void {
  const state = window[`${key}Tabs`] as
    | { tabs: PageElement[]; panels: Map<PageElement, PageElement[]> }
    | undefined;
  const tab = state?.tabs[index];
  if (!state || !tab) return;
  if (!keep) {
    tab.click();
    return;
  }
  const target =
    tab.getAttribute('data-bs-target') ?? tab.getAttribute('data-target') ?? tab.getAttribute('href') ?? '';
  const id = tab.getAttribute('aria-controls') ?? (target.startsWith('#') ? target.slice(1) : '');
  let panel = id === '' ? null : document.getElementById(id);
  if (!panel) {
    const shown = document.querySelectorAll('[role="tabpanel"]');
    for (let at = 0; at < shown.length && !panel; at += 1) {
      const candidate = shown[at];
      if (candidate?.checkVisibility({ visibilityProperty: true })) panel = candidate;
    }
  }
  if (!panel || (panel.textContent ?? '').trim() === '') return;
  const copies = state.panels.get(panel) ?? [];
  copies.push(panel.cloneNode(true));
  state.panels.set(panel, copies);
}

/** Puts beside each panel the copies of texts that it no longer shows. */
export function layOutTabs(key: string): void {
  const state = window[`${key}Tabs`] as
    | { tabs: PageElement[]; panels: Map<PageElement, PageElement[]> }
    | undefined;
  if (!state) return;
  for (const [panel, copies] of state.panels) {
    const shown = new Set([(panel.textContent ?? '').trim()]);
    for (const copy of [...copies].reverse()) {
      const text = (copy.textContent ?? '').trim();
      if (shown.has(text)) continue;
      shown.add(text);
      const box = document.createElement('section');
      for (const child of Array.from(copy.childNodes)) box.append(child as PageElement);
      const place = panel.isConnected
        ? panel
        : (document.querySelectorAll('[role="tabpanel"]')[0] ?? undefined);
      if (place) place.after(box);
      else document.body?.append(box);
    }
  }
}
