import type { Browser, BrowserContextOptions } from 'playwright';

/** A picture of a page as one kind of reader sees it. */
export interface Picture {
  /** `desktop-light` */
  readonly view: string;
  readonly png: Uint8Array;
}

export interface Camera {
  /** The whole length of the page, at every width and in both colour schemes. */
  photograph(html: string): Promise<Picture[]>;
  close(): Promise<void>;
}

const DESKTOP = { viewport: { width: 1000, height: 800 } } satisfies BrowserContextOptions;
const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 } satisfies BrowserContextOptions;

const VIEWS: Readonly<Record<string, BrowserContextOptions>> = {
  'desktop-light': { ...DESKTOP, colorScheme: 'light' },
  'desktop-dark': { ...DESKTOP, colorScheme: 'dark' },
  'phone-light': { ...PHONE, colorScheme: 'light' },
  'phone-dark': { ...PHONE, colorScheme: 'dark' },
};

/**
 * Starts a browser to take pictures with. Pages run no script in it and reach no network. Rejects where the browser
 * cannot be started.
 */
export async function openCamera(executablePath: string): Promise<Camera> {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath });
  return {
    async photograph(html) {
      const pictures: Picture[] = [];
      for (const [view, options] of Object.entries(VIEWS)) {
        pictures.push({ view, png: await takePicture(browser, html, options) });
      }
      return pictures;
    },
    close: () => browser.close(),
  };
}

async function takePicture(
  browser: Browser,
  html: string,
  options: BrowserContextOptions,
): Promise<Uint8Array> {
  const context = await browser.newContext({ ...options, javaScriptEnabled: false, offline: true });
  try {
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    return await page.screenshot({ fullPage: true });
  } finally {
    await context.close();
  }
}
