import { areRelated, readFamily } from '../../catalogue/family.js';
import type { Assessment } from '../../domain/assessment.js';
import type { CriterionValues, FamilyReading, Listing, ListingCriterion } from '../../domain/listing.js';
import type { Source } from '../../domain/source.js';
import { PRODUCT_FAMILIES, type ProductFamily, type TopicId } from '../../domain/vocabulary.js';
import { readScope } from '../condition.js';
import { marketsOverlap } from '../markets.js';

/** Rules about accounts, data and contracts that name goods do so as an example: they hold for all listings. */
const TOPICS_BESIDE_GOODS: readonly TopicId[] = ['account-health', 'data-privacy', 'legal-terms'];

/**
 * What a change names that a listing can be held against; a regulator's page names no platform. Empty where it
 * names nothing, so that every listing is touched.
 */
export function criteriaOf(
  assessment: Assessment,
  source: Pick<Source, 'platform' | 'markets' | 'publisher'>,
): readonly CriterionValues[] {
  const { platforms, markets, fulfilment } = readScope(assessment, source);
  const topic = assessment.topics[0]?.id;
  const families =
    topic !== undefined && TOPICS_BESIDE_GOODS.includes(topic)
      ? []
      : assessment.families.filter((family) => family !== 'general');
  const { categories = [] } = assessment;
  const named: CriterionValues[] = [
    { criterion: 'platform', values: platforms },
    { criterion: 'market', values: markets },
    { criterion: 'fulfilment', values: fulfilment },
    // The rows of a table say more precisely than its words which goods are meant.
    { criterion: 'family', values: categories.length > 0 ? [] : families },
    { criterion: 'category', values: categories },
  ];
  return named.filter(({ values }) => values.length > 0);
}

/** How a listing stands to what a change names. */
export interface Standing {
  readonly met: readonly CriterionValues[];
  readonly unknown: readonly ListingCriterion[];
  /** Read where the change names families. */
  readonly family?: FamilyReading;
}

/** Holds a listing against every criterion; undefined where one is plainly not met. */
export function standingOf(listing: Listing, criteria: readonly CriterionValues[]): Standing | undefined {
  const met: CriterionValues[] = [];
  const unknown: ListingCriterion[] = [];
  let family: FamilyReading | undefined;
  for (const { criterion, values: named } of criteria) {
    if (criterion === 'family' || criterion === 'category') family = readFamily(listing);
    const answer = holdAgainst(listing, criterion, named, family);
    if (answer === 'unknown') unknown.push(criterion);
    else if (answer.length === 0) return undefined;
    else met.push({ criterion, values: answer });
  }
  return { met, unknown, ...(family && { family }) };
}

type Answer = readonly string[] | 'unknown';

function holdAgainst(
  listing: Listing,
  criterion: ListingCriterion,
  named: readonly string[],
  family: FamilyReading | undefined,
): Answer {
  switch (criterion) {
    case 'family':
      return familyAnswer(family, named);
    case 'category':
      return categoryAnswer(listing, family, named);
    case 'platform':
    case 'fulfilment':
    case 'market':
      return answerOf(listing, criterion, named);
  }
}

/**
 * Rows of a table call goods by names of the publisher's own: they hold for a listing where its category or title says
 * the same, they do not where both are plainly of families that have nothing to do with each other, and elsewhere they
 * may.
 */
function categoryAnswer(
  listing: Listing,
  family: FamilyReading | undefined,
  rows: readonly string[],
): Answer {
  const met = rows.filter((row) => namesAlike(row, listing));
  if (met.length > 0) return met;
  const excluded = rows.every((row) => {
    const named = readFamily({ category: row, title: '' })?.families ?? [];
    return family !== undefined && named.length > 0 && familyAnswer(family, named).length === 0;
  });
  return excluded ? [] : 'unknown';
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** Words of a category are told apart from small words by their length. */
const MIN_WORD = 4;
const HAN = /\p{Script=Han}/u;

/** Whether the category of a listing names the row, or the row the category. */
function namesAlike(row: string, { category = '', title }: Listing): boolean {
  const [said, known] = [row.toLowerCase(), category.toLowerCase()];
  if (known !== '' && (known.includes(said) || said.includes(known))) return true;
  if (HAN.test(said)) return title.includes(row);
  const words = wordsOf(said);
  const goods = wordsOf(`${known} ${title.toLowerCase()}`);
  return words.size > 0 && [...words].every((word) => goods.has(word));
}

function wordsOf(text: string): Set<string> {
  return new Set((text.match(WORDS) ?? []).filter((word) => word.length >= MIN_WORD).map(singular));
}

function singular(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:es|s|n)$/u, '');
}

function answerOf(
  listing: Listing,
  criterion: Exclude<ListingCriterion, 'family' | 'category'>,
  named: readonly string[],
): Answer {
  switch (criterion) {
    case 'platform':
      if (listing.platform === undefined) return 'unknown';
      return named.includes(listing.platform) ? [listing.platform] : [];
    case 'fulfilment':
      if (listing.fulfilment === undefined) return 'unknown';
      return named.includes(listing.fulfilment) ? [listing.fulfilment] : [];
    case 'market':
      if (listing.markets.length === 0) return 'unknown';
      return listing.markets.filter((market) => named.some((other) => marketsOverlap(market, other)));
  }
}

/** Goods that often hold what the change is about, such as electronics with a battery, may be touched. */
function familyAnswer(reading: FamilyReading | undefined, named: readonly string[]): Answer {
  if (!reading) return 'unknown';
  const met = reading.families.filter((family) => named.includes(family));
  if (met.length > 0) return met;
  return reading.families.some((family) => isRelatedToAny(family, named)) ? 'unknown' : [];
}

function isRelatedToAny(family: ProductFamily, named: readonly string[]): boolean {
  return named.some((other) => isFamily(other) && areRelated(family, other));
}

function isFamily(value: string): value is ProductFamily {
  const families: readonly string[] = PRODUCT_FAMILIES;
  return families.includes(value);
}
