import type { PageDocument, PageElement, PageNode, Reach } from './dom.js';

declare const window: Record<string, unknown>;
declare const document: PageDocument;

/** What a frame shows at one moment. */
export interface Sample {
  /** Of the letters of its text: figures that run say nothing. */
  readonly hash: number;
  /** Letters and figures of its text. */
  readonly letters: number;
  readonly elements: number;
  /** The beginning of its text. */
  readonly start: string;
  /** Whether something on it says that more is to come. */
  readonly isBusy: boolean;
  readonly hasSelector: boolean;
  /** The first of the texts that stands on it. */
  readonly found: boolean;
}

/** Reads the text of a frame, shadow roots included, and what it says of itself. */
export function sampleFrame(wanted: {
  readonly key: string;
  readonly selector?: string | undefined;
  readonly texts: readonly string[];
}): Sample {
  const reach = (window[wanted.key] as Reach | undefined) ?? ((element: PageElement) => element.shadowRoot);
  const skipped = ['script', 'style', 'noscript', 'template', 'svg'];
  let [hash, letters, elements] = [0, 0, 0];
  let text = '';
  let hasSelector = false;
  const stack: PageNode[] = document.body ? [document.body] : [];
  const ask = (root: PageNode) => {
    if (wanted.selector === undefined || hasSelector) return;
    try {
      const found = (root as PageElement).querySelectorAll(wanted.selector);
      for (let index = 0; index < found.length && !hasSelector; index += 1) {
        hasSelector = (found[index]?.textContent ?? '').trim() !== '';
      }
    } catch {
      // A selector that only the extraction knows.
      hasSelector = true;
    }
  };
  ask(document);
  for (let node = stack.pop(); node && elements < 160_000; node = stack.pop()) {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      if (text.length < 400_000) text += `${value} `;
      for (let index = 0; index < value.length; index += 1) {
        const code = value.charCodeAt(index);
        if (code <= 32) continue;
        letters += 1;
        if (code < 48 || code > 57) hash = (Math.imul(hash, 31) + code) | 0;
      }
      continue;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) continue;
    if (node.nodeType === 1) {
      elements += 1;
      const element = node as PageElement;
      if (skipped.includes(element.localName)) continue;
      const root = reach(element);
      if (root) {
        ask(root);
        stack.push(root);
      }
    }
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  // So large a page is not read: looking further would only keep it busy.
  if (elements >= 160_000) {
    return { hash, letters, elements, start: '', isBusy: false, hasSelector: true, found: true };
  }
  const signs = document.querySelectorAll(
    '[aria-busy="true"], [role="progressbar"], [class*="skeleton" i], [class*="spinner" i], [class*="loading" i]:not(html, body), [class*="loader" i]',
  );
  let isBusy = false;
  for (let index = 0; index < signs.length && index < 50 && !isBusy; index += 1) {
    const sign = signs[index];
    const box = sign?.getBoundingClientRect();
    isBusy =
      sign !== undefined &&
      box !== undefined &&
      box.width > 4 &&
      box.height > 4 &&
      (sign.textContent ?? '').trim().length < 100 &&
      sign.checkVisibility({ visibilityProperty: true });
  }
  const spaced = text.replace(/\s+/g, ' ');
  const found = wanted.texts.some((phrase) => spaced.includes(phrase.replace(/\s+/g, ' ')));
  return { hash, letters, elements, start: spaced.slice(0, 500), isBusy, hasSelector, found };
}
