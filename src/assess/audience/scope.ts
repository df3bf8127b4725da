import type { FulfilmentMode, ProductFamily, SellerFeature } from '../../domain/vocabulary.js';
import { compilePhrases, type PhraseMatcher } from '../../language/phrases.js';
import { entriesIn } from '../../language/words.js';
import type { Sentence } from '../reading.js';

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

let matcher: PhraseMatcher<Word> | undefined;

/** Reads markets, product families, fulfilment modes and seller features from the words of the text. */
export function findScope(sentences: readonly Sentence[], sourceMarkets: readonly string[]): Scope {
  matcher ??= compilePhrases(words());
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
  for (const [of, table] of TABLE_OF)
    for (const [id, phrases] of entriesIn('mul', table))
      for (const phrase of phrases) yield { phrase, value: { of, id } as Word };
}

const TABLE_OF = [
  ['family', 'audience/families'],
  ['fulfilment', 'audience/fulfilment'],
  ['feature', 'audience/features'],
  ['market', 'audience/markets'],
] as const;
