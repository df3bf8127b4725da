import type { Document } from '../domain/document.js';
import type { PageMemory } from '../domain/memory.js';
import type { Edit } from './edits.js';
import { isRecurringText, isVolatileEdit } from './memory.js';
import { findBody, isLabel } from './page-parts.js';
import { foldLayout } from './reading.js';

/** Text this long that stands elsewhere in the other version was repeated, not written. */
const MIN_REPEATED_LENGTH = 40;
/** Text that came or went counts as the page shown twice from this length and share of repeated text on. */
const MIN_DOUBLED_LENGTH = 1_000;
const DOUBLED_SHARE = 0.85;

/** What the classification of one edit has to know about the two documents. */
export interface EditContext {
  /** All text of the older and of the newer document, as `foldLayout` leaves it. */
  readonly textBefore: string;
  readonly textAfter: string;
  /** From which length on text that stands in the other version counts as repeated. */
  readonly minRepeated: number;
  /** Whether the block stands in the head or foot of the page, outside its running text. */
  isOutsideBody(edit: Edit): boolean;
  /** Whether the block is a short line above the running text: a title, a byline. */
  isHeadLine(edit: Edit): boolean;
  /** Whether this text was seen to come and go. */
  isRecurring(edit: Edit): boolean;
  /** Whether an edit of this form was seen again and again. */
  isVolatile(edit: Edit): boolean;
}

export function createContext(
  before: Document,
  after: Document,
  memory: PageMemory,
  edits: readonly Edit[],
): EditContext {
  const bodyBefore = findBody(before);
  const bodyAfter = findBody(after);
  const outside = new Set([
    ...before.blocks.filter((_, index) => index < bodyBefore.start || index > bodyBefore.end),
    ...after.blocks.filter((_, index) => index < bodyAfter.start || index > bodyAfter.end),
  ]);
  const headLines = new Set([
    ...before.blocks.filter((block, index) => index < bodyBefore.start && isLabel(block)),
    ...after.blocks.filter((block, index) => index < bodyAfter.start && isLabel(block)),
  ]);
  const textBefore = foldedText(before);
  const textAfter = foldedText(after);
  return {
    textBefore,
    textAfter,
    minRepeated: isMostlyRepeated(edits, textBefore, textAfter) ? 1 : MIN_REPEATED_LENGTH,
    isHeadLine: (edit) => headLines.has(edit.block),
    isOutsideBody: (edit) => outside.has(edit.block),
    isRecurring: (edit) => isRecurringText(memory, edit.after === '' ? edit.before : edit.after),
    isVolatile: (edit) => isVolatileEdit(memory, edit),
  };
}

/** Whether what came or went is for the most part text that the other version holds: the page was shown twice. */
function isMostlyRepeated(edits: readonly Edit[], textBefore: string, textAfter: string): boolean {
  let repeated = 0;
  let total = 0;
  for (const edit of edits) {
    if (edit.before !== '' && edit.after !== '') continue;
    const folded = foldLayout(edit.before + edit.after);
    total += folded.length;
    const elsewhere = edit.before === '' ? textBefore : textAfter;
    if (folded.length >= MIN_REPEATED_LENGTH && elsewhere.includes(folded)) repeated += folded.length;
  }
  return total >= MIN_DOUBLED_LENGTH && repeated >= total * DOUBLED_SHARE;
}

function foldedText(document: Document): string {
  return document.blocks.map((block) => foldLayout(block.text)).join('\n');
}
