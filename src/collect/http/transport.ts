import type { Clock } from '../../domain/clock.js';
import type { CollectOptions } from '../fetcher.js';
import type { AddressGuard } from './address-guard.js';
import type { Connections } from './connections.js';
import type { Manners } from './manners.js';

/** What pages are fetched with. */
export interface Transport extends Manners {
  readonly options: Pick<CollectOptions, 'userAgent' | 'timeoutMs' | 'maxBytes' | 'maxRedirects'>;
  readonly guard: AddressGuard;
  readonly connections: Connections;
  readonly clock: Clock;
}
