import type { LookupFunction } from 'node:net';
import type { Clock } from '../../domain/clock.js';
import { CollectorClosedError, FetchError, toFailure } from '../failures.js';
import type { CollectOptions, Fetcher } from '../fetcher.js';
import { createAddressGuard } from './address-guard.js';
import { bringPage } from './bring.js';
import { withAbort } from './cancellation.js';
import { openWays } from './connections.js';
import { createManners } from './manners.js';

/** What the operating system provides; another may stand in. */
export interface HttpEnvironment {
  readonly resolve?: LookupFunction;
  /** Certificate authority to trust instead of the system's, PEM. */
  readonly authority?: string;
}

/** Reading cookies takes lists of all public domains: brought where there is a session. */
const carrying = () => import('../sessions/carry.js');

/** Fetches over HTTP/1.1, following redirects itself so that each hop is judged before it is made. */
export function createHttpFetcher(
  options: CollectOptions,
  clock: Clock,
  environment: HttpEnvironment = {},
  manners = createManners(options, clock),
): Fetcher {
  const guard = createAddressGuard(options.privateHosts, environment.resolve);
  const { authority } = environment;
  const ways = openWays({
    timeoutMs: options.timeoutMs,
    userAgent: options.userAgent,
    perOrigin: options.perHostConcurrency,
    lookup: guard.lookup,
    ...(authority === undefined ? {} : { authority }),
  });
  const closing = new AbortController();

  return {
    async fetch(request) {
      return withAbort([request.signal, closing.signal], async ({ signal }) => {
        try {
          const connections = ways.by(request.source?.proxy);
          const transport = { ...manners, options, guard, connections, clock };
          const carried = request.storageState && (await carrying()).carry(request.storageState);
          const outcome = await bringPage(transport, request, signal, carried?.luggage);
          if (carried) request.onStorageState?.(carried.state());
          return outcome;
        } catch (error) {
          signal.throwIfAborted();
          if (error instanceof FetchError) return toFailure(error, request.url, clock);
          throw error;
        }
      });
    },

    async close() {
      closing.abort(new CollectorClosedError());
      await ways.close();
    },
  };
}
