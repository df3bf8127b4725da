/** Matches every market. */
export const GLOBAL = 'GLOBAL';
/** The home market of a Chinese selling company. */
export const HOME = 'CN';

/** The members of the EU, which a page or a profile may name one by one. */
const EU_MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Platforms run by a Chinese group, whose rules fall under Chinese law on platform rules. */
const CHINESE_PLATFORMS: ReadonlySet<string> = new Set([
  '1688',
  'alibaba',
  'aliexpress',
  'dhgate',
  'douyin',
  'jd',
  'made-in-china',
  'pinduoduo',
  'taobao',
  'temu',
  'tiktok-shop',
  'tmall',
]);

/** The ISO 3166 code of a market; pages and people write `UK` for `GB`. */
export function canonicalMarket(market: string): string {
  const code = market.toUpperCase();
  return code === 'UK' ? 'GB' : code;
}

/** Whether two market codes overlap: the same market, the EU and a member state, or `GLOBAL` and anything. */
export function marketsOverlap(one: string, other: string): boolean {
  const a = canonicalMarket(one);
  const b = canonicalMarket(other);
  if (a === b || a === GLOBAL || b === GLOBAL) return true;
  return (a === 'EU' && EU_MEMBERS.has(b)) || (b === 'EU' && EU_MEMBERS.has(a));
}

/** Whether a source is a Chinese authority or platform. */
export function isChineseSource(source: { platform: string; markets: readonly string[] }): boolean {
  if (CHINESE_PLATFORMS.has(source.platform.toLowerCase())) return true;
  return source.markets.some((market) => canonicalMarket(market) === HOME);
}
