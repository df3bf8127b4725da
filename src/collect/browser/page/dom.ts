/**
 * What the code that runs within pages uses of the DOM. The library of TypeScript would put its names into scope
 * everywhere.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: ArrayLike<PageNode>;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly id: string;
  readonly localName: string;
  readonly innerText?: string;
  readonly value?: unknown;
  readonly disabled?: boolean;
  readonly isConnected: boolean;
  readonly shadowRoot: PageNode | null;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  scrollTop: number;
  open?: boolean;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  getBoundingClientRect(): { readonly width: number; readonly height: number };
  checkVisibility(options: { readonly visibilityProperty: boolean }): boolean;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
  cloneNode(deep: boolean): PageElement;
  after(node: PageElement): void;
  append(node: PageElement): void;
  click(): void;
}

export interface PageDocument extends PageElement {
  readonly body: PageElement | null;
  readonly documentElement: PageElement | null;
  readonly scrollingElement: PageElement | null;
  getElementById(id: string): PageElement | null;
  createElement(name: string): PageElement;
}

/** The name under which a page keeps what {@link prepare} puts there. */
export type Reach = (element: PageElement) => PageNode | null;
