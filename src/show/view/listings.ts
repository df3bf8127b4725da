import type { AffectedListing, FamilyReading, ListingsSummary } from '../../domain/listing.js';
import { familyLabels, fulfilmentLabels } from '../../i18n/labels.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { formatDay } from '../text/dates.js';
import { platformName } from '../text/platform.js';

/** The listings that a change touches, in the reader's language. */
export interface ListingsView {
  /** `Touches 37 of your 1,204 listings` */
  readonly headline: string;
  /** `37 of 1,204 (3 %)` */
  readonly short: string;
  /** `2 more may be touched`; undefined where none may, or where none is touched for certain. */
  readonly possibleShort: string | undefined;
  /** How many more may be touched, and what is not known of them. */
  readonly possible: string | undefined;
  readonly worst: readonly ListingLine[];
  /** Listings that are not among the worst shown. */
  readonly more: number;
  /** Prints all of them. */
  readonly command: string;
}

export interface ListingLine {
  readonly sku: string;
  readonly title: string;
  /** `Amazon · DE · batteries · CE ended Sun 1 Mar 2026` */
  readonly about: string;
}

/** @param limit how many of the worst to show */
export function viewListings(
  summary: ListingsSummary,
  changeId: number,
  options: RenderOptions,
  limit = 10,
): ListingsView {
  const texts = inLanguage(messages, options.language).listings;
  const { touched, possible, catalogued, missing, worst } = summary;
  const shown = worst.slice(0, limit);
  const unknown = missing.map(({ criterion }) => texts.criteria[criterion]);
  return {
    headline: texts.touches(touched, catalogued, possible),
    short:
      touched === 0 && possible > 0 ? texts.perhaps(possible, catalogued) : texts.short(touched, catalogued),
    possibleShort: touched === 0 || possible === 0 ? undefined : texts.possibleShort(possible),
    possible: possible === 0 ? undefined : texts.possible(possible, unknown),
    worst: shown.map((listing) => viewListing(listing, options)),
    more: touched + possible - shown.length,
    command: `rulewatch changes listings ${changeId} > listings.csv`,
  };
}

function viewListing(listing: AffectedListing, options: RenderOptions): ListingLine {
  const { listSeparator, listings: texts } = inLanguage(messages, options.language);
  const { platform, markets, fulfilment, family, unknown, concerns } = listing;
  const parts = [
    platform === undefined ? '' : platformName(platform),
    markets.join(listSeparator),
    fulfilment === undefined ? '' : fulfilmentLabels[fulfilment][options.language],
    family === undefined ? '' : familyText(family, options),
    ...unknown.map((criterion) => texts.notGiven(texts.criteria[criterion])),
    ...concerns.map(({ certificate, state }) =>
      texts.concerns[state](certificate.name, formatDay(certificate.expires ?? '', options)),
    ),
  ];
  return {
    sku: cleanLine(listing.sku, 60),
    title: cleanLine(listing.title, 100),
    about: cleanLine(parts.filter((part) => part !== '').join(' · '), 300),
  };
}

/** The families, and the word that they were read from where the catalogue does not name them. */
function familyText({ families, from, words }: FamilyReading, options: RenderOptions): string {
  const { aside, listSeparator, listings: texts } = inLanguage(messages, options.language);
  const names = families.map((family) => familyLabels[family][options.language]).join(listSeparator);
  return from === 'family' ? names : names + aside(texts.readFrom[from](words[0] ?? ''));
}
