import type { BrowserContext, CDPSession, Frame } from 'playwright';
import { FetchError } from '../failures.js';
import { tooLarge } from './gate.js';
import { cutTexts, type DomNode, serialise, TooLongError } from './serialise.js';
import { timeLeft, type Watched, within } from './watch.js';

/** A frame smaller than this holds a button or counts visitors, in CSS pixels. */
const MIN_FRAME = 80;
const MOST_FRAMES = 20;
const MOST_LONG_TEXTS = 1_000;

/**
 * Reads a page with its shadow roots, closed ones included, and its frames by the DevTools protocol, which the scripts
 * of the page cannot lie to, and writes it as HTML. Rejects with a `FetchError` where it is too large or hangs.
 */
export async function readPage(watched: Watched, context: BrowserContext, maxBytes: number): Promise<string> {
  const { page } = watched;
  const shown = new Map<string, boolean>();
  const apart = new Map<string, DomNode>();
  const whole = new Map<DomNode, string>();
  const session = await within(watched, context.newCDPSession(page));
  for (const frame of page.frames().slice(0, MOST_FRAMES)) {
    if (frame === page.mainFrame() || watched.silent.has(frame)) continue;
    await lookAtFrame(frame, { watched, context, session, shown, apart, whole });
  }
  const document = await documentOf(watched, session, whole);
  try {
    const html = serialise(document, {
      frame: (id) => apart.get(id),
      isShown: (id) => shown.get(id) ?? true,
      wholeText: (node) => whole.get(node),
      limit: maxBytes,
    });
    if (Buffer.byteLength(html) > maxBytes) throw tooLarge(maxBytes);
    return html;
  } catch (error) {
    throw error instanceof TooLongError ? tooLarge(maxBytes) : error;
  }
}

interface FrameLook {
  readonly watched: Watched;
  readonly context: BrowserContext;
  /** Of the page. */
  readonly session: CDPSession;
  readonly shown: Map<string, boolean>;
  readonly apart: Map<string, DomNode>;
  /** Texts that the protocol cut off. */
  readonly whole: Map<DomNode, string>;
}

/** Finds out whether a frame is shown, and reads it where it runs in a process of its own. */
async function lookAtFrame(frame: Frame, look: FrameLook): Promise<void> {
  const { watched, context, shown, apart, whole } = look;
  try {
    const own = await within(
      watched,
      context.newCDPSession(frame).catch(() => undefined),
    );
    const element = await within(watched, frame.frameElement());
    const [box, id] = await Promise.all([
      within(watched, element.boundingBox()),
      own ? frameIdOf(watched, own) : frameIdWithin(look, frame),
    ]);
    if (id === undefined) return;
    shown.set(id, box !== null && box.width >= MIN_FRAME && box.height >= MIN_FRAME);
    if (own && shown.get(id)) apart.set(id, await documentOf(watched, own, whole));
  } catch (error) {
    watched.signal.throwIfAborted();
    // A frame that hangs or went away is one part of the page that did not come.
    if (error instanceof FetchError && timeLeft(watched) === 0) throw error;
  }
}

async function documentOf(
  watched: Watched,
  session: CDPSession,
  whole: Map<DomNode, string>,
): Promise<DomNode> {
  const asked = session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { root } = await within(watched, asked, 30_000);
  for (const node of cutTexts(root).slice(0, MOST_LONG_TEXTS)) {
    const { backendNodeId } = node;
    const { outerHTML } = await within(watched, session.send('DOM.getOuterHTML', { backendNodeId }));
    whole.set(node, outerHTML);
  }
  return root;
}

async function frameIdOf(watched: Watched, session: CDPSession): Promise<string> {
  const { frameTree } = await within(watched, session.send('Page.getFrameTree'));
  return frameTree.frame.id;
}

/** A frame of the page's own process, by the address and the name that it has among its kind. */
async function frameIdWithin({ watched, session }: FrameLook, frame: Frame): Promise<string | undefined> {
  const { frameTree } = await within(watched, session.send('Page.getFrameTree'));
  const found: string[] = [];
  const walk = (tree: typeof frameTree): void => {
    for (const child of tree.childFrames ?? []) {
      const address = `${child.frame.url}${child.frame.urlFragment ?? ''}`;
      if (address === frame.url() && (child.frame.name ?? '') === frame.name()) found.push(child.frame.id);
      walk(child);
    }
  };
  walk(frameTree);
  return found.length === 1 ? found[0] : undefined;
}
