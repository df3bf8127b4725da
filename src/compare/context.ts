import type { Document } from '../domain/document.js';
import type { PageMemory } from '../domain/memory.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { splitSentences } from '../language/sentences.js';
import { followsReading } from './evidence/render-date.js';
import { isRecurringText, isVolatileEdit } from './memory/memory.js';
import { createRenaming } from './residue/renaming.js';
import type { Edit } from './residue/residue.js';
import { foldLayout } from './words/fold.js';
import { findBody, isLabel } from './words/page-parts.js';

/** Text this long that stands elsewhere in the other version was repeated, not written. */
const MIN_REPEATED_LENGTH = 40;
/** Text that came or went counts as the page shown twice from this length and share of repeated text on. */
const MIN_DOUBLED_LENGTH = 1_000;
const DOUBLED_SHARE = 0.85;

/** What the classification of one edit has to know about the two documents. */
export interface EditContext {
  /**
   * Whether the page is shown twice, or no longer, and this is text of it: a single sentence that is repeated, or no
   * longer, may be a rule for one more case, or one less.
   */
  isRepeated(text: string, op: 'added' | 'removed'): boolean;
  /** Whether the block stands in the head or foot of the page, outside its running text. */
  isOutsideBody(edit: Edit): boolean;
  /** Whether the block is a short line above the running text: a title, a byline. */
  isHeadLine(edit: Edit): boolean;
  /** Whether this text was seen to come and go. */
  isRecurring(edit: Edit): boolean;
  /** The older text with every name as it is now that changed together with the addresses that hold it. */
  withNewNames(text: string): string;
  /** Whether nothing changed but a date that is the day of reading. */
  followsReading(edit: Edit): boolean;
  /** Whether an edit of this form was seen again and again. */
  isVolatile(edit: Edit): boolean;
}

export function createContext(
  before: Document,
  after: Document,
  memory: PageMemory,
  edits: readonly Edit[],
  at: IsoInstant | undefined,
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
  return {
    isRepeated: createRepetition(before, after, edits),
    isHeadLine: (edit) => headLines.has(edit.block),
    isOutsideBody: (edit) => outside.has(edit.block),
    isRecurring: (edit) => isRecurringText(memory, edit.after === '' ? edit.before : edit.after),
    withNewNames: createRenaming(edits),
    followsReading: (edit) => at !== undefined && followsReading(edit.before, edit.after, at),
    isVolatile: (edit) => isVolatileEdit(memory, edit),
  };
}

/** Reads the sentences of the documents when they are first asked for. */
function createRepetition(
  before: Document,
  after: Document,
  edits: readonly Edit[],
): EditContext['isRepeated'] {
  let known: { readonly added: ReadonlySet<string>; readonly removed: ReadonlySet<string> } | undefined;
  let isShownTwice: boolean | undefined;

  function standsElsewhere(text: string, op: 'added' | 'removed', least: number): boolean {
    const keys = sentenceKeys(text);
    if (keys.reduce((length, key) => length + key.length, 0) < least) return false;
    known ??= { added: sentencesOf(before), removed: sentencesOf(after) };
    const sentences = known[op];
    return keys.length > 0 && keys.every((key) => sentences.has(key));
  }

  /** The page was shown twice where what came or went is for the most part text that the other version holds. */
  function isMostlyRepeated(): boolean {
    let repeated = 0;
    let total = 0;
    for (const edit of edits) {
      if (edit.before !== '' && edit.after !== '') continue;
      const text = edit.before + edit.after;
      total += text.length;
      if (standsElsewhere(text, edit.before === '' ? 'added' : 'removed', MIN_REPEATED_LENGTH)) {
        repeated += text.length;
      }
    }
    return total >= MIN_DOUBLED_LENGTH && repeated >= total * DOUBLED_SHARE;
  }

  return (text, op) => {
    isShownTwice ??= isMostlyRepeated();
    return isShownTwice && standsElsewhere(text, op, 1);
  };
}

function sentencesOf(document: Document): Set<string> {
  const keys = new Set<string>();
  for (const block of document.blocks) for (const key of sentenceKeys(block.text)) keys.add(key);
  return keys;
}

function sentenceKeys(text: string): string[] {
  return splitSentences(text, 'parts')
    .map(foldLayout)
    .filter((key) => key !== '');
}
