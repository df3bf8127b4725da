import type { Source } from '../../../domain/source.js';

/** Whether a page may be read for a source: it lies on the host of one of its addresses, or on one that it allows. */
export function isReadable(
  url: string,
  { urls, allowedHosts }: Pick<Source, 'urls' | 'allowedHosts'>,
): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return (
    allowedHosts.includes(hostname) || urls.some((address) => isSameSite(new URL(address).hostname, hostname))
  );
}

/** `www.example.com` and `help.example.com` are of the site `example.com`. */
function isSameSite(own: string, other: string): boolean {
  if (own === other) return true;
  const site = own.replace(/^www\./, '');
  return other === site || other.endsWith(`.${site}`);
}
