import type { FulfilmentMode, ProductFamily, SellerFeature } from '../../domain/vocabulary.js';
import type { Sentence } from '../reading.js';
import { compilePhrases } from '../text/phrases.js';
import { familyWords, featureWords, fulfilmentWords, marketWords } from './words.js';

/** Whom and what a text speaks of. Empty lists mean that it names nothing in particular. */
export interface Scope {
  readonly markets: readonly string[];
  readonly families: readonly ProductFamily[];
  readonly fulfilment: readonly FulfilmentMode[];
  readonly features: readonly SellerFeature[];
}

type Word =
  | { readonly of: 'family'; readonly id: ProductFamily }
  | { readonly of: 'fulfilment'; readonly id: FulfilmentMode }
  | { readonly of: 'feature'; readonly id: SellerFeature }
  | { readonly of: 'market'; readonly id: string };

const matcher = compilePhrases(words());

/** Reads markets, product families, fulfilment modes and seller features from the words of the text. */
export function findScope(sentences: readonly Sentence[], sourceMarkets: readonly string[]): Scope {
  const families = new Set<ProductFamily>();
  const fulfilment = new Set<FulfilmentMode>();
  const features = new Set<SellerFeature>();
  const markets = new Map<string, number>();
  for (const { folded, zone, cues } of sentences) {
    if (zone === 'footer' || zone === 'context' || zone === 'faq') continue;
    const negated = cues.some((cue) => cue.value === 'unchanged');
    for (const { value } of matcher.find(folded)) {
      if (value.of === 'market')
        markets.set(value.id, (markets.get(value.id) ?? 0) + (zone === 'title' ? 2 : 1));
      else if (negated) continue;
      else if (value.of === 'family') families.add(value.id);
      else if (value.of === 'fulfilment') fulfilment.add(value.id);
      else features.add(value.id);
    }
  }
  return {
    markets: narrowMarkets(sourceMarkets, [...markets.keys()]),
    families: [...families],
    fulfilment: [...fulfilment],
    features: [...features],
  };
}

/** The source's own markets; of a source for the world or a region those that the text names. */
function narrowMarkets(source: readonly string[], named: readonly string[]): readonly string[] {
  const wide =
    source.length === 0 || source.some((market) => ['GLOBAL', 'EU', 'SEA', 'LATAM'].includes(market));
  return wide && named.length > 0 ? [...named].sort() : source;
}

function* words(): Generator<{ phrase: string; value: Word }> {
  for (const [id, list] of familyWords)
    for (const phrase of list) yield { phrase, value: { of: 'family', id } };
  for (const [id, list] of fulfilmentWords)
    for (const phrase of list) yield { phrase, value: { of: 'fulfilment', id } };
  for (const [id, list] of featureWords)
    for (const phrase of list) yield { phrase, value: { of: 'feature', id } };
  for (const [id, list] of marketWords)
    for (const phrase of list) yield { phrase, value: { of: 'market', id } };
}
