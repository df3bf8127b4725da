import type { CueName } from '../cues/cue.js';
import type { Sentence, Zone } from '../reading.js';

/** How much a cue counts by where it stands. */
const ZONE_WEIGHT: Readonly<Record<Zone, number>> = {
  title: 2,
  heading: 1.5,
  lead: 1.3,
  body: 1,
  faq: 0.4,
  footer: 0,
  context: 0,
  removed: 0.3,
};

/** Cues by name: distinct phrases with the weight of the best place they stand in, in all at most `limit`. */
export interface CueCounts {
  of(name: CueName, limit: number): number;
  /** The first sentence with the cue, for the reasons. */
  first(name: CueName): Sentence | undefined;
  /** Whether the cue stands in the title or at the beginning. */
  early(name: CueName): boolean;
}

export function countCues(sentences: readonly Sentence[]): CueCounts {
  const phrases = new Map<CueName, Map<string, number>>();
  const first = new Map<CueName, Sentence>();
  const early = new Set<CueName>();
  for (const sentence of sentences) {
    const weight = ZONE_WEIGHT[sentence.zone];
    if (weight === 0) continue;
    for (const hit of sentence.cues) {
      const byPhrase = phrases.get(hit.value) ?? new Map<string, number>();
      phrases.set(hit.value, byPhrase);
      const phrase = sentence.folded.slice(hit.start, hit.end);
      byPhrase.set(phrase, Math.max(weight, byPhrase.get(phrase) ?? 0));
      if (!first.has(hit.value)) first.set(hit.value, sentence);
      if (sentence.zone === 'title' || sentence.zone === 'lead') early.add(hit.value);
    }
  }
  return {
    of: (name, limit) => {
      let sum = 0;
      for (const weight of phrases.get(name)?.values() ?? []) sum += weight;
      return Math.min(limit, sum);
    },
    first: (name) => first.get(name),
    early: (name) => early.has(name),
  };
}
