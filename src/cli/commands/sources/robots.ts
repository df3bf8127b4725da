import * as robotsModule from 'robots-parser';
import type { Collector } from '../../../collect/collector.js';

interface Robots {
  isAllowed(url: string, userAgent?: string): boolean | undefined;
}

// Its types say that it is an ES module with a default export; it is CommonJS, and the default is the function itself.
const parseRobots = robotsModule.default as unknown as (url: string, text: string) => Robots;

/** What `robots.txt` says of an address. */
export interface RobotsAnswer {
  readonly verdict: 'allowed' | 'disallowed' | 'none' | 'unknown';
  readonly url: string;
}

/** Asks the site whether a robot of this name may read an address (RFC 9309). */
export async function askRobots(
  address: string,
  userAgent: string,
  collector: Collector,
): Promise<RobotsAnswer> {
  const url = new URL('/robots.txt', address).href;
  const outcome = await collector.fetch({ url, mode: 'http', allowedHosts: [], declared: true });
  // RFC 9309, section 2.3.1.3: what is unavailable (any 4xx) restricts nothing.
  if (outcome.outcome === 'failure')
    return { verdict: outcome.status !== undefined && outcome.status < 500 ? 'none' : 'unknown', url };
  if (outcome.outcome !== 'content' || outcome.contentType.includes('html')) return { verdict: 'none', url };
  const robots = parseRobots(url, outcome.text);
  const name = /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? '*';
  return { verdict: robots.isAllowed(address, name) === false ? 'disallowed' : 'allowed', url };
}
