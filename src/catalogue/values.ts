import type { FulfilmentMode } from '../domain/vocabulary.js';
import { isMarket } from '../schema/standards.js';

/** Platforms by the names that ERP systems and people use for them, spaces and punctuation left out. */
const platformAliases: Readonly<Record<string, readonly string[]>> = {
  aliexpress: ['速卖通', 'smt'],
  allegro: [],
  amazon: ['亚马逊', 'amz'],
  bol: ['bolcom'],
  coupang: ['酷澎'],
  ebay: ['易贝'],
  etsy: [],
  kaufland: [],
  lazada: ['来赞达'],
  'mercado-libre': ['mercadolivre', '美客多', 'meli'],
  otto: [],
  ozon: [],
  rakuten: ['乐天', '楽天'],
  shein: ['希音'],
  shopee: ['虾皮'],
  shopify: [],
  temu: [],
  'tiktok-shop': ['tiktok', 'tk'],
  walmart: ['沃尔玛'],
  wildberries: ['野莓', 'wb'],
  'yahoo-shopping': ['雅虎'],
};

/** Names of markets that are no names of countries. */
const marketAliases: Readonly<Record<string, readonly string[]>> = {
  uk: ['GB'],
  英: ['GB'],
  usa: ['US'],
  美: ['US'],
  america: ['US'],
  德: ['DE'],
  法: ['FR'],
  意: ['IT'],
  西: ['ES'],
  日: ['JP'],
  加: ['CA'],
  墨: ['MX'],
  europe: ['EU'],
  欧洲: ['EU'],
  泛欧: ['EU'],
  paneu: ['EU'],
  northamerica: ['US', 'CA', 'MX'],
  北美: ['US', 'CA', 'MX'],
  southeastasia: ['SG', 'MY', 'TH', 'VN', 'ID', 'PH'],
  sea: ['SG', 'MY', 'TH', 'VN', 'ID', 'PH'],
  东南亚: ['SG', 'MY', 'TH', 'VN', 'ID', 'PH'],
  worldwide: ['GLOBAL'],
  全球: ['GLOBAL'],
  korea: ['KR'],
  韩国: ['KR'],
  taiwan: ['TW'],
  台湾: ['TW'],
  russia: ['RU'],
  czechrepublic: ['CZ'],
};

/** Platforms whose plain `.com` is their American shop. */
const AMERICAN_COM: readonly string[] = ['amazon', 'ebay', 'walmart'];

const fulfilmentAliases: Readonly<Record<FulfilmentMode, readonly string[]>> = {
  platform: [
    'fba',
    'fbt',
    'wfs',
    'fbo',
    'fbl',
    'fbn',
    'fbs平台仓',
    'afn',
    'fulfilledbyamazon',
    'amazonfulfilled',
    '平台仓',
    '官方仓',
    '平台配送',
    '平台发货',
    '全托管',
    '半托管',
    'fullymanaged',
    'semimanaged',
    'platformfulfilment',
    '入仓',
  ],
  'direct-mail': [
    'fbm',
    'mfn',
    'fbs',
    'sfp',
    '自发货',
    '直邮',
    '直发',
    '国内直发',
    '国内发货',
    '跨境直邮',
    '跨境直发',
    '小包',
    'sellerfulfilled',
    'merchantfulfilled',
    'selffulfilled',
    'merchant',
    'directmail',
    'dropship',
  ],
  'overseas-warehouse': [
    '海外仓',
    '第三方海外仓',
    '三方仓',
    '第三方仓',
    '本地仓',
    '本土仓',
    '3pl',
    'localwarehouse',
    'overseaswarehouse',
  ],
};

/** What a platform cell says; many ERP systems write the shop into it: `Amazon.de`, `亚马逊德国站`. */
export interface PlatformReading {
  readonly platform: string;
  readonly markets: readonly string[];
  /** Whether a platform of this name is declared. */
  readonly known: boolean;
}

export interface ValueReader {
  platform(cell: string): PlatformReading;
  /** Undefined where one of the markets is not known. */
  markets(cell: string): readonly string[] | undefined;
  fulfilment(cell: string): FulfilmentMode | undefined;
}

/** @param platforms the ids of all declared platforms */
export function createValueReader(platforms: readonly string[]): ValueReader {
  const names = platformNames(platforms);
  const fulfilments = fulfilmentNames();
  return {
    platform: remembered((cell) => readPlatform(cell, names)),
    markets: remembered(readMarkets),
    fulfilment: remembered((cell) => fulfilments.get(compact(cell))),
  };
}

const MOST_REMEMBERED = 10_000;

/** The same few values stand in a hundred thousand rows. */
function remembered<Result>(read: (cell: string) => Result): (cell: string) => Result {
  const answers = new Map<string, { readonly answer: Result }>();
  return (cell) => {
    const known = answers.get(cell);
    if (known) return known.answer;
    const answer = read(cell);
    if (answers.size < MOST_REMEMBERED) answers.set(cell, { answer });
    return answer;
  };
}

/** Lower case, without spaces and punctuation. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The longest names first, so that `tiktokshop` is found before `tiktok`. */
function platformNames(platforms: readonly string[]): readonly (readonly [name: string, id: string])[] {
  const names = new Map<string, string>();
  for (const [id, aliases] of Object.entries(platformAliases)) {
    for (const name of [id, ...aliases]) names.set(compact(name), id);
  }
  for (const id of platforms) names.set(compact(id), id);
  return [...names].sort(([a], [b]) => b.length - a.length);
}

function readPlatform(
  cell: string,
  names: readonly (readonly [name: string, id: string])[],
): PlatformReading {
  const text = compact(cell);
  for (const [name, platform] of names) {
    if (!text.startsWith(name)) continue;
    const rest = text.slice(name.length);
    if (rest === '') return { platform, markets: [], known: true };
    if (rest === 'com' && AMERICAN_COM.includes(platform)) return { platform, markets: ['US'], known: true };
    const markets = marketOf(rest.replace(/^(?:com|co)(?=..)/, ''));
    if (markets || rest === 'com') return { platform, markets: markets ?? [], known: true };
  }
  return { platform: cell.trim().toLowerCase(), markets: [], known: false };
}

function readMarkets(cell: string): readonly string[] | undefined {
  const markets = new Set<string>();
  for (const part of cell.split(/[,;，；、/|&+\n]/)) {
    const text = compact(part);
    if (text === '') continue;
    const found = marketOf(text) ?? siteOf(text);
    if (!found) return undefined;
    for (const market of found) markets.add(market);
  }
  return [...markets];
}

/** `amazonde`, `ebaycouk`: the shop of a platform, where a market was asked for. */
function siteOf(text: string): readonly string[] | undefined {
  const names = Object.entries(platformAliases).flatMap(([id, aliases]) => [id, ...aliases]);
  const { markets } = readPlatform(
    text,
    names.map((name) => [compact(name), name] as const),
  );
  return markets.length > 0 ? markets : undefined;
}

/** The codes of a market, from its code or name without spaces and punctuation. */
function marketOf(name: string): readonly string[] | undefined {
  const plain = name.replace(/(?:站点|站|市场|店铺|店|marketplace|site|store)$/, '');
  const code = plain.toUpperCase();
  if (plain in marketAliases) return marketAliases[plain];
  if (isMarket(code)) return [code];
  const country = countries().get(plain);
  return country === undefined ? undefined : [country];
}

let countryNames: ReadonlyMap<string, string> | undefined;

/** Every country by its English and Chinese name. */
function countries(): ReadonlyMap<string, string> {
  if (countryNames) return countryNames;
  const names = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of ['en', 'zh-CN']) {
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        if (!isMarket(code) || isWithdrawn(code)) continue;
        names.set(compact(regions.of(code) ?? code), code);
      }
    }
  }
  countryNames = names;
  return names;
}

/** Codes such as DD and SU, whose countries have the names of those that followed them. */
function isWithdrawn(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region !== code;
}

function fulfilmentNames(): ReadonlyMap<string, FulfilmentMode> {
  const names = new Map<string, FulfilmentMode>();
  for (const mode of ['platform', 'direct-mail', 'overseas-warehouse'] as const) {
    names.set(compact(mode), mode);
    for (const alias of fulfilmentAliases[mode]) names.set(compact(alias), mode);
  }
  return names;
}
