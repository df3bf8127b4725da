import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { shownAddress } from '../addresses.js';
import { FetchError } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import {
  isBenchmarkingAddress,
  isGuardedAddress,
  isGuardedNetwork,
  isPublicAddress,
  isWithin,
  parseAddress,
  parseNetwork,
} from './network-ranges.js';

/** Names by which the machines of a cloud ask for their own keys, whatever they resolve to. */
const METADATA_NAMES: ReadonlySet<string> = new Set([
  'metadata',
  'metadata.goog',
  'metadata.google.internal',
  'instance-data',
  'instance-data.ec2.internal',
]);

/** Keeps fetches away from internal addresses (server-side request forgery). */
export interface AddressGuard {
  /**
   * Judges hosts that need no name server: IP literals in any notation (the URL parser has made `0x7f.1` into
   * `127.0.0.1`) and `localhost`. Throws a `FetchError` unless the host is public, private by configuration, or
   * `trusted`, the origins that the user named. Link-local addresses and the metadata services of clouds are only
   * admitted where the configuration names them, and so are the names of those services.
   */
  admit(url: URL, trusted: ReadonlySet<string>): void;
  /**
   * Resolves all other names when a connection is made and fails where any of the addresses is internal. The
   * connection uses the very addresses that were judged, so that a name cannot point elsewhere a moment later.
   */
  readonly lookup: LookupFunction;
}

export function createAddressGuard(
  privateHosts: readonly string[],
  resolve: LookupFunction = systemLookup,
): AddressGuard {
  const names = new Set(privateHosts.map(normalHost));
  const networks = privateHosts.map(parseNetwork).filter((network) => network !== undefined);

  function isForbidden(text: string): boolean {
    const address = parseAddress(text);
    if (address === undefined) return true;
    return !isPublicAddress(address) && !networks.some((network) => isWithin(address, network));
  }

  /** A network that holds others too does not name the address, and neither does a name that resolves to it. */
  function isGuarded(text: string): boolean {
    const address = parseAddress(text);
    if (address === undefined || !isGuardedAddress(address)) return false;
    return !networks.some((network) => isGuardedNetwork(network) && isWithin(address, network));
  }

  return {
    admit(url, trusted) {
      const host = normalHost(url.hostname);
      const isMetadataName = METADATA_NAMES.has(host) && !names.has(host);
      if (isMetadataName || isGuarded(host)) throw guarded(shownAddress(url), host);
      if (!namesItsAddress(url) || names.has(host) || trusted.has(url.origin)) return;
      const address = host === 'localhost' ? '127.0.0.1' : host;
      if (isForbidden(address)) throw forbidden(shownAddress(url), address);
    },

    lookup(hostname, options, callback) {
      resolve(hostname, { ...options, all: true }, (error, result) => {
        const addresses = typeof result === 'string' ? [{ address: result, family: 4 }] : result;
        const host = normalHost(hostname);
        const vetted = names.has(host) || host === 'localhost';
        const isNamed = METADATA_NAMES.has(host) && names.has(host);
        const kept = error === null && !isNamed && addresses.find(({ address }) => isGuarded(address));
        if (kept) {
          callback(guarded(hostname, kept.address), []);
          return;
        }
        const internal = error === null && !vetted && addresses.find(({ address }) => isForbidden(address));
        if (internal) {
          callback(forbidden(hostname, internal.address), []);
          return;
        }
        answer(error, addresses, options.all === true, callback);
      });
    },
  };
}

function answer(
  error: NodeJS.ErrnoException | null,
  addresses: LookupAddress[],
  all: boolean,
  callback: Parameters<LookupFunction>[2],
): void {
  const first = addresses?.[0];
  if (error !== null || first === undefined || all) callback(error, addresses);
  else callback(null, first.address, first.family);
}

/**
 * The origins on internal addresses that a request may visit: those that the user typed with an IP address or
 * `localhost` as host, the user's own choice. A name that only resolves to an internal address earns no trust.
 */
export function trustedOrigins(request: FetchRequest): ReadonlySet<string> {
  const named = request.declared ? [request.url] : [];
  const origins = new Set<string>();
  for (const address of [...named, ...(request.trustedOrigins ?? [])]) {
    if (!URL.canParse(address)) continue;
    const url = new URL(address);
    if (namesItsAddress(url)) origins.add(url.origin);
  }
  return origins;
}

function namesItsAddress(url: URL): boolean {
  const host = normalHost(url.hostname);
  return host === 'localhost' || parseAddress(host) !== undefined;
}

/** Lower case, without the brackets of an IPv6 literal and the dot of a rooted name. */
export function normalHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function guarded(target: string, address: string): FetchError {
  return new FetchError('metadata-address', { target, address });
}

function forbidden(target: string, address: string): FetchError {
  const parsed = parseAddress(address);
  const benchmarking = parsed !== undefined && isBenchmarkingAddress(parsed);
  return new FetchError(benchmarking ? 'benchmark-address' : 'internal-address', { target, address });
}
