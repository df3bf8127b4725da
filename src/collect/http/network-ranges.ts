import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

/** The whole of the globally routed IPv6 space so far (RFC 4291, section 2.4; IANA assigns from 2000::/3 only). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** NAT64 (RFC 6052): an IPv6-only network reaches the IPv4 address in the last 32 bits through it. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
const BENCHMARKING = ipaddr.IPv4.parseCIDR('198.18.0.0/15');

/**
 * Where the machines of a cloud ask for their own keys, and the link that no page is served on: nobody watches rules
 * there. The services of Azure and Oracle have addresses that look public, that of Alibaba one for carriers.
 */
const GUARDED: readonly Network[] = [
  '169.254.0.0/16',
  'fe80::/10',
  'fd00:ec2::254/128',
  'fd20:ce::254/128',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
].map((network) => ipaddr.parseCIDR(network));
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');

/** Parses the textual form in which resolvers and URLs give addresses, with or without brackets. */
export function parseAddress(text: string): Address | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? judgedAddress(ipaddr.parse(bare)) : undefined;
}

/** The IPv4 address that an IPv4-mapped or NAT64 address stands for, else the address itself. */
function judgedAddress(address: Address): Address {
  if (address.kind() === 'ipv4') return address;
  const mapped = address.range() === 'ipv4Mapped' || address.match(NAT64[0], NAT64[1]);
  return mapped ? ipaddr.fromByteArray(address.toByteArray().slice(12)) : address;
}

/**
 * Whether an address belongs to the public Internet. Everything in a special-purpose range does not: private,
 * loopback, link-local (with the cloud metadata service), unique-local, carrier-grade NAT, multicast, reserved.
 */
export function isPublicAddress(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST[0], GLOBAL_UNICAST[1]);
}

/** Whether an address is link-local or that of a metadata service, also where an IPv6 address stands for it. */
export function isGuardedAddress(address: Address): boolean {
  const meant = embeddedAddress(address) ?? address;
  return GUARDED.some((network) => isWithin(meant, network));
}

/** Whether a network holds link-local or metadata addresses and nothing else, so that it names them. */
export function isGuardedNetwork([address, bits]: Network): boolean {
  return GUARDED.some((network) => isWithin(address, network) && bits >= network[1]);
}

/** The IPv4 address in a 6to4, an IPv4-translated or an IPv4-compatible address. */
function embeddedAddress(address: Address): Address | undefined {
  if (address.kind() === 'ipv4') return undefined;
  const bytes = address.toByteArray();
  if (address.range() === '6to4') return ipaddr.fromByteArray(bytes.slice(2, 6));
  const isLast = address.range() === 'rfc6145' || address.match(COMPATIBLE[0], COMPATIBLE[1]);
  return isLast ? ipaddr.fromByteArray(bytes.slice(12)) : undefined;
}

export function isBenchmarkingAddress(address: Address): boolean {
  return isWithin(address, BENCHMARKING);
}

/** Reads `10.1.0.0/16` or a single address. */
export function parseNetwork(text: string): Network | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const address = parseAddress(text);
  return address && [address, address.kind() === 'ipv4' ? 32 : 128];
}

export function isWithin(address: Address, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
