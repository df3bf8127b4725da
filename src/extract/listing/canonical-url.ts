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
 */
export function canonicalUrl(address: string): string | undefined {
  const url = parseUrl(address.trim());
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  url.search = kept.join('&');
  if (!isRoute(url.hash)) url.hash = '';
  return url.href;
}

function isTracking(pair: string): boolean {
  const [rawName = '', value = ''] = pair.split('=', 2);
  const name = rawName.toLowerCase();
  if (TRACKING_PARAMETERS.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix)))
    return true;
  if (name === 'sid') return /^[a-z0-9_-]{16,}$/i.test(value) && /\d/.test(value);
  return CACHE_PARAMETERS.has(name) && (/^\d{10,13}$/.test(value) || /^0?\.\d{6,}$/.test(value));
}

function isRoute(fragment: string): boolean {
  return fragment.startsWith('#/') || fragment.startsWith('#!/');
}
