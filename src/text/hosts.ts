import { isIP } from 'node:net';

/** Second levels below which names are registered in many countries: `shop.co.uk`, `gov.cn`. */
const SHARED_LEVELS = new Set('co com org net edu gov gob gouv ac or ne go nom ind mil web'.split(' '));

/** The name that somebody registered for a host, without what stands before it: `seller.shop.co.uk` → `shop.co.uk`. An IP address is its own. */
export function siteOf(host: string): string {
  if (isAddress(host)) return host;
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const length = top.length === 2 && SHARED_LEVELS.has(second) ? 3 : 2;
  return labels.slice(-length).join('.');
}

function isAddress(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) !== 0;
}

/** The word that a site is known by: `seller.shop.co.uk` → `shop`. */
export function siteWord(host: string): string {
  return isAddress(host) ? host : (siteOf(host).split('.')[0] ?? '');
}

/** Whether a host is another's, or lies below its site: `www.example.com` and `help.example.com` are of `example.com`. */
export function isOfSite(host: string, own: string): boolean {
  if (host === own) return true;
  const site = own.replace(/^www\./, '');
  return host === site || host.endsWith(`.${site}`);
}

/** The host of an address with its port, for people; what is no address, as it is. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
