import type { Block, Document } from '../domain/document.js';
import { type ChineseWriting, chineseWriting, inMainlandChinese } from '../language/chinese.js';

/** Two versions in one way of writing, and how each was written where those differ. */
export interface InOneWriting {
  readonly before: Document;
  readonly after: Document;
  readonly switched?: { readonly from: ChineseWriting; readonly to: ChineseWriting };
}

/** So much of a page tells how it is written. */
const MAX_READ = 20_000;

/**
 * A Chinese page that came in simplified letters before and in traditional ones now, or the other way round: both in
 * the letters and words of the mainland, so that what differs then differs in what it says.
 */
export function inOneWriting(before: Document, after: Document): InOneWriting {
  const from = writingOf(before);
  const to = writingOf(after);
  if (from === undefined || to === undefined || from === to) return { before, after };
  return { before: inMainland(before), after: inMainland(after), switched: { from, to } };
}

function writingOf({ blocks }: Document): ChineseWriting | undefined {
  let text = '';
  for (const block of blocks) {
    text += block.text;
    if (text.length > MAX_READ) break;
  }
  return chineseWriting(text);
}

function inMainland(document: Document): Document {
  const blocks = document.blocks.map((block): Block => {
    const text = inMainlandChinese(block.text);
    return { ...block, text, ...(block.cells && { cells: block.cells.map(inMainlandChinese) }) };
  });
  return { ...document, blocks };
}
