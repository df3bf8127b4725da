import type { Collector } from '../../collect/collector.js';
import { readRobots, robotsAddress } from '../../collect/http/robots-rules.js';

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
  const page = new URL(address);
  const url = robotsAddress(page).href;
  const outcome = await collector.fetch({ url, mode: 'http', allowedHosts: [], declared: true });
  // RFC 9309, section 2.3.1.3: what is unavailable (any 4xx) restricts nothing.
  if (outcome.outcome === 'failure')
    return { verdict: outcome.status !== undefined && outcome.status < 500 ? 'none' : 'unknown', url };
  if (outcome.outcome !== 'content' || outcome.contentType.includes('html')) return { verdict: 'none', url };
  const rules = readRobots(page, outcome.text, userAgent);
  return { verdict: rules.allows(page) ? 'allowed' : 'disallowed', url };
}
