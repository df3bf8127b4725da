import type { AffectedListing, CertificateWarning, ListingsSummary } from '../../domain/listing.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { familyLabels } from '../../i18n/labels.js';
import { cleanLine } from '../../text/clean.js';
import { type Named, short } from './parts.js';

/** The listings of the catalogue that a change touches. */
export interface ListingsData {
  /** All listings of the catalogue, those touched for certain, and those that may be. */
  readonly catalogued: number;
  readonly touched: number;
  readonly possible: number;
  /** The worst first, at most ten; `command` prints all of them. */
  readonly worst: readonly ListingData[];
  readonly command: string;
}

export interface ListingData {
  readonly sku: string;
  readonly title: string;
  readonly platform?: string;
  readonly markets: readonly string[];
  readonly families: readonly Named[];
  /** What the change names and the catalogue does not say; empty where the listing is touched for certain. */
  readonly unknown: readonly string[];
  readonly certificates: readonly {
    readonly name: string;
    readonly expires?: IsoDate;
    readonly state: string;
  }[];
}

/** A certificate that ends soon, or ended lately. */
export interface CertificateData {
  readonly name: string;
  readonly number?: string;
  readonly expires: IsoDate;
  /** Negative where it is over. */
  readonly daysLeft: number;
  readonly markets: readonly string[];
  readonly families: readonly Named[];
  /** How many listings rest on it, and the SKUs of some. */
  readonly listings: number;
  readonly examples: readonly string[];
}

export function listingsData(summary: ListingsSummary, changeId: number): ListingsData {
  const { catalogued, touched, possible, worst } = summary;
  return {
    catalogued,
    touched,
    possible,
    worst: worst.slice(0, 10).map(listingData),
    command: `rulewatch changes listings ${changeId}`,
  };
}

function listingData(listing: AffectedListing): ListingData {
  const { sku, title, platform, markets, family, unknown, concerns } = listing;
  return {
    sku: short(sku),
    title: short(title),
    ...(platform === undefined ? {} : { platform: short(platform) }),
    markets: markets.slice(0, 50).map(short),
    families: namedFamilies(family?.families ?? []),
    unknown,
    certificates: concerns.slice(0, 10).map(({ certificate, state }) => ({
      name: short(certificate.name),
      ...(certificate.expires === undefined ? {} : { expires: certificate.expires }),
      state,
    })),
  };
}

export function certificateData(warning: CertificateWarning): CertificateData {
  const { name, number, expires, daysLeft, markets, families, listings, examples } = warning;
  return {
    name: short(name),
    ...(number === undefined ? {} : { number: short(number) }),
    expires,
    daysLeft,
    markets: markets.slice(0, 50).map(short),
    families: namedFamilies(families),
    listings,
    examples: examples.slice(0, 3).map((sku) => cleanLine(sku, 60)),
  };
}

function namedFamilies(families: CertificateWarning['families']): Named[] {
  return families.map((id) => ({ id, name: familyLabels[id] }));
}
