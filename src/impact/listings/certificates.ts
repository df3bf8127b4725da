import type {
  Certificate,
  CertificateWarning,
  Listing,
  RegisteredCertificate,
} from '../../domain/listing.js';
import type { IsoDate, ProductFamily } from '../../domain/vocabulary.js';
import { daysBetween } from '../../language/dates/calendar.js';

const EXAMPLES = 3;
const WARNING_LASTS_DAYS = 4;

/** Where certificates stand: at listings, and in the register. */
export interface CertificateHoldings {
  readonly listings: readonly Listing[];
  readonly register: readonly RegisteredCertificate[];
}

interface Group {
  readonly certificate: Certificate & { readonly expires: IsoDate };
  readonly markets: Set<string>;
  readonly families: Set<ProductFamily>;
  readonly skus: Set<string>;
}

/**
 * The certificates that are over or end within the first warning, the first to end first. The same certificate (name,
 * number and last day) of many listings is one.
 *
 * @param warningDays how many days before its end a certificate is warned of; it is `quiet` in between, but for the
 *   last warning, which lasts
 */
export function expiringCertificates(
  holdings: CertificateHoldings,
  today: IsoDate,
  warningDays: readonly number[],
): CertificateWarning[] {
  const withinDays = Math.max(...warningDays);
  const groups = new Map<string, Group>();
  for (const { sku, certificates } of holdings.listings) {
    for (const certificate of certificates) {
      if (!isDue(certificate, today, withinDays)) continue;
      groupOf(groups, certificate).skus.add(sku);
    }
  }
  for (const certificate of holdings.register) {
    if (!isDue(certificate, today, withinDays)) continue;
    const group = groupOf(groups, certificate);
    for (const sku of certificate.skus) group.skus.add(sku);
    for (const market of certificate.markets) group.markets.add(market);
    for (const family of certificate.families) group.families.add(family);
  }
  return [...groups.values()].map((group) => warningOf(group, today, warningDays)).sort(byExpiry);
}

function isDue(
  certificate: Certificate,
  today: IsoDate,
  withinDays: number,
): certificate is Certificate & { readonly expires: IsoDate } {
  return certificate.expires !== undefined && daysBetween(today, certificate.expires) <= withinDays;
}

function groupOf(groups: Map<string, Group>, certificate: Group['certificate']): Group {
  const { name, number = '', expires } = certificate;
  const key = [name, number, expires].join('\n');
  const group = groups.get(key) ?? {
    certificate,
    markets: new Set(),
    families: new Set(),
    skus: new Set(),
  };
  groups.set(key, group);
  return group;
}

function warningOf(
  { certificate, markets, families, skus }: Group,
  today: IsoDate,
  warningDays: readonly number[],
): CertificateWarning {
  const { name, number, expires } = certificate;
  const daysLeft = daysBetween(today, expires);
  return {
    name,
    ...(number !== undefined && { number }),
    expires,
    daysLeft,
    markets: [...markets],
    families: [...families],
    listings: skus.size,
    examples: [...skus].sort().slice(0, EXAMPLES),
    ...(isQuiet(daysLeft, warningDays) && { quiet: true }),
  };
}

/** A warning stands for a few days, so that a digest missed over a weekend does not lose it. */
function isQuiet(daysLeft: number, warningDays: readonly number[]): boolean {
  if (daysLeft <= Math.min(...warningDays)) return false;
  return !warningDays.some((days) => daysLeft <= days && daysLeft > days - WARNING_LASTS_DAYS);
}

function byExpiry(a: CertificateWarning, b: CertificateWarning): number {
  if (a.expires !== b.expires) return a.expires < b.expires ? -1 : 1;
  return b.listings - a.listings || (a.name < b.name ? -1 : 1);
}
