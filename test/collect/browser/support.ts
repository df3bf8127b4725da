import { delimiter } from 'node:path';
import { type BrowserFetcher, createBrowserFetcher } from '../../../src/collect/browser/browser-fetcher.js';
import type { BrowserOptions } from '../../../src/collect/browser/options.js';
import type { CollectOptions, FetchRequest } from '../../../src/collect/collector.js';
import type { NetworkEnvironment } from '../../../src/collect/http/transport.js';
import type { FetchedContent } from '../../../src/domain/fetch.js';
import type { Source } from '../../../src/domain/source.js';
import { extractDocument } from '../../../src/extract/document.js';
import { declared, NOW } from '../helpers.js';

/** A fetcher in `browser` mode, which its test closes. */
export function browserFetcher(
  browser: Partial<BrowserOptions> = {},
  options: Partial<CollectOptions> = {},
  environment: NetworkEnvironment = {},
): BrowserFetcher {
  return createBrowserFetcher(
    {
      userAgent: 'RuleWatch test',
      timeoutMs: 10_000,
      maxBytes: 1024 * 1024,
      maxRedirects: 3,
      perHostConcurrency: 4,
      perHostDelayMs: 0,
      privateHosts: [],
      browser: {
        searchPath: process.env.PATH ?? ['/usr/bin'].join(delimiter),
        screenshots: false,
        timeoutMs: 40_000,
        ...browser,
      },
      ...options,
    },
    () => new Date(NOW),
    environment,
  );
}

/** A request that renders. */
export function rendered(url: string, more: Partial<FetchRequest> = {}): FetchRequest {
  return declared(url, { mode: 'browser', ...more });
}

export function sourceWith(fields: Partial<Source>): Source {
  return { languages: ['en'], timezone: 'UTC', ...fields } as Source;
}

/** The text of a page as the extraction reads it. */
export function textOf(content: FetchedContent): string {
  const document = extractDocument(content, { content: [], ignore: [] });
  return document.blocks.map(({ text }) => text).join('\n');
}
