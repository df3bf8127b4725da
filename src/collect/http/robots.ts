import type { Clock } from '../../domain/clock.js';
import type { SiteNotes } from '../../domain/site-notes.js';
import type { Source } from '../../domain/source.js';
import { stripUserInfo } from '../addresses.js';
import { FetchError } from '../failures.js';
import { detailOf } from './circuit.js';
import type { Politeness } from './politeness.js';
import { header, type ResponseHeaders } from './response-headers.js';
import { clipRobots, productToken, type RobotsRules, readRobots, robotsAddress } from './robots-rules.js';

/** A `robots.txt` as its site sent it. */
export interface RobotsFile {
  readonly text: string;
  readonly headers: ResponseHeaders;
}

/** Brings the file of a site; undefined where there is none. Rejects with a `FetchError`. */
type Bring = () => Promise<RobotsFile | undefined>;

/** Keeps fetches to what sites let robots read. */
export interface Robots {
  /**
   * Rejects with a `FetchError` where the `robots.txt` of a site forbids the address, or cannot be had now so that
   * nobody knows; paces the requests to its host as it asks. Of a request that belongs to no source nothing is asked:
   * a person looks at the address once.
   */
  check(
    url: URL,
    source: Pick<Source, 'robots'> | undefined,
    bring: Bring,
    signal: AbortSignal,
  ): Promise<void>;
}

/** What is known of a site: its rules, or why they cannot be had now. */
interface Known {
  readonly rules: RobotsRules | undefined;
  readonly error: FetchError | undefined;
  /** When it is asked again, in ms since 1970. */
  readonly until: number;
  /** Until when the rules hold where the site cannot be asked. */
  readonly staleUntil: number;
}

const HOUR_MS = 3_600_000;
/** RFC 9309, section 2.4: no longer than a day. */
const LONGEST_MS = 24 * HOUR_MS;
const SHORTEST_MS = HOUR_MS;
/** A site that could not be asked is asked again at its next check, but not for every page of this one. */
const UNREACHABLE_MS = 5 * 60_000;
/** Rules that were read stay in force so long where they cannot be read anew. */
const STALE_MS = 30 * 24 * HOUR_MS;
const MOST_SITES = 2_000;

/** What is there and is no `robots.txt`, which says as much as none (RFC 9309, section 2.3.1.3). */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  'http-4xx',
  'http-403',
  'http-404',
  'http-410',
  'too-large',
  'bad-content-type',
  'bad-encoding',
]);
/** Nothing was asked: the next page asks again. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  'page-paused',
  'host-paused',
  'host-rests',
  'proxy-unreachable',
  'proxy-login',
  'proxy-refused',
]);
/** What the page would end as too: it says more than that there is no `robots.txt`. */
const ALIKE: ReadonlySet<string> = new Set([
  'host-paused',
  'host-rests',
  'dns',
  'refused',
  'unreachable',
  'network',
  'tls',
  'connect-timeout',
  'bad-response',
  'proxy-unreachable',
  'proxy-login',
  'proxy-refused',
  'internal-address',
  'metadata-address',
  'benchmark-address',
]);

/**
 * @param userAgent as sent to sites
 * @param notes where the files are remembered for the next process
 */
export function createRobots(
  { userAgent }: { readonly userAgent: string },
  clock: Clock,
  politeness: Pick<Politeness, 'setCrawlDelay'>,
  notes?: Pick<SiteNotes, 'robots' | 'keepRobots'>,
): Robots {
  const sites = new Map<string, Known>();
  const asking = new Map<string, Promise<Known>>();
  const now = () => clock().getTime();

  /** Fetches that want to know the same at the same time ask once. */
  async function knownOf(url: URL, bring: Bring, signal: AbortSignal): Promise<Known> {
    const { origin } = url;
    for (;;) {
      const known = sites.get(origin) ?? remembered(url);
      if (known && now() < known.until) return known;
      const underWay = asking.get(origin);
      const answer = underWay ?? ask(url, bring, known).finally(() => asking.delete(origin));
      asking.set(origin, answer);
      try {
        return await answer;
      } catch (error) {
        signal.throwIfAborted();
        // That the fetch which asked was cancelled is no matter of this one.
        if (underWay === undefined || error instanceof FetchError) throw error;
      }
    }
  }

  function remembered(url: URL): Known | undefined {
    const note = notes?.robots(url.origin);
    if (!note) return undefined;
    const { text, until, staleUntil } = note;
    const rules = readRobots(url, text, userAgent);
    return keep(url, { rules, error: undefined, until, staleUntil });
  }

  function keep(url: URL, known: Known): Known {
    sites.delete(url.origin);
    sites.set(url.origin, known);
    const [oldest] = sites.keys();
    if (sites.size > MOST_SITES && oldest !== undefined) sites.delete(oldest);
    politeness.setCrawlDelay(url, known.rules?.crawlDelay);
    return known;
  }

  async function ask(url: URL, bring: Bring, before: Known | undefined): Promise<Known> {
    try {
      const file = await bring();
      return keep(url, found(url, file?.text ?? null, lifetimeOf(file?.headers ?? {})));
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      if (UNAVAILABLE.has(error.kind) && !NOT_ASKED.has(error.code))
        return keep(url, found(url, null, LONGEST_MS));
      const until = NOT_ASKED.has(error.code) ? 0 : now() + UNREACHABLE_MS;
      if (before?.rules && now() < before.staleUntil) return keep(url, { ...before, until });
      const told = ALIKE.has(error.code) ? error : unreachable(url, error);
      return keep(url, { rules: undefined, error: told, until, staleUntil: until });
    }
  }

  function found(url: URL, text: string | null, lifetimeMs: number): Known {
    const until = now() + lifetimeMs;
    const staleUntil = until + STALE_MS;
    notes?.keepRobots(url.origin, { text: text && clipRobots(text), until, staleUntil });
    const rules = readRobots(url, text, userAgent);
    return { rules, error: undefined, until, staleUntil };
  }

  return {
    async check(url, source, bring, signal) {
      if (source === undefined || source.robots?.obey === false) return;
      const { rules, error } = await knownOf(url, bring, signal);
      if (error) throw error;
      if (rules?.allows(stripUserInfo(url)) !== false) return;
      throw new FetchError('robots-disallowed', {
        host: url.host,
        robots: robotsAddress(url).href,
        name: productToken(userAgent),
      });
    },
  };
}

/** A day, or less where the site says so. */
function lifetimeOf(headers: ResponseHeaders): number {
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(header(headers, 'cache-control') ?? '')?.[1];
  if (seconds === undefined) return LONGEST_MS;
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, Number(seconds) * 1000));
}

function unreachable(url: URL, cause: FetchError): FetchError {
  const { retryAfterSeconds } = cause.values;
  return new FetchError(
    'robots-unreachable',
    {
      host: url.host,
      robots: robotsAddress(url).href,
      detail: detailOf(cause),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    },
    { cause, kind: cause.kind },
  );
}
