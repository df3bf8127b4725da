import type { Reason } from '../../domain/change.js';
import type { SeverityInput } from './input.js';

/** Markets that lie inside a wider one that sources and profiles name. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EU: [
    'AT',
    'BE',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'HU',
    'IE',
    'IT',
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
    'SK',
  ],
  SEA: ['ID', 'MY', 'PH', 'SG', 'TH', 'VN'],
  LATAM: ['AR', 'BR', 'CL', 'CO', 'MX', 'PE', 'UY'],
};

/**
 * The reason why a change does not touch the seller, or undefined if it may. What either side leaves open counts
 * as touched: an empty profile, a text that names no market, family or fulfilment mode.
 */
export function untouchedBecause({
  scope,
  profile,
  source,
}: Pick<SeverityInput, 'scope' | 'profile' | 'source'>): Reason | undefined {
  if (source.publisher === 'official' && misses(profile.platforms.map(key), [key(source.platform)])) {
    return { code: 'platform-not-used', params: { platform: source.platform } };
  }
  if (misses(widen(profile.markets), widen(scope.markets))) {
    return { code: 'market-not-served', params: { markets: scope.markets.join(', ') } };
  }
  const specific = scope.families.filter((family) => family !== 'general');
  if (misses(profile.families, specific)) {
    return { code: 'family-not-sold', params: { families: specific.join(', ') } };
  }
  if (misses(profile.fulfilment, scope.fulfilment)) {
    return { code: 'fulfilment-not-used', params: { fulfilment: scope.fulfilment.join(', ') } };
  }
  return undefined;
}

/** Platform, markets, families and fulfilment modes that the change and the seller have in common. */
export function touchedParts({
  scope,
  profile,
  source,
}: Pick<SeverityInput, 'scope' | 'profile' | 'source'>): string[] {
  const platforms = new Set(profile.platforms.map(key));
  const [mine, named] = [widen(profile.markets), scope.markets];
  return [
    ...(platforms.has(key(source.platform)) ? [source.platform] : []),
    ...named.filter((market) => mine.includes(market)),
    ...scope.families.filter((family) => profile.families.includes(family)),
    ...scope.fulfilment.filter((mode) => profile.fulfilment.includes(mode)),
  ];
}

function misses(mine: readonly string[], named: readonly string[]): boolean {
  return mine.length > 0 && named.length > 0 && !named.some((name) => mine.includes(name));
}

/** A profile may say `tiktok-shop` where a source says `TikTok Shop`. */
function key(platform: string): string {
  return platform.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function widen(markets: readonly string[]): string[] {
  if (markets.includes('GLOBAL')) return [];
  const wide = new Set(markets);
  for (const [region, members] of Object.entries(MEMBERS)) {
    if (markets.includes(region)) for (const member of members) wide.add(member);
    if (members.some((member) => markets.includes(member))) wide.add(region);
  }
  return [...wide];
}
