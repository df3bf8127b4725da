import type { Assessment } from '../../domain/assessment.js';
import type {
  AffectedListing,
  CertificateConcern,
  CriterionValues,
  Listing,
  ListingsSummary,
} from '../../domain/listing.js';
import { LISTING_CRITERIA } from '../../domain/listing.js';
import type { Source } from '../../domain/source.js';
import type { IsoDate, IsoInstant, TopicId } from '../../domain/vocabulary.js';
import { daysBetween } from '../../language/dates/calendar.js';
import { criteriaOf, standingOf } from './criteria.js';

/** The change that listings are matched with. */
export interface ListingsInput {
  readonly assessment: Assessment;
  readonly source: Pick<Source, 'platform' | 'markets' | 'publisher'>;
  readonly detectedAt: IsoInstant;
}

export interface AffectedListings {
  readonly summary: ListingsSummary;
  /** The worst first. */
  readonly list: readonly AffectedListing[];
}

const WORST = 10;
/** More rows than anybody works through; the summary counts all of them. */
const MOST_LISTED = 50_000;
/** A certificate that ends within these days can hardly be renewed in time. */
const SOON_DAYS = 60;
/** The topic in which a listing's certificates decide how badly it is hit. */
const CERTIFICATE_TOPIC: TopicId = 'product-compliance';

/**
 * Matches a catalogue with a change: the listings that meet everything the change names, and those that may, since
 * the catalogue does not say enough. The worst come first: touched for certain before possibly, then by how much
 * speaks for it, by certificates that are over or end before the rule applies (product rules), and by SKU.
 */
export function affectedListings(input: ListingsInput, catalogue: readonly Listing[]): AffectedListings {
  const criteria = criteriaOf(input.assessment, input.source);
  const deadline = certificateDays(input);
  const affected: AffectedListing[] = [];
  for (const listing of catalogue) {
    const standing = standingOf(listing, criteria);
    if (!standing) continue;
    const { sku, title, platform, markets, fulfilment, brand } = listing;
    affected.push({
      sku,
      title,
      ...(platform !== undefined && { platform }),
      markets,
      ...(fulfilment !== undefined && { fulfilment }),
      ...(brand !== undefined && { brand }),
      ...standing,
      concerns: deadline ? concernsOf(listing, deadline) : [],
    });
  }
  const list = affected.sort(byWeight).slice(0, MOST_LISTED);
  return { summary: summarise(affected, criteria, catalogue.length, list), list };
}

interface CertificateDays {
  readonly today: IsoDate;
  readonly applies: IsoDate | undefined;
}

function certificateDays({ assessment, detectedAt }: ListingsInput): CertificateDays | undefined {
  if (!assessment.topics.some((topic) => topic.id === CERTIFICATE_TOPIC)) return undefined;
  return { today: detectedAt.slice(0, 10), applies: assessment.effective?.date };
}

function concernsOf(listing: Listing, { today, applies }: CertificateDays): CertificateConcern[] {
  const concerns: CertificateConcern[] = [];
  for (const certificate of listing.certificates) {
    const { expires } = certificate;
    if (expires === undefined) continue;
    if (expires < today) concerns.push({ certificate, state: 'expired' });
    else if (applies !== undefined && expires < applies) {
      concerns.push({ certificate, state: 'expires-before-rule' });
    } else if (daysBetween(today, expires) <= SOON_DAYS) {
      concerns.push({ certificate, state: 'expires-soon' });
    }
  }
  return concerns;
}

const WEIGHT = { expired: 3, 'expires-before-rule': 2, 'expires-soon': 1 } as const;

function byWeight(a: AffectedListing, b: AffectedListing): number {
  return (
    a.unknown.length - b.unknown.length ||
    b.met.length - a.met.length ||
    worstConcern(b) - worstConcern(a) ||
    valuesMet(b) - valuesMet(a) ||
    compareText(a.sku, b.sku) ||
    compareText(a.platform ?? '', b.platform ?? '') ||
    compareText(a.markets.join(), b.markets.join())
  );
}

function worstConcern({ concerns }: AffectedListing): number {
  let worst = 0;
  for (const { state } of concerns) worst = Math.max(worst, WEIGHT[state]);
  return worst;
}

function valuesMet({ met }: AffectedListing): number {
  let values = 0;
  for (const criterion of met) values += criterion.values.length;
  return values;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function summarise(
  affected: readonly AffectedListing[],
  criteria: readonly CriterionValues[],
  catalogued: number,
  list: readonly AffectedListing[],
): ListingsSummary {
  const doubtful = affected.filter(({ unknown }) => unknown.length > 0);
  const missing = LISTING_CRITERIA.map((criterion) => ({
    criterion,
    listings: doubtful.filter(({ unknown }) => unknown.includes(criterion)).length,
  }));
  return {
    catalogued,
    touched: affected.length - doubtful.length,
    possible: doubtful.length,
    missing: missing.filter(({ listings }) => listings > 0),
    criteria,
    worst: list.slice(0, WORST),
    listed: list.length,
  };
}
