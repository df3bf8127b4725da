import { recogniseBreakage } from '../compare/breakage/breakage.js';
import type { Document, ListingItem } from '../domain/document.js';
import type { Source } from '../domain/source.js';
import type { IsoDate } from '../domain/vocabulary.js';
import { extractDocument } from '../extract/document.js';
import { extractListing } from '../extract/listing.js';
import type { PipelineContext } from './context.js';
import { breakageProblem } from './look.js';
import type { Problem } from './result.js';

/** What one address of a source gives, for somebody who is setting the source up. */
export interface Probe {
  readonly url: string;
  readonly response?: { readonly status: number; readonly bytes: number; readonly contentType: string };
  readonly problem?: Pick<Problem, 'kind' | 'message'>;
  readonly document?: {
    readonly title: string;
    readonly language?: string;
    readonly published?: IsoDate;
    readonly blocks: number;
    readonly characters: number;
    /** The first lines of what was read. */
    readonly outline: readonly string[];
  };
  readonly items?: readonly ListingItem[];
}

const OUTLINE_BLOCKS = 12;
const OUTLINE_CHARS = 120;

/** Reads every address of a source as a check would, compares with nothing and stores nothing. */
export async function probeSource(source: Source, context: PipelineContext): Promise<Probe[]> {
  const probes: Probe[] = [];
  for (const url of source.urls) probes.push(await probeUrl(source, url, context));
  return probes;
}

async function probeUrl(source: Source, url: string, { collector }: PipelineContext): Promise<Probe> {
  const { fetch: mode, headers, allowedHosts, timezone } = source;
  const outcome = await collector.fetch({ url, mode, headers, allowedHosts, declared: true });
  if (outcome.outcome === 'failure') {
    return { url, problem: { kind: outcome.kind, message: outcome.message } };
  }
  if (outcome.outcome === 'not-modified') return { url };
  const response = {
    status: outcome.status,
    bytes: outcome.body.byteLength,
    contentType: outcome.contentType,
  };
  const document = extractDocument(outcome, source.extraction);
  const breakage = recogniseBreakage(outcome, document, undefined, source);
  const items = source.listing && extractListing(outcome, source.listing, { timezone, allowedHosts });
  return {
    url,
    response,
    document: outline(document),
    ...(breakage && { problem: breakageProblem(breakage, url) }),
    ...(items && { items }),
  };
}

function outline(document: Document): NonNullable<Probe['document']> {
  const { title, language, published, blocks } = document;
  return {
    title,
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    blocks: blocks.length,
    characters: blocks.reduce((sum, block) => sum + block.text.length, 0),
    outline: blocks
      .slice(0, OUTLINE_BLOCKS)
      .map((block) => `${block.kind === 'heading' ? '# ' : ''}${block.text.slice(0, OUTLINE_CHARS)}`),
  };
}
