import type { Browser } from 'playwright';
import type { Clock } from '../../domain/clock.js';
import type { FetchedContent } from '../../domain/fetch.js';
import { stripUserInfo, withoutUserInfo } from '../addresses.js';
import { CollectorClosedError, FetchError, toFailure } from '../failures.js';
import type { CollectOptions, Fetcher, FetchRequest } from '../fetcher.js';
import { withAbort } from '../http/cancellation.js';
import { createManners } from '../http/manners.js';
import { type NetworkEnvironment, openTransports } from '../http/transport.js';
import { cookiesOf, jarOf } from '../sessions/cookies.js';
import { type Browsers, openBrowsers } from './browsers.js';
import { bringDocument } from './documents.js';
import { acceptLanguageOf, localeOf } from './languages.js';
import { DEFAULT_BROWSER } from './options.js';
import { BrowserHangsError, type RenderedPage, type Rendering, render } from './render.js';

export interface BrowserFetcher extends Fetcher {
  /** How many browsers run now, and how many were started or connected to so far. */
  count: Browsers['count'];
}

/** Connections of one page to one host at a time, as browsers have them. */
const PER_ORIGIN = 6;
/** A page whose browser went away is begun anew in another one so often. */
const MOST_ATTEMPTS = 3;
/** A text is pictured as often as a change is looked at before it is told. */
const PICTURED_TIMES = 3;
/** Pages whose text is remembered for knowing when a picture is worth its while. */
const MOST_REMEMBERED = 5_000;

/**
 * Fetches pages as a reader sees them. The document comes over the guarded connections of the `http` mode and the
 * browser renders it; all that it asks for comes the same way, for the browser itself has no network. A page that is no
 * HTML is not rendered.
 */
export function createBrowserFetcher(
  options: CollectOptions,
  clock: Clock,
  environment: NetworkEnvironment = {},
  manners = createManners(options, clock),
): BrowserFetcher {
  const browserOptions = { ...DEFAULT_BROWSER, ...options.browser };
  // A page of the public Internet reaches nothing of the user's own network, not even what sources may.
  const open = (privateHosts: readonly string[]) =>
    openTransports({ options, clock, environment, manners, privateHosts, perOrigin: PER_ORIGIN });
  const lenient = open(options.privateHosts);
  const strict = options.privateHosts.length === 0 ? lenient : open([]);
  const browsers = openBrowsers(browserOptions);
  const closing = new AbortController();
  const seen = new Map<string, { readonly hash: string; readonly times: number }>();

  async function fetchPage(request: FetchRequest, signal: AbortSignal): Promise<FetchedContent> {
    const acceptLanguage = acceptLanguageOf(request);
    const begin = async (transports: typeof strict) => {
      const transport = transports.over(request.source?.proxy);
      const jar = jarOf(request.storageState?.cookies ?? []);
      return {
        transport,
        jar,
        brought: await bringDocument(transport, request, jar, acceptLanguage, signal),
      };
    };
    const { transport, jar, brought } = await begin(strict).catch((error: unknown) => {
      const isInternal = error instanceof FetchError && error.kind === 'forbidden-address';
      if (!isInternal || strict === lenient) throw error;
      return begin(lenient);
    });
    if ('content' in brought) {
      request.onStorageState?.({ cookies: cookiesOf(jar), origins: request.storageState?.origins ?? [] });
      return brought.content;
    }
    const rendered = await renderSomewhere(
      {
        document: brought,
        jar,
        request,
        transport,
        options: browserOptions,
        locale: localeOf(acceptLanguage),
        acceptLanguage,
        wantsPicture: (hash) => browserOptions.screenshots && timesSeen(request.url, hash) < PICTURED_TIMES,
      },
      signal,
    );
    remember(request.url, rendered.hash);
    if (rendered.storageState) request.onStorageState?.(rendered.storageState);
    return contentFrom(rendered, request.url);
  }

  /** Renders in whichever browser has a place, and anew in another where that goes away. */
  async function renderSomewhere(rendering: Rendering, signal: AbortSignal): Promise<RenderedPage> {
    for (let attempt = 1; ; attempt += 1) {
      let used: Browser | undefined;
      try {
        return await browsers.use((browser) => {
          used = browser;
          return render(browser, rendering, signal);
        }, signal);
      } catch (thrown) {
        const isHung = thrown instanceof BrowserHangsError;
        if (isHung && used) await browsers.replace(used);
        signal.throwIfAborted();
        const error = isHung ? thrown.cause : thrown;
        const isCrash = error instanceof FetchError && error.code === 'page-crashed';
        if (error instanceof FetchError && !isCrash) throw error;
        const isGone = isHung || used?.isConnected() === false;
        // A page that breaks down twice does so by itself, one whose browser went away may not.
        if (attempt >= (isGone ? MOST_ATTEMPTS : 2)) throw asFetchError(error);
      }
    }
  }

  function timesSeen(url: string, hash: string): number {
    const last = seen.get(url);
    return last?.hash === hash ? last.times : 0;
  }

  function remember(url: string, hash: string): void {
    const times = timesSeen(url, hash) + 1;
    seen.delete(url);
    seen.set(url, { hash, times });
    const [oldest] = seen.keys();
    if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
  }

  function contentFrom({ html, url, picture, isReady }: RenderedPage, asked: string): FetchedContent {
    return {
      outcome: 'content',
      url: withoutUserInfo(asked),
      finalUrl: stripUserInfo(url).href,
      status: 200,
      contentType: 'text/html',
      charset: 'utf-8',
      body: Buffer.from(html, 'utf8'),
      text: html,
      validators: {},
      ...(picture && { picture }),
      ...(!isReady && { isReady: false }),
      fetchedAt: clock().toISOString(),
    };
  }

  return {
    async fetch(request) {
      return withAbort([request.signal, closing.signal], async ({ signal }) => {
        try {
          return await fetchPage(request, signal);
        } catch (error) {
          signal.throwIfAborted();
          if (error instanceof FetchError) return toFailure(error, request.url, clock);
          throw error;
        }
      });
    },
    count: browsers.count,
    async close() {
      closing.abort(new CollectorClosedError());
      await browsers.close();
      await Promise.all([lenient, strict].map(({ close }) => close()));
    },
  };
}

/** What Playwright throws about a page that could not be rendered. */
function asFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new FetchError(
    'render-failed',
    { detail: (text.split('\n')[0] ?? '').slice(0, 200) },
    { cause: error },
  );
}
