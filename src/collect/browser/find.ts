import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A browser that pages can be rendered with. */
export interface FoundBrowser {
  readonly path: string;
  readonly from: 'configured' | 'playwright' | 'system' | 'package';
  /** What it has to be started with, besides what RuleWatch starts every browser with. */
  readonly args?: readonly string[];
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

/** A package that brings a Chromium along for places where none can be installed; it is used where it is there. */
const PACKAGE = '@sparticuz/chromium';

/**
 * Finds a Chromium: the configured one, Playwright's own, one on the system, that of the package `@sparticuz/chromium`.
 *
 * @param searchPath the folders to look in, as `PATH` lists them
 * @param load brings the package; rejects where it is not installed
 */
export async function findBrowser(
  configured: string | undefined,
  searchPath: string,
  load: (name: string) => Promise<unknown> = (name) => import(name),
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
  return findPackaged(load);
}

async function findPackaged(load: (name: string) => Promise<unknown>): Promise<FoundBrowser | undefined> {
  const loaded = await load(PACKAGE).catch(() => undefined);
  const packaged = isRecord(loaded) ? (loaded.default ?? loaded) : undefined;
  if (!isPackaged(packaged)) return undefined;
  // It unpacks itself, which a full disk or another system prevents.
  const path = await packaged.executablePath().catch(() => undefined);
  if (path === undefined || !(await isExecutable(path))) return undefined;
  const args = Array.isArray(packaged.args) ? packaged.args.filter((arg) => typeof arg === 'string') : [];
  return { path, from: 'package', args };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

function isPackaged(value: unknown): value is { executablePath(): Promise<string>; readonly args?: unknown } {
  return isRecord(value) && typeof value.executablePath === 'function';
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
