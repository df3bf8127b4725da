import type { Block, Document } from '../domain/document.js';
import type { IsoDate } from '../domain/vocabulary.js';
import type { Entry } from '../extract/entries/entry.js';
import { splitEntries } from '../extract/entries/split.js';

/** A page that is itself a list of dated changes. */
export interface FoundEntries {
  readonly entries: readonly Entry[];
  /** How much of the page's text stands in entries, 0 to 1. */
  readonly share: number;
}

const FEWEST = 3;
/** An entry without so much text says nothing by itself: then the page is a list. */
const SHORTEST_ENTRY = 80;
const FILLED = 0.6;
/** What the entries hold of a page that is there for them. */
const SHARE = 0.6;
/** One entry with more of the page than this is the page, and the others are its history. */
const LARGEST = 0.6;

/** The dated entries that a page is there for, each with a text of its own. */
export function findEntries(document: Document, today: IsoDate): FoundEntries | undefined {
  const { entries } = splitEntries(document, { today });
  if (new Set(entries.map(({ dateText }) => dateText)).size < FEWEST) return undefined;
  const sizes = entries.map(({ blocks }) => sizeOf(blocks));
  const whole = Math.max(1, sizeOf(document.blocks));
  const share = sizes.reduce((sum, size) => sum + size, 0) / whole;
  const filled = sizes.filter((size) => size >= SHORTEST_ENTRY).length;
  if (share < SHARE || filled < FEWEST || filled < FILLED * entries.length) return undefined;
  return Math.max(...sizes) > LARGEST * whole ? undefined : { entries, share };
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
