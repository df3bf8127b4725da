import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A browser that pages can be rendered with. */
export interface FoundBrowser {
  readonly path: string;
  readonly from: 'configured' | 'playwright' | 'system';
}

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
] as const;

const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/**
 * Finds a Chromium: the configured one, Playwright's own, one on the system.
 *
 * @param searchPath the folders to look in, as `PATH` lists them
 */
export async function findBrowser(
  configured: string | undefined,
  searchPath: string,
): Promise<FoundBrowser | undefined> {
  if (configured !== undefined) {
    return (await isExecutable(configured)) ? { path: configured, from: 'configured' } : undefined;
  }
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  if (own && (await isExecutable(own))) return { path: own, from: 'playwright' };
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...candidates, ...SYSTEM_PATHS]) {
    if (await isExecutable(path)) return { path, from: 'system' };
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
