import type { Clock } from '../../domain/clock.js';
import { CollectorClosedError, FetchError, toFailure } from '../failures.js';
import type { CollectOptions, Fetcher } from '../fetcher.js';
import { bringPage } from './bring.js';
import { withAbort } from './cancellation.js';
import { createManners } from './manners.js';
import { type NetworkEnvironment, openTransports } from './transport.js';

/** Reading cookies takes lists of all public domains: brought with the first page. */
const carrying = () => import('../sessions/carry.js');

/** Fetches over HTTP/1.1, following redirects itself so that each hop is judged before it is made. */
export function createHttpFetcher(
  options: CollectOptions,
  clock: Clock,
  environment: NetworkEnvironment = {},
  manners = createManners(options, clock),
): Fetcher {
  const { privateHosts, perHostConcurrency: perOrigin } = options;
  const transports = openTransports({ options, clock, environment, manners, privateHosts, perOrigin });
  const closing = new AbortController();

  return {
    async fetch(request) {
      return withAbort([request.signal, closing.signal], async ({ signal }) => {
        try {
          const transport = transports.over(request.source?.proxy);
          const { carry, ownLuggage } = await carrying();
          const carried = request.storageState && carry(request.storageState);
          const outcome = await bringPage(transport, request, signal, carried?.luggage ?? ownLuggage());
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
      await transports.close();
    },
  };
}
