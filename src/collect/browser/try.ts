import type { LocalizedText } from '../../domain/vocabulary.js';
import { withoutUserInfo } from '../addresses.js';
import { FetchError } from '../failures.js';
import { collectProblems } from '../problems.js';
import { findBrowser } from './find.js';
import { connectBrowser, launchBrowser, type RunningBrowser } from './launch.js';
import type { BrowserOptions } from './options.js';

/** What came of starting a browser, or of connecting to one. */
export interface TriedBrowser {
  /** Its path or address. */
  readonly place: string;
  readonly version?: string;
  readonly problem?: LocalizedText;
}

/** Starts the browser of this machine, or connects to each of those elsewhere, and ends it again. */
export async function tryBrowser(options: BrowserOptions): Promise<TriedBrowser[]> {
  if (options.endpoints.length === 0) {
    const path = (await findBrowser(options.path, options.searchPath))?.path ?? options.path ?? '';
    return [await attempt(path, () => launchBrowser(options))];
  }
  return Promise.all(
    options.endpoints.map((endpoint) => attempt(placeOf(endpoint), () => connectBrowser(endpoint))),
  );
}

/** An address as messages show it: what follows `?` may be a key. */
export function placeOf(endpoint: string): string {
  return withoutUserInfo(endpoint.replace(/[?#].*$/, ''));
}

async function attempt(place: string, open: () => Promise<RunningBrowser>): Promise<TriedBrowser> {
  try {
    const { browser, end } = await open();
    const version = browser.version();
    await end();
    return { place, version };
  } catch (error) {
    const known = error instanceof FetchError ? error : unreachable(place, error);
    const { text } = collectProblems.tellWith(known.code, { ...known.values, url: '`fetch: browser`' });
    return { place, problem: text };
  }
}

/** A remote browser does not answer. */
export function unreachable(endpoint: string, error: unknown): FetchError {
  const text = error instanceof Error ? error.message : String(error);
  const detail = (text.split('\n')[0] ?? '').slice(0, 200);
  return new FetchError('browser-unreachable', { endpoint, detail }, { cause: error });
}
