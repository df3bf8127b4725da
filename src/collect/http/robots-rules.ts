import * as robotsModule from 'robots-parser';

interface ParsedRobots {
  isAllowed(url: string, userAgent?: string): boolean | undefined;
  getCrawlDelay(userAgent?: string): number | undefined;
}

// Its types say that it is an ES module with a default export; it is CommonJS, and the default is the function itself.
const parseRobots = robotsModule.default as unknown as (url: string, text: string) => ParsedRobots;

/** What a site lets a robot do (RFC 9309). */
export interface RobotsRules {
  /** Whether an address of the site may be read: the longest matching rule decides, and an equal `Allow` wins. */
  allows(url: URL): boolean;
  /** How far apart the site wants requests, in seconds; undefined where it does not say. */
  readonly crawlDelay: number | undefined;
}

/** What restricts nothing. */
const NO_RULES: RobotsRules = { allows: () => true, crawlDelay: undefined };

/** The rest of a longer file is not read (RFC 9309, section 2.5, asks for 500 KiB at least). */
const MOST_CHARS = 512 * 1024;
/** What an address has beyond it is not compared with the rules, which a hostile site could make costly. */
const MOST_OF_ADDRESS = 2_000;

/**
 * Reads a `robots.txt`.
 *
 * @param url an address of the site that it speaks of
 * @param text null where the site has none
 * @param userAgent as sent; rules for its product token hold, those for `*` where there are none
 */
export function readRobots(url: URL, text: string | null, userAgent: string): RobotsRules {
  if (text === null) return NO_RULES;
  const name = productToken(userAgent);
  const robots = parseRobots(robotsAddress(url).href, clipRobots(text));
  const delay = robots.getCrawlDelay(name);
  return {
    allows: ({ href }) => robots.isAllowed(href.slice(0, MOST_OF_ADDRESS), name) !== false,
    crawlDelay: delay !== undefined && delay > 0 ? delay : undefined,
  };
}

/** As much of a `robots.txt` as is read; several wildcards in a row say what one says. */
export function clipRobots(text: string): string {
  return text.slice(0, MOST_CHARS).replace(/\*{2,}/g, '*');
}

/** Where a site says what robots may read. */
export function robotsAddress(url: URL): URL {
  return new URL('/robots.txt', url.origin);
}

/** What `robots.txt` calls a robot: the letters that its User-Agent begins with (RFC 9309, section 2.2.1). */
export function productToken(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? '*';
}
