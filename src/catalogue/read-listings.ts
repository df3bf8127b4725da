import type { Certificate, Listing, ListingColumn } from '../domain/listing.js';
import { type CertificatesReading, certificateOf, readCertificates } from './certificates.js';
import { listingColumnNames } from './columns.js';
import { readDay } from './dates.js';
import { messages } from './messages.js';
import type { Problems } from './problems.js';
import { type NamedRow, readTable } from './read-table.js';
import type { ValueReader } from './values.js';

interface ListingsRequest {
  readonly file: string;
  readonly columns: Readonly<Partial<Record<ListingColumn, string>>>;
  readonly values: ValueReader;
  readonly problems: Problems;
}

/**
 * Reads the listings of a catalogue. A row without SKU is left out; a value that makes no sense counts as unknown,
 * so that the listing may still be touched by a change. Both are among the problems.
 */
export function readListings(request: ListingsRequest): Listing[] {
  const { file, columns, problems } = request;
  const listings: Listing[] = [];
  const shared = createPool();
  readTable({
    file,
    names: listingColumnNames,
    own: columns,
    key: 'sku',
    problems,
    onRow: (row) => {
      const listing = readListing(row, request, shared);
      if (listing) listings.push(listing);
    },
  });
  return listings;
}

function readListing(
  row: NamedRow<ListingColumn>,
  { values, problems }: ListingsRequest,
  pool: Pool,
): Listing | undefined {
  const sku = row.cell('sku');
  if (sku === '') {
    problems.add(messages.noValue(), row.place('sku'));
    return undefined;
  }
  const shop = row.cell('platform') === '' ? undefined : values.platform(row.cell('platform'));
  if (shop && !shop.known) {
    problems.add(messages.unknownPlatform(row.cell('platform')), row.place('platform'));
  }
  const markets = values.markets(row.cell('market'));
  if (!markets) {
    problems.add(messages.unknownMarket(row.cell('market')), row.place('market'));
  }
  const fulfilment = values.fulfilment(row.cell('fulfilment'));
  if (!fulfilment && row.cell('fulfilment') !== '') {
    problems.add(messages.unknownFulfilment(row.cell('fulfilment')), row.place('fulfilment'));
  }
  return {
    sku,
    title: row.cell('title'),
    ...(shop && { platform: shop.platform }),
    markets: (markets?.length ? markets : shop?.markets) ?? [],
    ...optional('category', pool.text(row.cell('category'))),
    ...optional('family', pool.text(row.cell('family'))),
    ...(fulfilment && { fulfilment }),
    ...optional('brand', pool.text(row.cell('brand'))),
    certificates: pool.certificates(readListingCertificates(row, problems, pool)),
  };
}

function optional<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  const value: { [K in Key]?: string } = {};
  if (text !== '') value[key] = text;
  return value;
}

/** From one cell with names and days, from a cell with names and one with the day, and from columns of their own. */
function readListingCertificates(
  row: NamedRow<ListingColumn>,
  problems: Problems,
  pool: Pool,
): Certificate[] {
  const { certificates, problems: wrong } = pool.reading(row.cell('certificates'));
  for (const { text, kind } of wrong) reportDay(text, kind, row.place('certificates'), problems);
  const day = row.cell('expires');
  const number = row.cell('certificateNumber');
  const common = day === '' ? undefined : dayAt(row, row.layout.index.get('expires') ?? 0, problems);
  const found = certificates.map((certificate) =>
    certificate.expires === undefined
      ? certificateOf(certificate.name, common, certificate.number ?? number)
      : certificate,
  );
  for (const { certificate, index } of row.layout.expiries) {
    if (row.cellAt(index) === '') continue;
    found.push(certificateOf(certificate, dayAt(row, index, problems)));
  }
  return found;
}

function dayAt<Column extends string>(row: NamedRow<Column>, index: number, problems: Problems) {
  const date = readDay(row.cellAt(index));
  if (date === 'bad' || date === 'doubtful') {
    reportDay(row.cellAt(index), date, row.placeAt(index), problems);
  }
  return date;
}

export function reportDay(
  text: string,
  kind: 'bad' | 'doubtful',
  place: ReturnType<NamedRow<string>['placeAt']>,
  problems: Problems,
): void {
  problems.add(kind === 'bad' ? messages.badDate(text) : messages.doubtfulDate(text), place);
}

/** Keeps one copy of what many rows share: brands, categories, the certificates of a product line. */
interface Pool {
  text(value: string): string;
  certificates(list: readonly Certificate[]): readonly Certificate[];
  /** What a cell with certificates says. */
  reading(cell: string): CertificatesReading;
}

const MOST_POOLED = 50_000;
const NONE: readonly Certificate[] = [];

function createPool(): Pool {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly Certificate[]>();
  const readings = new Map<string, CertificatesReading>();
  return {
    text: (value) => pooled(texts, value, value),
    reading: (cell) => readings.get(cell) ?? pooled(readings, cell, readCertificates(cell)),
    certificates: (list) => (list.length === 0 ? NONE : pooled(lists, JSON.stringify(list), list)),
  };
}

function pooled<Value>(pool: Map<string, Value>, key: string, value: Value): Value {
  const known = pool.get(key);
  if (known !== undefined) return known;
  if (pool.size < MOST_POOLED) pool.set(key, value);
  return value;
}
