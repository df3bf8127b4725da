import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { CookieJar } from 'tough-cookie';
import type { Picture } from '../../domain/fetch.js';
import { FetchError } from '../failures.js';
import type { FetchRequest, StorageState } from '../fetcher.js';
import { withAbort } from '../http/cancellation.js';
import type { Transport } from '../http/transport.js';
import { cookiesOf, jarOf } from '../sessions/cookies.js';
import { answerConsent } from './consent.js';
import { type BroughtDocument, bringDocument } from './documents.js';
import { MOST_REQUESTS, openGate, tooLarge } from './gate.js';
import { NO_NETWORK } from './launch.js';
import type { BrowserOptions } from './options.js';
import { prepare } from './page/prepare.js';
import { takePicture } from './picture.js';
import { readPage } from './read-page.js';
import { MOST_ELEMENTS, settle, waitUntilReady } from './settle.js';
import { layOut, unfold } from './unfold.js';
import { timeLeft, type Watched, within } from './watch.js';

/** What is rendered, and how. */
export interface Rendering {
  readonly document: BroughtDocument;
  readonly jar: CookieJar;
  readonly request: FetchRequest;
  readonly transport: Transport;
  readonly options: BrowserOptions;
  /** BCP-47 tag that the page finds as the language of its reader. */
  readonly locale: string;
  readonly acceptLanguage: string;
  /** Whether a picture is wanted of a page with this text. */
  readonly wantsPicture: (hash: string) => boolean;
}

export interface RenderedPage {
  readonly html: string;
  readonly url: URL;
  readonly picture: Picture | undefined;
  /** False where what the source waits for did not come. */
  readonly isReady: boolean;
  /** Stands for the text that was read. */
  readonly hash: string;
  readonly storageState: StorageState | undefined;
}

/** A context that does not close in so long belongs to a browser that hangs. */
const CLOSE_MS = 4_000;
const VIEWPORT = { width: 1280, height: 900 };
/** Letters below which a page shows that one of its own parts failed. */
const BARE_LETTERS = 200;

/** The browser that a page was rendered in does not answer any more; what came of the page is the cause. */
export class BrowserHangsError extends Error {}

/**
 * Renders a document in a context of its own and reads what came of it. Rejects with a `FetchError`, with the signal's
 * reason when cancelled, and with what Playwright throws where the browser goes away.
 */
export async function render(
  browser: Browser,
  rendering: Rendering,
  parent: AbortSignal,
): Promise<RenderedPage> {
  const { options, request } = rendering;
  return withAbort([parent], async (controller) => {
    const { signal } = controller;
    const seconds = options.timeoutMs / 1000;
    const timer = setTimeout(
      () => controller.abort(new FetchError('render-timeout', { seconds })),
      options.timeoutMs + CLOSE_MS,
    );
    let context: BrowserContext | undefined;
    let failure: unknown;
    try {
      context = await orAbort(openContext(browser, rendering), signal);
      return await readIn(context, rendering, signal, (reason) => controller.abort(reason));
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      clearTimeout(timer);
      const isFlooded = failure instanceof FetchError && failure.code === 'too-many-requests';
      if (context && browser.isConnected() && (isFlooded || !(await closes(context)))) {
        // biome-ignore lint/correctness/noUnsafeFinally: whatever came of the page, its browser is of no use any more.
        throw new BrowserHangsError(request.url, { cause: failure });
      }
    }
  });
}

async function openContext(
  browser: Browser,
  { request, jar, locale, transport }: Rendering,
): Promise<BrowserContext> {
  const { storageState, source } = request;
  return browser.newContext({
    viewport: VIEWPORT,
    userAgent: transport.options.userAgent,
    locale,
    ...(source && { timezoneId: source.timezone }),
    storageState: { cookies: cookiesOf(jar), origins: [...(storageState?.origins ?? [])] },
    serviceWorkers: 'block',
    acceptDownloads: false,
    proxy: NO_NETWORK,
    reducedMotion: 'reduce',
  });
}

async function readIn(
  context: BrowserContext,
  rendering: Rendering,
  signal: AbortSignal,
  abort: (reason: Error) => void,
): Promise<RenderedPage> {
  const { document, request, transport, options, acceptLanguage } = rendering;
  const key = `r${randomBytes(8).toString('hex')}`;
  await context.addInitScript(prepare, { key, limit: MOST_REQUESTS });
  const page = await orAbort(context.newPage(), signal);
  contain(context, page, abort);
  const watched: Watched = {
    page,
    key,
    signal,
    deadline: performance.now() + options.timeoutMs,
    silent: new WeakSet(),
  };
  const gate = openGate(page, document, {
    transport,
    request,
    block: options.block,
    acceptLanguage,
    signal,
    halt: async () => {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    },
    giveUp: abort,
    bring: (url) => bringNext(context, rendering, url, signal),
  });
  await context.route('**/*', (route) => gate.handle(route).catch(() => {}));
  await within(
    watched,
    page.goto(document.url.href, { waitUntil: 'commit', timeout: timeLeft(watched) }),
    30_000,
  ).catch((error: unknown) => {
    // A script may turn the page elsewhere before it is there.
    if (error instanceof FetchError || !page.url().startsWith('http')) throw error;
  });
  const { readyWhen } = request.source ?? {};
  let isReady = readyWhen === undefined || (await waitUntilReady(watched, readyWhen));
  let sample = await settle(watched, gate);
  if (await answerConsent(watched, gate, sample)) {
    if (readyWhen && !isReady) isReady = await waitUntilReady(watched, readyWhen);
    sample = await settle(watched, gate);
  }
  if (sample.elements > MOST_ELEMENTS) throw tooLarge(transport.options.maxBytes);
  if (sample.letters < BARE_LETTERS && gate.partFailure && (readyWhen === undefined || !isReady))
    throw gate.partFailure;
  sample = await unfold(watched, gate, sample);
  const picture = rendering.wantsPicture(sample.hash) ? await takePicture(watched) : undefined;
  await layOut(watched);
  const html = await readPage(watched, context, transport.options.maxBytes);
  const storageState = request.onStorageState && (await within(watched, context.storageState()));
  return { html, url: new URL(page.url()), picture, isReady, hash: sample.hash, storageState };
}

/** Closes whatever the page opens beside itself, and gives it up when it breaks down. */
function contain(context: BrowserContext, page: Page, abort: (reason: Error) => void): void {
  page.on('crash', () => abort(new FetchError('page-crashed')));
  context.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  context.on('page', (opened) => {
    if (opened !== page) void opened.close().catch(() => {});
  });
  page.on('download', (download) => void download.cancel().catch(() => {}));
}

/** The document that a page turns to by script, with the cookies that it has gathered, which take in those of the way. */
async function bringNext(
  context: BrowserContext,
  { request, transport, acceptLanguage }: Rendering,
  url: URL,
  signal: AbortSignal,
): Promise<BroughtDocument> {
  const jar = jarOf(await context.cookies());
  const brought = await bringDocument(transport, request, jar, acceptLanguage, signal, url);
  if ('content' in brought) throw new FetchError('bad-content-type', { type: brought.content.contentType });
  await context.addCookies(cookiesOf(jar)).catch(() => {});
  return brought;
}

async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

async function closes(context: BrowserContext): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CLOSE_MS);
  });
  const closed = context.close().then(
    () => true,
    () => true,
  );
  return Promise.race([closed, late]).finally(() => clearTimeout(timer));
}
