import { stripUserInfo } from '../addresses.js';
import { FetchError } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import { trustedOrigins } from './address-guard.js';
import { ACCEPTED_CODINGS } from './content-coding.js';
import { askPolitely } from './polite-exchange.js';
import type { RobotsFile } from './robots.js';
import { robotsAddress } from './robots-rules.js';
import type { Transport } from './transport.js';

/** RFC 9309, section 2.3.1.2: at least five, whatever hosts they lead to. */
const MOST_REDIRECTS = 5;
/** Enough that a longer file is cut where its rest is not read anyway. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Brings the `robots.txt` of a site, without anything that is meant for the source; undefined where there is none.
 * Rejects with a `FetchError`, and with the signal's reason when cancelled.
 */
export async function bringRobots(
  transport: Transport,
  request: FetchRequest,
  site: URL,
  signal: AbortSignal,
): Promise<RobotsFile | undefined> {
  const { guard, options } = transport;
  const { timeoutMs, userAgent } = options;
  const trusted = trustedOrigins(request);
  const headers = {
    accept: 'text/plain,*/*;q=0.5',
    'user-agent': userAgent,
    'accept-encoding': ACCEPTED_CODINGS.join(', '),
  };
  let url = robotsAddress(site);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    try {
      guard.admit(url, trusted);
      const limits = { maxBytes: MOST_BYTES, isCut: true, timeoutMs, timeLeftMs: timeoutMs };
      const { answer } = await askPolitely(transport, { url, headers, ...limits, signal });
      if (answer.type === 'content')
        return { text: new TextDecoder().decode(answer.body), headers: answer.headers };
      if (answer.type === 'not-modified') return undefined;
      if (answer.location === undefined || !URL.canParse(answer.location, url.href)) return undefined;
      url = stripUserInfo(new URL(answer.location, url));
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    } catch (error) {
      // A site whose file lies where nothing is fetched from has none.
      const isForbidden = error instanceof FetchError && error.kind === 'forbidden-address';
      if (isForbidden && hop > 0) return undefined;
      throw error;
    }
  }
  return undefined;
}
