import { parseUrl } from '../html/links.js';
import { isRoute } from './canonical-url.js';

/** A piece of an address: a segment of its path or route, or the value of a parameter. */
export interface AddressPart {
  /** `host`, `path`, or `?name` of a parameter. */
  readonly role: string;
  readonly value: string;
}

/**
 * The pieces of an address in order. A segment such as `95287-new-fees` or `new-fees-95287.html` also counts by the
 * number and by the words in it, since either may stay while the other changes. Empty for what is no address.
 */
export function addressParts(address: string): AddressPart[] {
  const url = parseUrl(address);
  if (url === undefined) return [];
  const route = isRoute(url.hash) ? url.hash.replace(/^#!?/, '') : '';
  const [routePath = '', routeQuery = ''] = route.split('?', 2);
  const parts: AddressPart[] = [{ role: 'host', value: url.hostname.replace(/^www\./, '') }];
  for (const segment of `${url.pathname}/${routePath}`.split('/')) {
    const whole = decoded(segment).replace(/;.*$/, '');
    if (whole === '') continue;
    parts.push({ role: 'path', value: whole });
    for (const value of within(whole)) if (value !== whole) parts.push({ role: 'path', value });
  }
  for (const query of [url.search.slice(1), routeQuery]) {
    for (const [name, value] of new URLSearchParams(query)) {
      if (value !== '') parts.push({ role: `?${name.toLowerCase()}`, value });
    }
  }
  return parts;
}

/** An address without what names nothing: the scheme, `www.`, the order of the parameters and a slash at the end. */
export function addressKey(address: string): string {
  const url = parseUrl(address);
  if (url === undefined) return address;
  const parameters = [...url.searchParams].map((pair) => pair.join('=')).sort();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}?${parameters.join('&')}${url.hash}`;
}

/** A part as one text, for counting. */
export function partKey({ role, value }: AddressPart): string {
  return `${role}=${value}`;
}

/** The number at the beginning or the end of a segment, and the words beside it. */
function within(segment: string): string[] {
  const stem = segment.replace(/\.[a-z]{2,5}$/i, '');
  const [, before = '', rest = ''] = /^([a-z]{0,3}\d{1,20})[-_.](.*)$/i.exec(stem) ?? [];
  const [, start = '', after = ''] = /^(.*?)[-_.]([a-z]{0,3}\d{1,20})$/i.exec(stem) ?? [];
  const dated = withoutDate(stem);
  return [...new Set([stem, before, rest, after, start, dated])].filter((value) => value !== '');
}

/** The words of `2026-11-29-power-banks`. */
function withoutDate(stem: string): string {
  return stem.replace(/^(?:19|20)\d\d[-_.]?(?:0?[1-9]|1[0-2])[-_.]?(?:[0-2]?\d|3[01])[-_.]/, '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
