import { loadShippedKnowledge } from '../../src/config/load.js';
import type { Comparison } from '../../src/domain/change.js';
import type { Document } from '../../src/domain/document.js';
import type { FetchedContent } from '../../src/domain/fetch.js';
import { DEFAULT_PATIENCE } from '../../src/domain/patience.js';
import type { Source } from '../../src/domain/source.js';
import { readPage } from '../../src/pipeline/reading.js';
import { type PageState, type Step, takeStep } from '../../src/pipeline/step.js';

export const knowledge = {
  ...(await loadShippedKnowledge()),
  seller: { platforms: [], markets: [], families: [], fulfilment: [], features: [] },
  team: [],
};

export const source: Source = {
  id: 'harbour',
  platform: 'harbour',
  name: 'Harbour',
  markets: ['DE'],
  languages: ['en'],
  timezone: 'Europe/Berlin',
  kind: 'document',
  fetch: 'http',
  publisher: 'official',
  permission: { status: 'allowed' },
  enabled: true,
  confidence: 'high',
  urls: ['https://seller.example/terms'],
  allowedHosts: [],
  headers: {},
  extraction: { content: [], ignore: [] },
  validity: { mustContain: [], minChars: 0, blockMarkers: [] },
  topics: [],
  file: 'sources/harbour.yaml',
};

const TAGS = { heading: 'h2', paragraph: 'p', 'list-item': 'li', 'table-row': 'p' };

/** A page that says this, as it is fetched. */
export function contentOf({ title, blocks }: Document): FetchedContent {
  const body = blocks.map(({ kind, text }) => `<${TAGS[kind]}>${text}</${TAGS[kind]}>`).join('');
  const text = `<html><head><meta charset="utf-8"><title>${title}</title></head><body><main>${body}</main></body></html>`;
  const [url = ''] = source.urls;
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType: 'text/html',
    charset: 'utf-8',
    body: Buffer.from(text),
    text,
    validators: {},
    fetchedAt: '2026-01-05T08:00:00.000Z',
  };
}

export interface Watched {
  /** What was said of each version but the first. */
  readonly steps: readonly Step[];
  readonly state: PageState;
  /** The numbers of the versions, from 0, that somebody is alerted of. */
  readonly alerts: readonly number[];
}

/** Watches a page that shows these versions in order, so many hours apart. */
export function watchPage(versions: readonly Document[], hours = 24): Watched {
  const start = Date.parse('2026-01-05T08:00:00.000Z');
  let state: PageState | undefined;
  const steps: Step[] = [];
  for (const [index, document] of versions.entries()) {
    const at = new Date(start + index * hours * 3_600_000).toISOString();
    const step = takeStep(
      state,
      readPage([contentOf(document)], source),
      { source, role: 'document', at, patience: DEFAULT_PATIENCE },
      knowledge,
    );
    if (index > 0) steps.push(step);
    else if (step.outcome !== 'first') throw new Error('The first version is not taken for a page.');
    if ('next' in step) state = step.next ?? state;
  }
  if (!state) throw new Error('None of the versions is a page.');
  const alerts = steps.flatMap((step, index) =>
    comparisonOf(step)?.verdict === 'material' ? [index + 1] : [],
  );
  return { steps, state, alerts };
}

export function comparisonOf(step: Step | undefined): Comparison | undefined {
  return step?.outcome === 'different' ? step.judgement.comparison : undefined;
}
