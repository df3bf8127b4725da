/** A node as the DevTools protocol tells it (DOM.Node), as far as it is used here. */
export interface DomNode {
  readonly nodeType: number;
  readonly backendNodeId: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly children?: readonly DomNode[];
  /** Names and values in turn. */
  readonly attributes?: readonly string[];
  readonly shadowRoots?: readonly DomNode[];
  readonly shadowRootType?: string;
  readonly contentDocument?: DomNode;
  readonly frameId?: string;
  readonly baseURL?: string;
  readonly documentURL?: string;
}

export interface SerialiseOptions {
  /** The document of a frame that runs in a process of its own. */
  readonly frame?: (frameId: string) => DomNode | undefined;
  /** Whether the frame is shown, and large enough to hold text. */
  readonly isShown?: (frameId: string) => boolean;
  /** The text of a node that the protocol cut off, as HTML. */
  readonly wholeText?: (node: DomNode) => string | undefined;
  /** Characters that the result may have, at most. */
  readonly limit: number;
}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Without text for a reader. Styles and scripts differ from one visit to the next. */
const DROPPED: ReadonlySet<string> = new Set(['style', 'noscript', 'template', 'object', 'embed']);
const LINKS: ReadonlySet<string> = new Set(['href', 'src']);
const NAME = /^[a-z_][\w.:-]*$/i;

/** Thrown where a page is larger than it may be. */
export class TooLongError extends Error {}

/**
 * Writes a page as a reader sees it in one piece of HTML: shadow roots take the place of what they hide, with the
 * children of their host in their slots; the documents of frames stand in the place of the frames, their links made
 * absolute; closed `details` are open. Scripts and styles are left out, but data for machines (JSON-LD).
 *
 * Throws a {@link TooLongError} beyond the limit.
 */
export function serialise(document: DomNode, options: SerialiseOptions): string {
  const out: string[] = ['<!doctype html>'];
  let length = 0;

  function put(text: string): void {
    length += text.length;
    if (length > options.limit) throw new TooLongError();
    out.push(text);
  }

  /** @param slotted the children of the host, for the slots of its shadow root */
  function write(node: DomNode, base: string | undefined, slotted: readonly DomNode[] | undefined): void {
    if (node.nodeType === TEXT) put(options.wholeText?.(node) ?? escapeText(node.nodeValue));
    if (node.nodeType !== ELEMENT) return;
    const { localName: name } = node;
    if (name === 'slot' && slotted) writeSlot(node, base, slotted);
    else if (name === 'script') writeData(node);
    else if (name === 'iframe' || name === 'frame') writeFrame(node);
    else if (!DROPPED.has(name) && NAME.test(name)) writeElement(node, base, slotted);
  }

  function writeElement(
    node: DomNode,
    base: string | undefined,
    slotted: readonly DomNode[] | undefined,
  ): void {
    const { localName: name } = node;
    put(`<${name}${attributesOf(node, base)}${name === 'details' && !has(node, 'open') ? ' open=""' : ''}>`);
    if (VOID.has(name)) return;
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
    const children = node.children ?? [];
    if (root) writeAll(root.children ?? [], base, children);
    else writeAll(children, base, slotted);
    put(`</${name}>`);
  }

  function writeAll(
    nodes: readonly DomNode[],
    base: string | undefined,
    slotted: readonly DomNode[] | undefined,
  ) {
    for (const node of nodes) write(node, base, slotted);
  }

  function writeSlot(slot: DomNode, base: string | undefined, slotted: readonly DomNode[]): void {
    const name = attribute(slot, 'name') ?? '';
    const assigned = slotted.filter((node) => {
      if (node.nodeType === TEXT) return name === '';
      return node.nodeType === ELEMENT && (attribute(node, 'slot') ?? '') === name;
    });
    const isFilled = assigned.some(
      ({ nodeType, nodeValue }) => nodeType === ELEMENT || nodeValue.trim() !== '',
    );
    // What is assigned belongs to the tree of the host; what stands in the slot, to this one.
    if (isFilled) writeAll(assigned, base, undefined);
    else writeAll(slot.children ?? [], base, slotted);
  }

  function writeData(script: DomNode): void {
    if (attribute(script, 'type')?.trim().toLowerCase() !== 'application/ld+json') return;
    const text = (script.children ?? []).map(({ nodeValue }) => nodeValue).join('');
    put(`<script type="application/ld+json">${text.replace(/<(?=\/|!)/g, '\\u003c')}</script>`);
  }

  function writeFrame(frame: DomNode): void {
    const id = frame.frameId ?? '';
    const content = frame.contentDocument ?? options.frame?.(id);
    // What the browser says of a frame that did not come is no part of the page.
    const isError = content?.documentURL?.startsWith('chrome-error:') ?? false;
    if (!content || isError || options.isShown?.(id) === false) return;
    const body = bodyOf(content);
    if (!body) return;
    put('<div data-frame="">');
    writeAll(body.children ?? [], content.baseURL, undefined);
    put('</div>');
  }

  writeAll(document.children ?? [], undefined, undefined);
  return out.join('');
}

const ELEMENT = 1;
const TEXT = 3;
/** The protocol cuts longer texts off, and puts an ellipsis in place of the rest. */
const CUT_LENGTH = 10_000;

/** The texts of a page that the protocol cut off. */
export function cutTexts(document: DomNode): DomNode[] {
  const found: DomNode[] = [];
  const stack = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === TEXT && node.nodeValue.length >= CUT_LENGTH) found.push(node);
    if (node.contentDocument) stack.push(node.contentDocument);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) stack.push(child);
  }
  return found;
}

function bodyOf(document: DomNode): DomNode | undefined {
  const root = document.children?.find(({ nodeType }) => nodeType === ELEMENT);
  return root?.children?.find(({ localName }) => localName === 'body');
}

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return attributes[index + 1];
  }
  return undefined;
}

function has(node: DomNode, name: string): boolean {
  return attribute(node, name) !== undefined;
}

function attributesOf({ attributes = [] }: DomNode, base: string | undefined): string {
  let written = '';
  for (let index = 0; index < attributes.length; index += 2) {
    const name = attributes[index] ?? '';
    const value = attributes[index + 1] ?? '';
    // Handlers say nothing, and pictures within the page are long.
    if (!NAME.test(name) || name.startsWith('on') || name === 'nonce' || value.startsWith('data:')) continue;
    const shown =
      base !== undefined && LINKS.has(name) && URL.canParse(value, base) ? new URL(value, base).href : value;
    written += ` ${name}="${escapeText(shown).replaceAll('"', '&quot;')}"`;
  }
  return written;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
