import type { FulfilmentMode, IsoDate, ProductFamily } from './vocabulary.js';

/** A certificate of a listing, or of a family of products. */
export interface Certificate {
  /** `CE`, `UN38.3` */
  readonly name: string;
  readonly number?: string;
  /** The last day on which it is valid; absent where none is given. */
  readonly expires?: IsoDate;
}

/** One row of the catalogue. What a row does not say is absent or empty, and counts as unknown. */
export interface Listing {
  readonly sku: string;
  readonly title: string;
  /** Platform id as in `sources/*.yaml`; the words of the file where no such platform is known. */
  readonly platform?: string;
  /** ISO 3166 codes, or `EU`. */
  readonly markets: readonly string[];
  readonly category?: string;
  /** The family as the file names it. */
  readonly family?: string;
  readonly fulfilment?: FulfilmentMode;
  readonly brand?: string;
  readonly certificates: readonly Certificate[];
}

/** What a file of listings can say of one. */
export const LISTING_COLUMNS = [
  'sku',
  'title',
  'platform',
  'market',
  'category',
  'family',
  'fulfilment',
  'brand',
  'certificates',
  'certificateNumber',
  'expires',
] as const;
export type ListingColumn = (typeof LISTING_COLUMNS)[number];

/** A certificate of the register, which is not that of a single listing. */
export interface RegisteredCertificate extends Certificate {
  /** Where it holds; empty where the register does not say. */
  readonly markets: readonly string[];
  readonly families: readonly ProductFamily[];
  readonly skus: readonly string[];
}

/** What a change may say about whom it concerns, as far as a listing can answer it. */
export const LISTING_CRITERIA = ['platform', 'market', 'fulfilment', 'family', 'category'] as const;
export type ListingCriterion = (typeof LISTING_CRITERIA)[number];

/** One thing that a change names, with the values that speak for it. */
export interface CriterionValues {
  readonly criterion: ListingCriterion;
  readonly values: readonly string[];
}

/** How the product family of a listing was found. */
export interface FamilyReading {
  readonly families: readonly ProductFamily[];
  readonly from: 'family' | 'category' | 'title';
  /** The words that speak for the families. */
  readonly words: readonly string[];
}

/** A certificate that is over, or will be before the rule applies or soon. */
export interface CertificateConcern {
  readonly certificate: Certificate;
  readonly state: 'expired' | 'expires-before-rule' | 'expires-soon';
}

/** A listing that a change touches, and why. */
export interface AffectedListing {
  readonly sku: string;
  readonly title: string;
  readonly platform?: string;
  readonly markets: readonly string[];
  readonly fulfilment?: FulfilmentMode;
  readonly brand?: string;
  readonly family?: FamilyReading;
  /** What the change names and the listing meets. */
  readonly met: readonly CriterionValues[];
  /** What the change names and the catalogue does not say; empty where the listing is touched for certain. */
  readonly unknown: readonly ListingCriterion[];
  readonly concerns: readonly CertificateConcern[];
}

/** How many listings a change touches. */
export interface ListingsSummary {
  /** All listings of the catalogue. */
  readonly catalogued: number;
  /** Those that meet everything that the change names. */
  readonly touched: number;
  /** Those that may be touched too: the catalogue does not say enough. */
  readonly possible: number;
  /** Of those, how many lack what. */
  readonly missing: readonly { readonly criterion: ListingCriterion; readonly listings: number }[];
  /** What the change names; a listing of another platform, market, family or fulfilment is not touched. */
  readonly criteria: readonly CriterionValues[];
  /** At most ten, the worst first. */
  readonly worst: readonly AffectedListing[];
  /** How many rows the stored list has; fewer than touched and possible together where there were too many. */
  readonly listed: number;
}

/** A certificate that expires soon or is over, with what it stands for. */
export interface CertificateWarning {
  readonly name: string;
  readonly number?: string;
  readonly expires: IsoDate;
  /** Negative where it is over. */
  readonly daysLeft: number;
  readonly markets: readonly string[];
  readonly families: readonly ProductFamily[];
  /** How many listings of the catalogue rest on it. */
  readonly listings: number;
  /** Some of their SKUs, at most three. */
  readonly examples: readonly string[];
  /** Between two warnings: counted in the digest, but not listed again. */
  readonly quiet?: true;
}
