import type { PageDocument, PageElement, PageNode, Reach } from './dom.js';

declare const window: Record<string, unknown> & { readonly innerHeight: number };
declare const document: PageDocument;
declare function getComputedStyle(element: PageElement): { readonly position: string };

/** Something on a page that can be pressed. */
export interface Control {
  readonly index: number;
  readonly label: string;
  /** Whether it is a link that leads to another address. */
  readonly leads: boolean;
  readonly role: string;
  readonly isSelected: boolean;
  /** Within a menu, a header or a footer. */
  readonly isBeside: boolean;
  /** Ids and classes of what it stands in. */
  readonly names: string;
  /** The text of the window or bar that it stands in, if it stands in one. */
  readonly around: string;
}

/**
 * Lists what can be pressed in a frame and is visible, shadow roots included; `press` finds it by its index.
 */
export function listControls(key: string): Control[] {
  const reach = (window[key] as Reach | undefined) ?? ((element: PageElement) => element.shadowRoot);
  const found: PageElement[] = [];
  const controls: Control[] = [];
  const named =
    /cookie|consent|gdpr|ccpa|rgpd|dsgvo|privacy|onetrust|didomi|usercentrics|cmp[-_b]|truste|osano|klaro|sp_message|iubenda|axeptio/i;

  function parentOf(node: PageNode): PageElement | null {
    const parent = (node.parentNode ?? (node as unknown as { host?: PageNode }).host) as PageElement | null;
    if (parent === null || parent === undefined) return null;
    return parent.nodeType === 1 ? parent : parent.nodeType === 11 ? parentOf(parent) : null;
  }

  function describe(element: PageElement): Control | undefined {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || !element.checkVisibility({ visibilityProperty: true }))
      return undefined;
    if (element.disabled === true || element.getAttribute('aria-disabled') === 'true') return undefined;
    const value = typeof element.value === 'string' ? element.value : '';
    const label = (
      element.innerText ||
      value ||
      element.getAttribute('aria-label') ||
      element.getAttribute('title') ||
      ''
    )
      .replace(/\s+/g, ' ')
      .trim();
    if (label === '' || label.length > 80) return undefined;
    const href = element.localName === 'a' ? element.getAttribute('href') : null;
    let names = '';
    let around = '';
    let isBeside = false;
    let level = 0;
    for (
      let parent: PageElement | null = element;
      parent && level < 25;
      parent = parentOf(parent), level += 1
    ) {
      const role = parent.getAttribute('role');
      const name = `${parent.id} ${parent.getAttribute('class') ?? ''}`;
      if (level < 12) names += `${name} `;
      if (/^(?:nav|header|footer)$/.test(parent.localName) || role === 'navigation' || role === 'menu')
        isBeside = true;
      if (around !== '' || level === 0 || parent.localName === 'body' || parent.localName === 'html')
        continue;
      const isWindow =
        parent.localName === 'dialog' ||
        role === 'dialog' ||
        role === 'alertdialog' ||
        parent.getAttribute('aria-modal') === 'true';
      const isFixed = /fixed|sticky/.test(getComputedStyle(parent).position);
      if (isWindow || isFixed || named.test(name))
        around = (parent.innerText ?? parent.textContent ?? '').slice(0, 1500);
    }
    const index = found.push(element) - 1;
    return {
      index,
      label,
      leads:
        href !== null &&
        href !== '' &&
        !/^(?:#|javascript:)/i.test(href) &&
        element.getAttribute('role') !== 'button',
      role: element.getAttribute('role') ?? element.localName,
      isSelected:
        element.getAttribute('aria-selected') === 'true' || element.getAttribute('aria-expanded') === 'true',
      isBeside,
      names: names.slice(0, 600),
      around,
    };
  }

  const stack: PageNode[] = document.documentElement ? [document.documentElement] : [];
  let seen = 0;
  for (let node = stack.pop(); node && controls.length < 2000 && seen < 200_000; node = stack.pop()) {
    seen += 1;
    if (node.nodeType === 1) {
      const element = node as PageElement;
      const role = element.getAttribute('role');
      const isControl =
        /^(?:button|a|summary)$/.test(element.localName) ||
        (element.localName === 'input' && /^(?:button|submit)$/i.test(element.getAttribute('type') ?? '')) ||
        role === 'button' ||
        role === 'tab' ||
        element.hasAttribute('onclick') ||
        element.getAttribute('tabindex') === '0';
      const control = isControl ? describe(element) : undefined;
      if (control) controls.push(control);
      const root = reach(element);
      if (root) stack.push(root);
    }
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  Object.defineProperty(window, `${key}Controls`, { value: found, configurable: true });
  return controls;
}

/** Presses what `listControls` found. */
export function press({ key, index }: { readonly key: string; readonly index: number }): void {
  const found = window[`${key}Controls`] as readonly PageElement[] | undefined;
  found?.[index]?.click();
}
