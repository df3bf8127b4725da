import type { Source } from '../domain/source.js';
import { isMarket } from '../schema/standards.js';
import { siteOf, siteWord } from '../text/hosts.js';

/** Where a page belongs, as its address and its language tell. */
export interface PagePlaceGuess {
  readonly platform: string;
  readonly market: string;
  readonly timezone: string;
}

/** Top-level domains that belong to no country, though they look like it or are used by everybody. */
const NO_COUNTRIES = new Set(['co', 'io', 'ai', 'tv', 'me', 'cc', 'ws', 'fm', 'to', 'gg', 'so', 'sh']);
const OF_STATES: Readonly<Record<string, string>> = { eu: 'EU', uk: 'GB', gov: 'US', mil: 'US' };

/** The zone in which most of a market's publishers date their rules. */
const ZONES: Readonly<Record<string, string>> = {
  US: 'America/New_York',
  CA: 'America/Toronto',
  MX: 'America/Mexico_City',
  BR: 'America/Sao_Paulo',
  AR: 'America/Argentina/Buenos_Aires',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  EU: 'Europe/Brussels',
  DE: 'Europe/Berlin',
  AT: 'Europe/Vienna',
  CH: 'Europe/Zurich',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid',
  IT: 'Europe/Rome',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  PL: 'Europe/Warsaw',
  SE: 'Europe/Stockholm',
  CZ: 'Europe/Prague',
  TR: 'Europe/Istanbul',
  RU: 'Europe/Moscow',
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  IN: 'Asia/Kolkata',
  CN: 'Asia/Shanghai',
  HK: 'Asia/Hong_Kong',
  TW: 'Asia/Taipei',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  SG: 'Asia/Singapore',
  MY: 'Asia/Kuala_Lumpur',
  TH: 'Asia/Bangkok',
  VN: 'Asia/Ho_Chi_Minh',
  ID: 'Asia/Jakarta',
  PH: 'Asia/Manila',
  AU: 'Australia/Sydney',
};
/** The market of a language that one country alone writes, where nothing else tells. */
const OF_LANGUAGES: Readonly<Record<string, string>> = {
  ja: 'JP',
  ko: 'KR',
  th: 'TH',
  vi: 'VN',
  id: 'ID',
  pl: 'PL',
  tr: 'TR',
  cs: 'CZ',
  hu: 'HU',
  sv: 'SE',
};

/**
 * The platform, market and time zone of an address: a declared source of the same site tells the platform; the market is
 * read from the host, from a locale in the path or the query, and from the language.
 */
export function guessPlace(
  address: string,
  language: string | undefined,
  known: readonly Source[],
): PagePlaceGuess {
  const url = new URL(address);
  const site = siteOf(url.hostname);
  const sibling = known.find(({ urls }) => urls.some((other) => siteOf(new URL(other).hostname) === site));
  const word = siteWord(url.hostname);
  const namesake = known.find(({ platform }) => platform.replaceAll('-', '') === word);
  const platform = sibling?.platform ?? namesake?.platform ?? slug(word);
  const market = marketOf(url, language);
  return { platform, market, timezone: ZONES[market] ?? 'UTC' };
}

function marketOf(url: URL, language: string | undefined): string {
  const byHost = countryOfHost(url.hostname);
  if (byHost !== undefined) return byHost;
  const places = `${url.pathname}/${[...url.searchParams.values()].join('/')}`;
  // `/en-gb/`, `/de_AT/`, or a country alone: `/jp/`, `?region=BR`.
  for (const [, region = ''] of places.matchAll(/(?<=[/.])[a-z]{2}[-_]([a-z]{2})(?=[/.]|$)/gi)) {
    const market = toMarket(region);
    if (market !== undefined) return market;
  }
  const stated = language?.split('-').find((part, index) => index > 0 && /^[A-Z]{2}$/.test(part));
  if (stated !== undefined && isMarket(stated)) return stated;
  const [label] = url.hostname.split('.');
  const byLabel = label !== undefined && label.length === 2 ? toMarket(label) : undefined;
  return byLabel ?? OF_LANGUAGES[language?.split('-')[0] ?? ''] ?? 'GLOBAL';
}

function countryOfHost(host: string): string | undefined {
  const labels = host.toLowerCase().split('.');
  const top = labels.at(-1) ?? '';
  if (OF_STATES[top] !== undefined) return OF_STATES[top];
  if (top === 'eu' || host.endsWith('.europa.eu')) return 'EU';
  return top.length === 2 && !NO_COUNTRIES.has(top) ? toMarket(top) : undefined;
}

function toMarket(code: string): string | undefined {
  const upper = code.toUpperCase();
  if (upper === 'UK') return 'GB';
  return isMarket(upper) && upper !== 'EN' ? upper : undefined;
}

/** A name as an id is written. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 50).replace(/-+$/, '');
}
