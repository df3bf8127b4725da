import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { FetchError } from '../failures.js';
import { findBrowser } from './find.js';
import type { BrowserOptions } from './options.js';

/** A browser that runs, and what is known of it. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Memory of all its processes, in bytes; undefined where that cannot be told. */
  memory(): Promise<number | undefined>;
  /** Ends it, also where it no longer answers. */
  end(): Promise<void>;
}

/**
 * The browser has no network: every request of a page is answered by RuleWatch, which judges it before it is made. What
 * would go past that is sent to a proxy that is nowhere (RFC 6761: nothing has a name in `.invalid`).
 */
export const NO_NETWORK = { server: 'http://nothing.invalid:9' };

/** What else could reach the network, ask for it, or lie around: without a proxy, or beside the pages. */
const ARGS: readonly string[] = [
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--mute-audio',
  '--no-pings',
  '--disable-domain-reliability',
  '--js-flags=--max-old-space-size=512',
];
const LAUNCH_MS = 30_000;
const CLOSE_MS = 3_000;
const CONNECT_MS = 30_000;

/** Starts the browser of this machine. Rejects with a `FetchError` that says what mends it. */
export async function launchBrowser(options: BrowserOptions): Promise<RunningBrowser> {
  const found = await findBrowser(options.path, options.searchPath);
  if (!found) {
    throw options.path === undefined
      ? new FetchError('browser-missing')
      : new FetchError('browser-not-there', { path: options.path });
  }
  const { chromium } = await import('playwright');
  const withSandbox = options.sandbox === 'true' || (options.sandbox === 'auto' && process.getuid?.() !== 0);
  const browser = await chromium
    .launch({
      executablePath: found.path,
      args: [...ARGS, ...(found.args ?? [])],
      chromiumSandbox: withSandbox,
      proxy: NO_NETWORK,
      timeout: LAUNCH_MS,
      // RuleWatch ends itself in order.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error: unknown) => {
      throw new FetchError(
        withSandbox ? 'browser-fails-sandboxed' : 'browser-fails',
        {
          path: found.path,
          detail: detailOf(error),
        },
        { cause: error },
      );
    });
  const processes = await processesOf(browser);
  const main = processes.find(({ type }) => type === 'browser')?.id;
  return {
    browser,
    memory: async () => {
      const pids = (await processesOf(browser)).map(({ id }) => id);
      const sizes = await Promise.all(pids.map(memoryOf));
      const known = sizes.filter((size) => size !== undefined);
      return known.length === 0 ? undefined : known.reduce((total, size) => total + size, 0);
    },
    end: async () => {
      if (await closes(browser)) return;
      if (main !== undefined) kill(main);
    },
  };
}

/** Connects to a browser elsewhere. Rejects where it does not answer. */
export async function connectBrowser(endpoint: string): Promise<RunningBrowser> {
  const { chromium } = await import('playwright');
  const overProtocol = () => chromium.connectOverCDP(endpoint, { timeout: CONNECT_MS });
  const isWebSocket = endpoint.startsWith('ws');
  // The two kinds of server look alike until they are spoken to; the paths of the DevTools protocol are known.
  const isDevTools = !isWebSocket || /\/devtools\/|\/cdp\b/.test(endpoint);
  const browser = isDevTools
    ? await overProtocol()
    : await chromium.connect(endpoint, { timeout: CONNECT_MS }).catch(overProtocol);
  return { browser, memory: async () => undefined, end: async () => void (await closes(browser)) };
}

async function closes(browser: Browser): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CLOSE_MS);
  });
  const closed = browser.close().then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([closed, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function processesOf(
  browser: Browser,
): Promise<readonly { readonly id: number; readonly type: string }[]> {
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo;
  } catch {
    return [];
  }
}

/** Resident memory of a process that it does not share, where the system tells it (Linux). */
async function memoryOf(pid: number): Promise<number | undefined> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => undefined);
  const [, resident, shared] = statm?.split(' ').map(Number) ?? [];
  return resident === undefined || shared === undefined ? undefined : (resident - shared) * PAGE_BYTES;
}

const PAGE_BYTES = 4096;

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone meanwhile.
  }
}

/** The line of a message of Playwright that says what happened. */
function detailOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n').map((line) => line.trim());
  const telling = lines.find((line) =>
    /FATAL|ERROR|error while loading|cannot open|No usable sandbox/.test(line),
  );
  return (telling ?? lines[0] ?? '').slice(0, 300);
}
