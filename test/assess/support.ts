import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type AssessInput, assess } from '../../src/assess/assess.js';
import type { Assessment, TopicLexicon } from '../../src/domain/assessment.js';

const TOPICS = join(import.meta.dirname, '../../config/topics');

const lexiconFile = z.object({
  id: z.string(),
  name: z.object({ en: z.string(), 'zh-CN': z.string() }),
  terms: z.record(
    z.string(),
    z.array(
      z.union([
        z.string().transform((term) => ({ term, weight: 1 })),
        z.strictObject({ term: z.string(), weight: z.number().positive() }),
      ]),
    ),
  ),
});

/** The shipped topics, as the configuration would load them. */
export const lexicons: readonly TopicLexicon[] = readdirSync(TOPICS).map((name) => {
  const file = join(TOPICS, name);
  return { ...lexiconFile.parse(parse(readFileSync(file, 'utf8'))), file };
});

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
