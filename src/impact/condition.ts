import type { Assessment } from '../domain/assessment.js';
import type { ChecklistCondition, ItemCause, SellerProfile } from '../domain/checklist.js';
import type { Source } from '../domain/source.js';
import { canonicalMarket, GLOBAL, HOME, isChineseSource, marketsOverlap } from './markets.js';

/** What a change says about where and whom it concerns; an empty list says nothing. */
export interface ChangeScope {
  readonly markets: readonly string[];
  readonly families: readonly string[];
  readonly fulfilment: readonly string[];
  readonly features: readonly string[];
  readonly platforms: readonly string[];
  /** Whether what changed speaks of money, where that is known. */
  readonly money: boolean | undefined;
  /** Whether a Chinese authority or platform published it. */
  readonly chinese: boolean;
}

/**
 * Reads the scope of a change. Markets that the text does not name are those of its source; `GLOBAL` counts as
 * naming none, because it excludes none, so that the seller's own markets decide.
 */
export function readScope(
  assessment: Assessment,
  source: Pick<Source, 'platform' | 'markets' | 'publisher'>,
): ChangeScope {
  const markets = assessment.markets.length > 0 ? assessment.markets : source.markets;
  return {
    markets: markets.filter((market) => canonicalMarket(market) !== GLOBAL),
    families: assessment.families,
    fulfilment: assessment.fulfilment,
    features: assessment.features,
    platforms: source.publisher === 'regulator' ? [] : [source.platform],
    money: assessment.money,
    chinese: isChineseSource(source),
  };
}

/**
 * Tests a condition key by key: against the change, where that says nothing against the profile, where both say
 * nothing it holds as `unknown`. Returns why each key holds, or `undefined` where one does not.
 */
export function testCondition(
  condition: ChecklistCondition,
  scope: ChangeScope,
  profile: SellerProfile,
): readonly ItemCause[] | undefined {
  if (condition.money && scope.money === false) return undefined;
  const causes: ItemCause[] = [];
  if (isSet(condition.markets)) {
    const cause = testMarkets(condition.markets, scope, profile);
    if (!cause) return undefined;
    causes.push(cause);
  }
  for (const key of ['platforms', 'families', 'fulfilment', 'features'] as const) {
    const wanted = condition[key];
    if (!isSet(wanted)) continue;
    const cause = testKey(wanted, scope[key], profile[key], isSameWord);
    if (!cause) return undefined;
    causes.push(cause);
  }
  return causes;
}

/** Whether every key of a condition is known to hold, from the change or from the profile. */
export function holdsForCertain(
  condition: ChecklistCondition,
  scope: ChangeScope,
  profile: SellerProfile,
): boolean {
  const causes = testCondition(condition, scope, profile);
  return causes?.every((cause) => cause.kind !== 'unknown') ?? false;
}

type Matcher = (wanted: string, known: string) => boolean;

function testKey(
  wanted: readonly string[],
  named: readonly string[],
  own: readonly string[],
  matches: Matcher,
): ItemCause | undefined {
  if (named.length > 0) return matchKnown('condition', wanted, named, matches);
  if (own.length > 0) return matchKnown('profile', wanted, own, matches);
  return { kind: 'unknown', values: wanted };
}

function matchKnown(
  kind: ItemCause['kind'],
  wanted: readonly string[],
  known: readonly string[],
  matches: Matcher,
): ItemCause | undefined {
  const values = known.filter((value) => wanted.some((word) => matches(word, value)));
  return values.length > 0 ? { kind, values } : undefined;
}

/** `CN` in a profile is the seller's home, whose rules hold wherever it sells, not one more market to sell to. */
function testMarkets(
  wanted: readonly string[],
  scope: ChangeScope,
  profile: SellerProfile,
): ItemCause | undefined {
  const soldTo = profile.markets.filter((market) => canonicalMarket(market) !== HOME);
  const cause = testKey(wanted, scope.markets, soldTo, marketsOverlap);
  if (cause?.kind === 'condition' || !wanted.some(isHome)) return cause;
  if (scope.chinese) return { kind: 'condition', values: [HOME] };
  if (profile.markets.some(isHome)) return { kind: 'profile', values: [HOME] };
  return cause;
}

function isHome(market: string): boolean {
  return canonicalMarket(market) === HOME;
}

function isSameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isSet(list: readonly string[] | undefined): list is readonly string[] {
  return list !== undefined && list.length > 0;
}
