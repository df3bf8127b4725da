import type { BrowserContext } from 'playwright';
import type { ModeDeclaration } from '../config/supported.js';
import type { Clock } from '../domain/clock.js';
import type { FetchOutcome, Validators } from '../domain/fetch.js';
import type { SiteNotes } from '../domain/site-notes.js';
import type { Source } from '../domain/source.js';
import type { FetchMode } from '../domain/vocabulary.js';
import type { BrowserOptions } from './browser/options.js';
import type { Manners } from './http/manners.js';
import type { PolitenessOptions } from './http/politeness.js';

/** One page to bring. */
export interface FetchRequest {
  /** User info (`https://name:password@…`) is sent as basic authorization and never appears in an outcome. */
  readonly url: string;
  readonly mode: FetchMode;
  /**
   * Sent to the origin of `url` only, apart from harmless ones such as Accept-Language, and there only if it is among
   * `trustedOrigins`, where these are given: no page that a source leads to gets what was meant for the source.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST in place of a GET; never to another origin than that of `url`. */
  readonly post?: { readonly contentType: string; readonly body: string };
  /** What the last good fetch left behind; makes the request conditional. */
  readonly validators?: Validators;
  /** Hosts that redirects may lead to, besides the host of `url` and its subdomains. */
  readonly allowedHosts: readonly string[];
  /** True for an address typed by the user in `sources/*.yaml`; false for one found on a page. */
  readonly declared: boolean;
  /**
   * Origins (`http://127.0.0.1:8080`) of the addresses that the user declared. Where one names an IP address or
   * `localhost`, a link found on a page may lead back to it.
   */
  readonly trustedOrigins?: readonly string[];
  /** The source that the page belongs to: a mode finds there what was declared for it alone. */
  readonly source?: Source;
  /**
   * A session that was signed in to elsewhere, as Playwright's `storageState` writes it. Its cookies go to their own
   * domain, path and scheme alone; local storage is of use to the `browser` mode. Without it no cookie is sent.
   */
  readonly storageState?: StorageState;
  /** Told of the session as the page left it: many sites renew their cookies at every visit. */
  readonly onStorageState?: (state: StorageState) => void;
  /** Cancels the fetch, in the queue as well as under way. */
  readonly signal?: AbortSignal;
}

/** Cookies and local storage of a session. */
export type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface CollectOptions extends PolitenessOptions {
  readonly userAgent: string;
  /** For one page, redirects included and waiting for the host's turn not, in milliseconds. */
  readonly timeoutMs: number;
  /** Of one page, before and after decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Host names, IP addresses and networks (`10.1.0.0/16`) on internal addresses that may be fetched from. */
  readonly privateHosts: readonly string[];
  /** Where it is remembered what sites said and how hosts failed; without it that ends with the process. */
  readonly notes?: SiteNotes;
  /** How the `browser` mode renders; as by default without it. */
  readonly browser?: Partial<BrowserOptions>;
}

/** Brings pages in one fetch mode. */
export interface Fetcher {
  /**
   * Never rejects because of the page, the server or the network: these end as a `failure`. Rejects with the
   * signal's reason when cancelled, and with a `CollectorClosedError` after `close`.
   */
  fetch(request: FetchRequest): Promise<FetchOutcome>;
  /** Cancels what is under way and ends the connections, so that the process can exit. */
  close(): Promise<void>;
}

/** A way of fetching: what a source may declare for it, and what fetches. */
export interface Mode extends ModeDeclaration {
  createFetcher(options: CollectOptions, clock: Clock, manners: Manners): Fetcher;
}
