import type { Page, Request, Route } from 'playwright';
import { shownAddress } from '../addresses.js';
import { FetchError } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import { trustedOrigins } from '../http/address-guard.js';
import { formatBytes } from '../http/body.js';
import { withoutHash } from '../http/follow.js';
import { checkRedirect } from '../http/redirects.js';
import { requestHeaders } from '../http/request-headers.js';
import { listHeader, type ResponseHeaders } from '../http/response-headers.js';
import type { Transport } from '../http/transport.js';
import type { BroughtDocument } from './documents.js';
import { ask, type SubAnswer } from './subrequest.js';
import { isTracker } from './trackers.js';

/** What a rendering may ask for. */
export interface GateOptions {
  readonly transport: Transport;
  readonly request: FetchRequest;
  /** Whether images, fonts, media and trackers are left out. */
  readonly block: boolean;
  readonly acceptLanguage: string;
  readonly signal: AbortSignal;
  /** Stops the scripts of a page that asks without an end: it is read as it is. */
  readonly halt: () => Promise<void>;
  /** Gives up a page that goes on asking even so, or turns to where it may not. */
  readonly giveUp: (reason: FetchError) => void;
  /** Brings the document that the page turns to by itself. */
  readonly bring: (url: URL) => Promise<BroughtDocument>;
}

/** Stands between a page and the network: the browser has none of its own. */
export interface Gate {
  /** Answers a request of the page, or refuses it. */
  handle(route: Route): Promise<void>;
  /** Requests under way that may bring text. */
  pending(): number;
  /** Whether the document has nothing that could change it once it is there. */
  readonly isStill: boolean;
  /** From now on the page stays where it is. */
  freeze(): void;
  /** Why a part of the page that its own site serves did not come. */
  readonly partFailure: FetchError | undefined;
}

/** Of one page; beyond it, its scripts are stopped and what it asks for is refused. */
export const MOST_REQUESTS = 600;
/** Beyond this, refusing alone would keep RuleWatch from its other work. */
const FLOOD = 1_500;
/** All requests of a page together, in sizes of one page. */
const MOST_PAGES_WORTH = 8;
const SUB_TIMEOUT_MS = 20_000;

/** Without these the text is the same. Tracks are the subtitles of films; `other` is what the browser asks ahead. */
const NEVER: ReadonlySet<string> = new Set([
  'ping',
  'eventsource',
  'websocket',
  'manifest',
  'texttrack',
  'cspreport',
  'other',
  'prefetch',
]);
const HEAVY: ReadonlySet<string> = new Set(['image', 'font', 'media']);
const TEXT_BRINGERS: ReadonlySet<string> = new Set(['document', 'script', 'xhr', 'fetch', 'stylesheet']);

/** What may change a document after it came: scripts, frames, and addresses that it turns to by itself. */
const MOVING =
  /<(?:script|iframe|frame|object|embed)\b|<meta\b[^>]{0,200}refresh|\son[a-z]{3,20}\s{0,5}=|javascript:/i;

/** Answer headers that speak of the connection or of bytes that are no longer as they came. */
const DROPPED =
  /^(?:content-(?:encoding|length)|transfer-encoding|connection|keep-alive|alt-svc|report-to|nel|reporting-endpoints|link|clear-site-data|refresh)$/;

export function openGate(page: Page, document: BroughtDocument, options: GateOptions): Gate {
  const { transport, request } = options;
  const trusted = trustedOrigins(request);
  const start = new URL(request.url);
  const { maxBytes, maxRedirects } = transport.options;
  const prepared = new Map([[withoutHash(document.url), document]]);
  let current = document.url;
  let [requests, navigations, under] = [0, 0, 0];
  let bytesLeft = maxBytes * MOST_PAGES_WORTH;
  let isFrozen = false;
  let isStill = !MOVING.test(document.html);
  let partFailure: FetchError | undefined;

  async function handle(route: Route): Promise<void> {
    const asked = route.request();
    const url = new URL(asked.url());
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse(route);
    requests += 1;
    if (requests === MOST_REQUESTS + 1) await options.halt().catch(() => {});
    if (requests === FLOOD) options.giveUp(new FetchError('too-many-requests', { limit: FLOOD }));
    if (requests >= FLOOD) return;
    if (requests > MOST_REQUESTS || options.signal.aborted) return refuse(route);
    const kind = asked.resourceType();
    const isCounted = TEXT_BRINGERS.has(kind);
    if (isCounted) under += 1;
    try {
      if (isTurn(asked, page)) await turn(route, url);
      else if (isUnwanted(kind, url)) await refuse(route);
      else await pass(route, asked, url);
    } catch (error) {
      if (!(error instanceof FetchError) && !options.signal.aborted) throw error;
      await refuse(route);
    } finally {
      if (isCounted) under -= 1;
    }
  }

  function isUnwanted(kind: string, url: URL): boolean {
    if (NEVER.has(kind)) return true;
    return options.block && (HEAVY.has(kind) || isTracker(url.hostname, start.hostname));
  }

  /** The page itself goes to an address: to the one that it was opened with, or to another by script. */
  async function turn(route: Route, url: URL): Promise<void> {
    const known = prepared.get(withoutHash(url));
    if (known) {
      prepared.delete(withoutHash(url));
      current = url;
      isStill = !MOVING.test(known.html);
      await route.fulfill({
        status: 200,
        headers: { ...answerHeaders(known.headers), 'content-type': 'text/html; charset=utf-8' },
        body: known.html,
      });
      return;
    }
    if (isFrozen || route.request().method() !== 'GET') return refuse(route);
    navigations += 1;
    try {
      if (navigations > maxRedirects) {
        throw new FetchError('too-many-redirects', { target: shownAddress(url), limit: maxRedirects });
      }
      transport.guard.admit(url, trusted);
      checkRedirect(start, current, url, request.allowedHosts);
      const brought = await options.bring(url);
      const isThere = withoutHash(brought.url) === withoutHash(url);
      prepared.set(withoutHash(brought.url), brought);
      if (isThere) return await turn(route, url);
      // An answer cannot redirect within the browser: what follows would not come by here.
      const target = JSON.stringify(brought.url.href).replaceAll('<', '\\u003c');
      await route.fulfill({ contentType: 'text/html', body: `<script>location.replace(${target})</script>` });
    } catch (error) {
      if (error instanceof FetchError) options.giveUp(error);
      throw error;
    }
  }

  async function pass(route: Route, asked: Request, url: URL): Promise<void> {
    const method = asked.method();
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return refuse(route);
    if (bytesLeft <= 0) return refuse(route);
    const isOwn = url.origin === start.origin;
    try {
      const answer = await ask(
        transport,
        {
          url,
          method,
          headers: {
            ...asked.headers(),
            'accept-language': options.acceptLanguage,
            ...(isOwn ? declaredHeaders() : {}),
          },
          body: asked.postDataBuffer() ?? undefined,
          trusted,
          maxBytes: Math.min(maxBytes, bytesLeft),
          timeoutMs: SUB_TIMEOUT_MS,
        },
        options.signal,
      );
      bytesLeft -= answer.body.byteLength;
      if (answer.status >= 400 && isOwnPart(asked, url)) partFailure ??= failureOfStatus(answer, url);
      await route.fulfill({
        status: answer.status,
        headers: answerHeaders(answer.headers),
        body: asked.isNavigationRequest() ? atHome(answer, url) : answer.body,
      });
    } catch (error) {
      if (error instanceof FetchError && isOwnPart(asked, url)) partFailure ??= error;
      throw error;
    }
  }

  /** Headers declared for the source, as the document gets them. */
  function declaredHeaders(): Record<string, string> {
    const names = Object.keys(request.headers ?? {}).map((name) => name.toLowerCase());
    const sent = requestHeaders({ ...request, validators: {} }, start, start, transport.options.userAgent);
    return Object.fromEntries(
      names.flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]]])),
    );
  }

  function isOwnPart(asked: Request, url: URL): boolean {
    return (
      TEXT_BRINGERS.has(asked.resourceType()) &&
      asked.resourceType() !== 'stylesheet' &&
      isSameSite(url, start)
    );
  }

  return {
    handle,
    pending: () => under,
    get isStill() {
      return isStill;
    },
    freeze: () => {
      isFrozen = true;
    },
    get partFailure() {
      return partFailure;
    },
  };
}

function isTurn(asked: Request, page: Page): boolean {
  if (!asked.isNavigationRequest()) return false;
  try {
    return asked.frame() === page.mainFrame();
  } catch {
    // A window that has no page yet: not the one that is read.
    return false;
  }
}

async function refuse(route: Route): Promise<void> {
  // Any other reason would put an error page in the place of the page or the frame.
  await route.abort('aborted').catch(() => {});
}

function answerHeaders(headers: ResponseHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    if (DROPPED.test(name)) continue;
    const value = headers[name];
    const isList = name === 'set-cookie' && Array.isArray(value);
    kept[name] = isList ? value.join('\n') : (listHeader(headers, name) ?? '');
  }
  return kept;
}

/** The document of a frame, with the address that its redirects ended at as the base of its links. */
function atHome({ body, url }: SubAnswer, asked: URL): Buffer {
  if (withoutHash(url) === withoutHash(asked)) return body;
  const base = Buffer.from(`<base href="${url.href.replaceAll('"', '%22')}">`);
  return Buffer.concat([base, body]);
}

/** Two hosts of one registrable domain, as far as that can be told without a list of suffixes. */
function isSameSite(url: URL, start: URL): boolean {
  const site = (host: string) => host.split('.').slice(-2).join('.');
  return (
    url.hostname === start.hostname ||
    (/[a-z]$/i.test(url.hostname) && site(url.hostname) === site(start.hostname))
  );
}

function failureOfStatus({ status }: SubAnswer, { host }: URL): FetchError {
  const code =
    status >= 500 ? 'http-5xx' : (({ 403: 'http-403', 429: 'http-429' } as const)[status] ?? 'http-4xx');
  return new FetchError(code, { host, status });
}

/** A page that is larger than it may be once it is rendered. */
export function tooLarge(maxBytes: number): FetchError {
  return new FetchError('too-large', { limit: formatBytes(maxBytes) });
}
