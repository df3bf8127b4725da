import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { Source } from '../domain/source.js';
import { StoreError } from '../store/errors.js';
import type { PageRow } from '../store/pages.js';
import type { Snapshot } from '../store/snapshots.js';
import { storedContent } from './collect-page.js';
import type { PipelineContext } from './context.js';
import type { Reading } from './reading.js';

/** How a page is read. */
export interface PageReading {
  readonly source: Source;
  readonly complete?: ((document: Document) => Document) | undefined;
  /** Finds the page in bytes that hold more than it, as those of a page of entries do for each; undefined without it. */
  readonly reread?: ((contents: readonly FetchedContent[]) => Promise<Document | undefined>) | undefined;
}

/**
 * The current version of a page. One that can no longer be read is read anew from its stored bytes, and kept so; where
 * these are gone too, the page has no version any more, and what it says now becomes its first.
 */
export async function currentVersion(
  page: PageRow,
  reading: PageReading,
  context: PipelineContext,
): Promise<Snapshot | undefined> {
  const { store } = context;
  if (page.snapshotId === null) return undefined;
  try {
    return store.snapshots.get(page.snapshotId);
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'damaged-version') throw error;
  }
  const outline = store.snapshots.outline(page.snapshotId);
  const document = outline && (await readFromBytes(outline.bodies, reading, context))?.document;
  if (context.dryRun) return document && { ...outline, document };
  if (document) store.snapshots.mend(page.snapshotId, document);
  else store.pages.dropVersion(page.id);
  return document && { ...outline, document };
}

/** Stored bytes as today's extractor reads them; undefined where any are gone or say nothing. */
export async function readFromBytes(
  bodies: Snapshot['bodies'],
  { source, complete, reread }: PageReading,
  context: PipelineContext,
): Promise<Reading | undefined> {
  const contents = await readStored(bodies, context);
  if (!contents) return undefined;
  if (reread) {
    const document = await reread(contents);
    return document && { document, parts: [] };
  }
  const { document, parts } = await context.judging.readPage(contents, source);
  if (document.blocks.length === 0) return undefined;
  return { document: complete?.(document) ?? document, parts };
}

/** Stored bytes as the fetches that brought them; undefined where any are gone. */
export async function readStored(
  bodies: Snapshot['bodies'],
  context: PipelineContext,
): Promise<FetchedContent[] | undefined> {
  const contents: FetchedContent[] = [];
  for (const body of bodies) {
    const content = await storedContent(body, context).catch(() => undefined);
    if (!content) return undefined;
    contents.push(content);
  }
  return contents;
}

/** Whether all bytes of a version are there. */
export function hasBytes({ bodies }: Snapshot, { store }: PipelineContext): boolean {
  return bodies.every(({ sha256 }) => store.bodies.has(sha256));
}
