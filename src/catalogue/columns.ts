import type { ListingColumn } from '../domain/listing.js';
import { suggest } from '../schema/suggest.js';
import { messages } from './messages.js';
import type { Problems } from './problems.js';
import { compact } from './values.js';

/** What the columns are called where the settings do not say, spaces, case and punctuation aside. */
export const listingColumnNames: Readonly<Record<ListingColumn, readonly string[]>> = {
  sku: [
    'sku',
    'seller sku',
    'msku',
    'item number',
    'article number',
    '货号',
    '商品编码',
    '产品编码',
    '商家编码',
    '卖家sku',
    'artikelnummer',
    '商品コード',
  ],
  title: [
    'title',
    'product title',
    'item name',
    'product name',
    'name',
    '标题',
    '商品标题',
    '产品标题',
    '商品名称',
    '产品名称',
    '品名',
    '商品名',
    'titel',
  ],
  platform: [
    'platform',
    'channel',
    'sales channel',
    'marketplace name',
    '平台',
    '销售平台',
    '渠道',
    '销售渠道',
  ],
  market: [
    'market',
    'marketplace',
    'site',
    'country',
    'country code',
    'store country',
    '站点',
    '市场',
    '国家',
    '销售国家',
    '国家站点',
  ],
  category: [
    'category',
    'product type',
    'category path',
    '类目',
    '分类',
    '商品类目',
    '产品类目',
    '品类',
    '商品分类',
    'kategorie',
    'カテゴリ',
  ],
  family: ['family', 'product family', '产品大类', '大类', '产品线'],
  fulfilment: [
    'fulfilment',
    'fulfillment',
    'fulfilment mode',
    'fulfillment channel',
    'fulfilled by',
    'shipping mode',
    '发货方式',
    '配送方式',
    '物流方式',
    '履约方式',
    '发货模式',
  ],
  brand: ['brand', 'brand name', '品牌', 'marke', 'ブランド'],
  certificates: [
    'certificates',
    'certificate',
    'certifications',
    'certification',
    '证书',
    '认证',
    '资质',
    '证书名称',
  ],
  certificateNumber: ['certificate number', 'certificate no', '证书编号', '证书号'],
  expires: [
    'expires',
    'expiry',
    'expiry date',
    'expiration date',
    'certificate expiry',
    'valid until',
    '到期日',
    '到期日期',
    '证书到期日',
    '有效期',
    '有效期至',
    '失效日期',
  ],
};

export const REGISTER_COLUMNS = [
  'certificates',
  'certificateNumber',
  'sku',
  'family',
  'market',
  'expires',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

export const registerColumnNames: Readonly<Record<RegisterColumn, readonly string[]>> = {
  certificates: [...listingColumnNames.certificates, 'name', '名称'],
  certificateNumber: [...listingColumnNames.certificateNumber, 'number', 'no', '编号'],
  sku: [...listingColumnNames.sku, 'skus'],
  family: [...listingColumnNames.family, 'families', 'category', '品类', '类目'],
  market: [...listingColumnNames.market, 'markets'],
  expires: listingColumnNames.expires,
};

/** `CE 到期日`, `FCC expiry`: a column that holds the last day of one certificate. */
const EXPIRY_COLUMN =
  /^(.{1,60}?)[\s_:：-]*(?:证书)?(?:到期日期?|有效期至?|截止日期?|expiry(?: date)?|expires(?: on)?|expiration(?: date)?|valid (?:until|to))$/i;

/** Where each column stands in a row. */
export interface Layout<Column extends string> {
  readonly index: ReadonlyMap<Column, number>;
  /** Columns that each hold the last day of one certificate. */
  readonly expiries: readonly { readonly certificate: string; readonly index: number }[];
  readonly header: readonly string[];
}

/** Finds the columns in a row of names; a name of the settings counts before the usual ones. */
export function layOutColumns<Column extends string>(
  header: readonly string[],
  names: Readonly<Record<Column, readonly string[]>>,
  own: Readonly<Partial<Record<Column, string>>>,
): Layout<Column> {
  const keys = header.map(compact);
  const index = new Map<Column, number>();
  for (const column of columnsOf(names)) {
    const wanted = own[column] === undefined ? names[column] : [own[column]];
    const at = indexOfAny(keys, wanted.map(compact));
    if (at !== undefined) index.set(column, at);
  }
  const taken = new Set(index.values());
  const expiries = [];
  for (const [at, name] of header.entries()) {
    const certificate = EXPIRY_COLUMN.exec(name.trim())?.[1]?.trim();
    if (certificate !== undefined && !taken.has(at)) expiries.push({ certificate, index: at });
  }
  return { index, expiries, header };
}

/** The names in the settings that the header does not have. */
export function reportMissingColumns(
  layout: Layout<string>,
  own: Readonly<Partial<Record<string, string>>>,
  line: number,
  problems: Problems,
): void {
  const { header } = layout;
  for (const name of Object.values(own)) {
    if (name === undefined || header.some((cell) => compact(cell) === compact(name))) continue;
    problems.add(messages.noColumn(name, suggest(name, header)), { line });
  }
}

function columnsOf<Column extends string>(names: Readonly<Record<Column, unknown>>): Column[] {
  const columns: Column[] = [];
  for (const column in names) columns.push(column);
  return columns;
}

/** The first of the wanted names that is there, so that `SKU` counts before `货号` where both are. */
function indexOfAny(keys: readonly string[], wanted: readonly string[]): number | undefined {
  for (const name of wanted) {
    const at = keys.indexOf(name);
    if (at >= 0) return at;
  }
  return undefined;
}
