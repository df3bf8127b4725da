import type { AffectedListing } from '../domain/listing.js';
import type { UiLanguage } from '../domain/vocabulary.js';
import { familyLabels, fulfilmentLabels } from '../i18n/labels.js';
import { csvOf } from '../text/csv.js';
import { inLanguage } from '../text/texts.js';
import { messages } from './messages.js';
import { platformName } from './text/platform.js';

/** The listings that a change touches, as {@link csvOf} writes it. */
export function listingsCsv(list: readonly AffectedListing[], language: UiLanguage): string {
  const { csv } = inLanguage(messages, language).listings;
  const lines = [csv.columns, ...list.map((listing) => cellsOf(listing, language))];
  return csvOf(lines);
}

function cellsOf(listing: AffectedListing, language: UiLanguage): string[] {
  const { csv, criteria, concerns } = inLanguage(messages, language).listings;
  const { platform, markets, fulfilment, family, unknown } = listing;
  return [
    listing.sku,
    listing.title,
    platform === undefined ? '' : platformName(platform),
    markets.join('; '),
    fulfilment === undefined ? '' : fulfilmentLabels[fulfilment][language],
    family?.families.map((id) => familyLabels[id][language]).join('; ') ?? '',
    family === undefined ? '' : csv.readFrom[family.from](family.words.join(', ')),
    listing.brand ?? '',
    unknown.length === 0 ? csv.touched : csv.perhaps,
    unknown.map((criterion) => criteria[criterion]).join('; '),
    listing.concerns
      .map(({ certificate, state }) => concerns[state](certificate.name, certificate.expires ?? ''))
      .join('; '),
  ];
}
