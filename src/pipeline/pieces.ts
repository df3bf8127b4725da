import type { Breakage } from '../compare/breakage/breakage.js';
import { recogniseBreakage } from '../compare/breakage/breakage.js';
import type { Block, Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { Source } from '../domain/source.js';
import type { IsoDate } from '../domain/vocabulary.js';
import { joinDocuments } from '../extract/document.js';
import { findCut, type Reading, readPage } from './reading.js';

/** An item of a page that is a page of its own for all that follows: an entry of a change log. */
export interface Piece {
  readonly title: string;
  /** Where it can be read: its own place on the page, or else the page. */
  readonly url: string;
  /** Its date as the page writes it; empty where it has none. */
  readonly dateText: string;
  readonly section: readonly string[];
  readonly document: Document;
}

/** A page as its pieces, and what stands beside them. */
export interface PieceReading {
  readonly page: Document;
  readonly pieces: readonly Piece[];
  readonly rest: Document;
  /** What came in the place of the page. */
  readonly broken?: { readonly breakage: Breakage; readonly url: string };
  /** The address that lacks its end. */
  readonly cut?: { readonly url: string };
}

/** What one address brought, as the kind of the source splits it. */
export type PieceReader = (
  part: { readonly content: FetchedContent; readonly document: Document },
  source: Source,
  today: IsoDate,
) => { readonly pieces: readonly Piece[]; readonly rest: readonly Block[] };

/**
 * Reads what the addresses of a page brought, and splits it. A page that came with pieces is the page, whatever else
 * stands on it; one without is looked at for what came in its place.
 */
export function readPieces(
  contents: readonly FetchedContent[],
  source: Source,
  today: IsoDate,
  split: PieceReader,
): PieceReading {
  const reading = readPage(contents, source);
  const pieces: Piece[] = [];
  const rest: Document[] = [];
  for (const part of reading.parts) {
    const found = split(part, source, today);
    pieces.push(...found.pieces);
    rest.push({ ...part.document, blocks: found.rest });
  }
  const broken = pieces.length === 0 ? findBroken(reading, source) : undefined;
  const cut = findCut(reading);
  return {
    page: reading.document,
    pieces,
    rest: joinDocuments(rest),
    ...(broken && { broken }),
    ...(cut && { cut: { url: cut.url } }),
  };
}

function findBroken({ parts }: Reading, source: Source): PieceReading['broken'] {
  for (const { content, document } of parts) {
    const breakage = recogniseBreakage(content, document, undefined, source);
    if (breakage) return { breakage, url: content.url };
  }
  return undefined;
}
