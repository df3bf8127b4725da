import type { FetchedContent, FetchFailure } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import type { IsoInstant } from '../../domain/vocabulary.js';

/** A page as it was recorded over time, oldest version first. */
export interface PageHistory {
  readonly slug: string;
  readonly source: Source;
  readonly versions: readonly RecordedVersion[];
  /** What a person said of the steps, where somebody did. */
  readonly labels: readonly Label[];
}

export interface RecordedVersion {
  /** The name that predictions and labels call it by. */
  readonly name: string;
  readonly date: IsoInstant;
  read(): Promise<RecordedFetch>;
}

/** What the fetch of a recorded version would have brought. */
export type RecordedFetch = FetchedContent | FetchFailure;

/** A labelled step from one version to the next. */
export interface Label {
  readonly from: string;
  readonly to: string;
  readonly verdict: string;
  readonly confidence?: string | undefined;
  /** Of a rule change, the primary one first. */
  readonly topics?: readonly string[] | undefined;
  readonly effective?: string | null | undefined;
}

const types: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** The MIME type of a recorded file, by the ending of its name. */
export function contentTypeOf(file: string): string {
  return types[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/html';
}

interface RecordedPage {
  readonly slug: string;
  readonly name: string;
  readonly platform: string;
  readonly language: string;
  readonly url: string;
  readonly content: readonly string[];
  readonly ignore: readonly string[];
}

/** The source that a recorded page would have been declared as. */
export function recordedSource(page: RecordedPage): Source {
  return {
    id: page.slug,
    platform: page.platform,
    name: page.name,
    markets: ['GLOBAL'],
    languages: [page.language],
    timezone: 'UTC',
    kind: 'document',
    fetch: 'http',
    publisher: 'official',
    permission: { status: 'allowed' },
    enabled: true,
    confidence: 'high',
    urls: [page.url],
    allowedHosts: [],
    headers: {},
    extraction: { content: page.content, ignore: page.ignore },
    validity: { mustContain: [], minChars: 0, blockMarkers: [] },
    topics: [],
    file: page.slug,
  };
}
