import { type AssessInput, assess } from '../../src/assess/assess.js';
import { loadShippedKnowledge } from '../../src/config/load.js';
import type { Assessment } from '../../src/domain/assessment.js';

/** The shipped topics. */
export const { topics: lexicons } = await loadShippedKnowledge();

const unknownSeller = { platforms: [], markets: [], families: [], fulfilment: [], features: [] } as const;

type Overrides = Partial<Omit<AssessInput, 'source'>> & { readonly source?: Partial<AssessInput['source']> };

/** An input for a text that appeared on 2 March 2026, a Monday, on a US marketplace, unless said otherwise. */
export function announcement(title: string, body: string, overrides: Overrides = {}): AssessInput {
  const { source, ...rest } = overrides;
  const published = rest.published ?? '2026-03-02';
  return {
    title,
    origin: 'appeared',
    published,
    passages: [{ section: [], text: body, kind: 'added' }],
    profile: unknownSeller,
    now: `${published}T09:00:00.000Z`,
    ...rest,
    source: {
      platform: 'Bazaar',
      markets: ['US'],
      timezone: 'UTC',
      publisher: 'official',
      topics: [],
      languages: [],
      ...source,
    },
  };
}

export function assessText(title: string, body: string, overrides: Overrides = {}): Assessment {
  return assess(announcement(title, body, overrides), lexicons);
}

export function topicIds(assessment: Assessment): string[] {
  return assessment.topics.map((topic) => topic.id);
}
