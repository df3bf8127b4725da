import type { Source } from '../../domain/source.js';
import { isOfSite } from '../../text/hosts.js';

/** Whether a page may be read for a source: it lies on the host of one of its addresses, or on one that it allows. */
export function isReadable(
  url: string,
  { urls, allowedHosts }: Pick<Source, 'urls' | 'allowedHosts'>,
): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return (
    allowedHosts.includes(hostname) || urls.some((address) => isOfSite(hostname, new URL(address).hostname))
  );
}
