import { isIP, isIPv6 } from 'node:net';

/** The names under which the daemon's pages are asked for. */
export interface KnownHosts {
  /** The address that is listened on. */
  readonly bound: string;
  /** Further names, without port. */
  readonly names: readonly string[];
}

/**
 * The host of a `Host` header or of an address's authority: lower-case, without port, brackets and the dot of a fully
 * qualified name; undefined where it is none.
 */
export function hostOf(authority: string): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#@[\]\\]+))(?::\d{0,5})?$/i.exec(authority);
  const host = (match?.[1] ?? match?.[2])?.toLowerCase().replace(/\.$/, '');
  if (host === undefined || host === '') return undefined;
  return match?.[1] !== undefined && !isIPv6(host) ? undefined : host;
}

/**
 * Whether the pages may be shown under a host. A site on the web that lets its own name lead to this machine (DNS
 * rebinding) makes a browser ask under that name, and would read the answer. Where every address of the machine is
 * listened on, any address is good: it is only names that lead elsewhere than they say.
 */
export function isKnownHost(host: string, { bound, names }: KnownHosts): boolean {
  if (isLoopback(host)) return true;
  if (isIP(host) !== 0 && isIP(bound) !== 0 && isUnspecified(bound)) return true;
  return [bound, ...names].some((name) => hostOf(bracketed(name)) === host);
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

function isUnspecified(address: string): boolean {
  return /^[0.:]+$/.test(address);
}

function bracketed(name: string): string {
  return isIPv6(name) ? `[${name}]` : name;
}
