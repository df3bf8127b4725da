import type { BrowserContext, Page } from 'playwright';
import { FetchError } from '../failures.js';
import type { StorageState } from '../fetcher.js';

export interface WindowOptions {
  /** The browser of this machine. */
  readonly path: string;
  readonly args: readonly string[];
  readonly sandbox: boolean;
  /** Where the window begins. */
  readonly url: string;
  /** Resolves when the person says that they are signed in; they may also close the window. */
  readonly said?: Promise<unknown>;
  /** Whoever drives the page in place of a person: there is no window then. */
  readonly driver?: (page: Page) => void;
}

/** How often the session is noted, for a window that is closed takes it along, in ms. */
const NOTE_MS = 1_000;
/** A page that is busy does not answer: what was noted of it before counts. */
const READ_MS = 3_000;
const OPEN_MS = 30_000;

/**
 * Opens a window in which a person signs in, and resolves to the session that it leaves behind once the window is closed
 * or they say so. What is typed there stays there: of the window only cookies and local storage are read. Rejects with a
 * `FetchError` where the browser does not start.
 */
export async function signInByWindow(options: WindowOptions): Promise<StorageState> {
  const { path, args, sandbox, url, said, driver } = options;
  const { chromium } = await import('playwright');
  const browser = await chromium
    .launch({
      executablePath: path,
      args: [...args],
      chromiumSandbox: sandbox,
      headless: driver !== undefined,
      timeout: OPEN_MS,
    })
    .catch((error: unknown) => {
      const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      throw new FetchError('browser-fails', { path, detail: detail.slice(0, 300), url }, { cause: error });
    });
  try {
    const context = await browser.newContext({ viewport: null, acceptDownloads: false });
    const closed = new Promise<void>((resolve) => {
      browser.on('disconnected', () => resolve());
      context.on('page', (opened) =>
        opened.on('close', () => {
          if (context.pages().length === 0) resolve();
        }),
      );
    });
    const page = await context.newPage();
    const left = noteWhileOpen(context);
    driver?.(page);
    await page.goto(url, { waitUntil: 'commit', timeout: OPEN_MS }).catch(() => {
      // The person sees what the window says, and may go elsewhere.
    });
    await Promise.race([closed, ...(said ? [said] : [])]);
    return await left();
  } finally {
    await browser.close().catch(() => {});
  }
}

/**
 * Notes the session every second; gives the newest one. Local storage is read in the pages that are open: Playwright's
 * own `storageState` opens a tab for each place that was visited before, in front of the person.
 */
function noteWhileOpen(context: BrowserContext): () => Promise<StorageState> {
  let cookies: StorageState['cookies'] = [];
  const stored = new Map<string, StorageState['origins'][number]['localStorage']>();
  const note = async () => {
    cookies = (await context.cookies().catch(() => undefined)) ?? cookies;
    for (const page of context.pages()) {
      const read = await within(READ_MS, page.evaluate(readStorage));
      if (read) stored.set(read.origin, read.entries);
    }
  };
  let noting = Promise.resolve();
  const timer = setInterval(() => {
    noting = noting.then(note);
  }, NOTE_MS);
  return async () => {
    clearInterval(timer);
    await noting;
    await note();
    const origins = [...stored].map(([origin, localStorage]) => ({ origin, localStorage }));
    return { cookies, origins: origins.filter(({ localStorage }) => localStorage.length > 0) };
  };
}

// Of the page, where `readStorage` runs.
declare const location: { readonly protocol: string; readonly origin: string };
declare const localStorage: Readonly<Record<string, string>>;

/** Runs in the page: it is sent there as text, and uses nothing from outside. */
function readStorage() {
  if (!/^https?:$/.test(location.protocol)) return undefined;
  const entries = Object.entries(localStorage).map(([name, value]) => ({ name, value: String(value) }));
  return { origin: location.origin, entries };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
