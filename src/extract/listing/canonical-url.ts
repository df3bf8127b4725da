import { parseUrl } from '../html/links.js';

/** Parameters that tell where a reader came from, not what is read. */
const TRACKING_PARAMETERS = new Set(
  (
    'spm scm scm_id ref ref_ ref_src ref_url referrer referer gclid gclsrc gbraid wbraid dclid fbclid msclkid yclid ysclid ' +
    'twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi hsctatracking trk trkinfo vero_id ' +
    'oly_anon_id oly_enc_id s_kwcid ef_id cmpid wt_mc wt.mc_id pd_rd_i pd_rd_r pd_rd_w pd_rd_wg pf_rd_i pf_rd_m pf_rd_p ' +
    'pf_rd_r pf_rd_s pf_rd_t aff_trace_key algo_pvid algo_expid share_token share_from share_source sharer_shareid ' +
    'jsessionid phpsessid aspsessionid sessionid session_id'
  ).split(' '),
);
const TRACKING_PREFIXES = ['utm_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'hsa_', 'aspsessionid'];
/** Parameters that only keep a cache from answering. */
const CACHE_PARAMETERS = new Set([
  '_',
  '_t',
  't',
  'ts',
  'timestamp',
  'rnd',
  'rand',
  'random',
  'nocache',
  'v',
]);

/**
 * The address without what changes while the page stays the same: tracking and session parameters, cache
 * breakers, credentials, and the fragment, except where it is a route (`#/notice/7`). Undefined unless it is an
 * absolute http or https address.
 *
 * @param kept parameters, in lower case, that are part of the address whatever they are called
 */
export function canonicalUrl(address: string, kept: ReadonlySet<string> = NONE): string | undefined {
  const url = parseUrl(address.trim());
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  const pairs = pairsOf(url).filter((pair) => kept.has(nameOf(pair)) || !isTracking(pair));
  url.search = pairs.join('&');
  if (!isRoute(url.hash)) url.hash = '';
  return url.href;
}

/**
 * The parameters that tell things apart although they are called like those that do not: names in which links to
 * different things differ while nothing else in their addresses does. `?ref=R-17` may be all that names a notice.
 *
 * @param links addresses, each with what it leads to
 */
export function tellingParameters(
  links: readonly { readonly address: string; readonly thing: string }[],
): ReadonlySet<string> {
  const byCanonical = new Map<string, { readonly url: URL; readonly thing: string }[]>();
  for (const { address, thing } of links) {
    const url = parseUrl(address);
    const canonical = canonicalUrl(address);
    if (url === undefined || canonical === undefined) continue;
    const same = byCanonical.get(canonical) ?? [];
    same.push({ url, thing });
    byCanonical.set(canonical, same);
  }
  const telling = new Set<string>();
  for (const same of byCanonical.values()) {
    if (new Set(same.map(({ thing }) => thing)).size < 2) continue;
    const names = new Set(
      same
        .flatMap(({ url }) => pairsOf(url))
        .filter(isTracking)
        .map(nameOf),
    );
    for (const name of names) if (tellsApart(name, same)) telling.add(name);
  }
  return telling;
}

/** Whether every value of a parameter leads to one thing, and not all of them to the same. */
function tellsApart(name: string, links: readonly { readonly url: URL; readonly thing: string }[]): boolean {
  const things = new Map<string, string>();
  for (const { url, thing } of links) {
    const value = pairsOf(url).find((pair) => nameOf(pair) === name) ?? '';
    if ((things.get(value) ?? thing) !== thing) return false;
    things.set(value, thing);
  }
  return things.size > 1;
}

const NONE: ReadonlySet<string> = new Set();

function pairsOf(url: URL): string[] {
  return url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '');
}

function nameOf(pair: string): string {
  return (pair.split('=', 1)[0] ?? '').toLowerCase();
}

function isTracking(pair: string): boolean {
  const [rawName = '', value = ''] = pair.split('=', 2);
  const name = rawName.toLowerCase();
  if (TRACKING_PARAMETERS.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix)))
    return true;
  if (name === 'sid') return /^[a-z0-9_-]{16,}$/i.test(value) && /\d/.test(value);
  return CACHE_PARAMETERS.has(name) && (/^\d{10,13}$/.test(value) || /^0?\.\d{6,}$/.test(value));
}

/** Whether a fragment names a page of an application and no place on a page. */
export function isRoute(fragment: string): boolean {
  return fragment.startsWith('#/') || fragment.startsWith('#!/');
}
