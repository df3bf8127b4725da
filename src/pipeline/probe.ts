import type { Document, ListingItem } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { Source } from '../domain/source.js';
import type { IsoDate } from '../domain/vocabulary.js';
import { findLeftOut, type LeftOut } from '../extract/left-out.js';
import { collectPage } from './collect-page.js';
import type { PipelineContext } from './context.js';
import type { Standing } from './items/standing.js';
import { TooComplexError } from './judging/errors.js';
import { findKind, notCheckable } from './kinds/kind.js';
import { breakageProblem } from './look.js';
import type { Again } from './probe-again.js';
import { failureProblem, type Problem, problemOf } from './result.js';

/** What one address of a source gives, for somebody who is setting the source up. */
export interface Probe extends ProbeReading {
  readonly url: string;
  readonly response?: { readonly status: number; readonly bytes: number; readonly contentType: string };
}

/** What was read at an address. */
export interface ProbeReading {
  readonly document?: {
    readonly title: string;
    readonly language?: string;
    readonly published?: IsoDate;
    readonly blocks: number;
    readonly characters: number;
    /** The first lines of what was read. */
    readonly outline: readonly string[];
    /** All of it, line by line. */
    readonly text: readonly string[];
    /** What is not read, and why. */
    readonly leftOut: readonly LeftOut[];
  };
  /** How the page differed when it was fetched once more. */
  readonly again?: Again;
  readonly problem?: Omit<Problem, 'url'>;
  readonly items?: readonly ProbeItem[];
}

/** Something that a page leads to or holds. */
export interface ProbeItem extends ListingItem {
  /** Its date as the page writes it. */
  readonly dateText?: string;
  /** What a check would do with it, where the page is a list. */
  readonly standing?: Standing;
}

const OUTLINE_BLOCKS = 12;
const OUTLINE_CHARS = 120;

/** Reads every address of a source as a check would, compares with nothing and stores nothing. */
export async function probeSource(source: Source, context: PipelineContext): Promise<Probe[]> {
  const kind = findKind(context.kinds, source.kind);
  if (kind) return kind.probe(source, context);
  const { url, ...problem } = notCheckable(source, context.kinds);
  return [{ url, problem }];
}

/** Brings each address as a check does, and reads what it brought. */
export async function probeAddresses(
  source: Source,
  context: PipelineContext,
  read: (content: FetchedContent) => Promise<ProbeReading>,
): Promise<Probe[]> {
  const probes: Probe[] = [];
  for (const url of source.urls) probes.push(await probeAddress(url, source, context, read));
  return probes;
}

async function probeAddress(
  url: string,
  source: Source,
  context: PipelineContext,
  read: (content: FetchedContent) => Promise<ProbeReading>,
): Promise<Probe> {
  const collected = await collectPage({ source, urls: [url], declared: true, known: [] }, context);
  if (collected.outcome === 'failure') {
    return { url, problem: failureProblem(collected.failure) };
  }
  const [content] = collected.outcome === 'content' ? collected.contents : [];
  if (!content) return { url };
  const { status, body, contentType } = content;
  const response = { status, bytes: body.byteLength, contentType };
  try {
    return { url, response, ...(await read(content)) };
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
    return { url, response, problem: problemOf(error, url) };
  }
}

/** The text at an address, and whether it is the page. */
export async function probeText(
  content: FetchedContent,
  source: Source,
  { judging }: Pick<PipelineContext, 'judging'>,
): Promise<Required<Pick<ProbeReading, 'document'>> & Pick<ProbeReading, 'problem'>> {
  const reading = await judging.readPage([content], source);
  const broken = await judging.findBreakage(reading, source);
  const document = outline(reading.document, findLeftOut(content, source.extraction));
  if (!broken) return { document };
  return { document, problem: breakageProblem(broken.breakage, broken.url) };
}

function outline(document: Document, leftOut: readonly LeftOut[]): NonNullable<Probe['document']> {
  const { title, language, published, blocks } = document;
  return {
    title,
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    blocks: blocks.length,
    characters: blocks.reduce((sum, block) => sum + block.text.length, 0),
    outline: blocks.slice(0, OUTLINE_BLOCKS).map((block) => lineOf(block).slice(0, OUTLINE_CHARS)),
    text: blocks.map(lineOf),
    leftOut,
  };
}

function lineOf({ kind, text }: Document['blocks'][number]): string {
  if (kind === 'heading') return `# ${text}`;
  return kind === 'list-item' ? `- ${text}` : text;
}
