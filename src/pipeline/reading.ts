import { type Breakage, recogniseBreakage } from '../compare/breakage.js';
import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { Source } from '../domain/source.js';
import { extractDocument, joinDocuments } from '../extract/document.js';

/** A page as it was read: the parts that it came in, and the document that they make. */
export interface Reading {
  readonly document: Document;
  readonly parts: readonly { readonly content: FetchedContent; readonly document: Document }[];
}

/** A page that answered with something else, and the address that did. */
export interface FoundBreakage {
  readonly breakage: Breakage;
  readonly url: string;
}

/** Reads what the addresses of a page brought, in their order. */
export function readPage(contents: readonly FetchedContent[], source: Pick<Source, 'extraction'>): Reading {
  const parts = contents.map((content) => ({
    content,
    document: extractDocument(content, source.extraction),
  }));
  return { document: joinDocuments(parts.map((part) => part.document)), parts };
}

/** The first part that is not what it should be, judged against the last good version of the page. */
export function findBreakage(
  reading: Reading,
  lastGood: Document | undefined,
  source: Pick<Source, 'validity' | 'languages'>,
): FoundBreakage | undefined {
  for (const { content, document } of reading.parts) {
    // One part of several has no stored document of its own to be judged against.
    const before = reading.parts.length === 1 ? lastGood : undefined;
    const breakage = recogniseBreakage(content, document, before, source);
    if (breakage) return { breakage, url: content.url };
  }
  return undefined;
}
