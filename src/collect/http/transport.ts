import type { LookupFunction } from 'node:net';
import type { Clock } from '../../domain/clock.js';
import type { CollectOptions } from '../fetcher.js';
import { type AddressGuard, createAddressGuard } from './address-guard.js';
import { type Connections, openWays } from './connections.js';
import type { Manners } from './manners.js';

/** What the operating system provides; another may stand in. */
export interface NetworkEnvironment {
  readonly resolve?: LookupFunction;
  /** Certificate authority to trust instead of the system's, PEM. */
  readonly authority?: string;
}

/** What pages are fetched with. */
export interface Transport extends Manners {
  readonly options: Pick<CollectOptions, 'userAgent' | 'timeoutMs' | 'maxBytes' | 'maxRedirects'>;
  readonly guard: AddressGuard;
  readonly connections: Connections;
  readonly clock: Clock;
}

export interface Transports {
  /** That over a proxy, or straight to the host. */
  over(proxy: string | undefined): Transport;
  close(): Promise<void>;
}

interface TransportParts {
  readonly options: CollectOptions;
  readonly clock: Clock;
  readonly environment: NetworkEnvironment;
  readonly manners: Manners;
  /** Hosts of the own network that may be reached. */
  readonly privateHosts: readonly string[];
  /** Connections to one host at a time. */
  readonly perOrigin: number;
}

export function openTransports(parts: TransportParts): Transports {
  const { options, clock, environment, manners, privateHosts, perOrigin } = parts;
  const guard = createAddressGuard(privateHosts, environment.resolve);
  const { authority } = environment;
  const ways = openWays({
    timeoutMs: options.timeoutMs,
    userAgent: options.userAgent,
    perOrigin,
    lookup: guard.lookup,
    ...(authority === undefined ? {} : { authority }),
  });
  return {
    over: (proxy) => ({ ...manners, options, guard, connections: ways.by(proxy), clock }),
    close: ways.close,
  };
}
