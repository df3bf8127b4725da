import type { Block, Document } from '../../../domain/document.js';
import { rememberedByObject } from '../../../language/remembered.js';
import { phrasesInAll } from '../../../language/words.js';
import type { PageContext } from '../../context.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { foldLayout } from '../../words/fold.js';
import { isTitle } from '../../words/titles.js';
import { type EditEvidence, observed } from '../kind.js';

/** What leads from an entry to its page: "Fees ........ 12". */
const LEADER = /\s*(?:\.{3,}|…|\s{2,})\s*\p{Nd}{1,4}\s*$/u;
/** So many entries beside it make a line one of a list of contents that has no heading. */
const MIN_BESIDE = 2;
const BESIDE = 3;

/** A line that only repeats a heading of the text: what stands under that is judged in its own place. */
export const contentsList: EditEvidence = {
  code: 'contents-list',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: { en: 'An entry of a table of contents changed.', 'zh-CN': '目录条目变化。' },
  observe(edit, page) {
    if (edit.passage.block.kind === 'heading' || edit.passage.block.kind === 'table-row') return undefined;
    return observed(edit, isEntry(edit, page));
  },
};

function isEntry({ passage, form }: PlacedEdit, { before, after }: PageContext): boolean {
  const { oldIndex, newIndex } = passage;
  const was = form !== 'added' && oldIndex !== undefined && isEntryOf(before, oldIndex);
  const is = form !== 'removed' && newIndex !== undefined && isEntryOf(after, newIndex);
  if (form === 'reworded') return was && is;
  return was || is;
}

interface Titles {
  /** Where the last heading or line of its own with a text stands. */
  readonly last: ReadonlyMap<string, number>;
  readonly headings: ReadonlySet<string>;
}

const titlesOf = rememberedByObject((document: Document): Titles => {
  const last = new Map<string, number>();
  const headings = new Set<string>();
  for (const [index, block] of document.blocks.entries()) {
    if (!isTitle(block)) continue;
    const key = keyOf(block);
    last.set(key, index);
    if (block.kind === 'heading') headings.add(key);
  }
  return { last, headings };
});

/** Whether a line stands again further down as a title, under the heading of such a list or among lines that do, too. */
function isEntryOf(document: Document, index: number): boolean {
  const { blocks } = document;
  if (!repeats(document, index, false)) return false;
  if (underContents(blocks, index)) return true;
  if (!repeats(document, index, true)) return false;
  let beside = 0;
  for (let at = Math.max(0, index - BESIDE); at <= index + BESIDE; at++) {
    if (at !== index && repeats(document, at, true)) beside++;
  }
  return beside >= MIN_BESIDE;
}

function repeats(document: Document, index: number, ofHeading: boolean): boolean {
  const block = document.blocks[index];
  if (block === undefined || block.kind === 'heading' || !isTitle(block)) return false;
  const { last, headings } = titlesOf(document);
  const key = keyOf(block);
  return key !== '' && (last.get(key) ?? 0) > index && (!ofHeading || headings.has(key));
}

function keyOf({ text }: Block): string {
  return foldLayout(text.replace(LEADER, '')).toLowerCase();
}

let contents: ReadonlySet<string> | undefined;

function underContents(blocks: readonly Block[], index: number): boolean {
  contents ??= new Set(phrasesInAll('furniture/contents-headings'));
  for (let at = index - 1; at >= 0 && index - at <= 120; at--) {
    const block = blocks[at];
    if (block === undefined || !isTitle(block)) return false;
    const label = block.text
      .toLowerCase()
      .replace(/[\s:：]+$/u, '')
      .trim();
    if (contents.has(label)) return true;
    if (block.kind === 'heading') return false;
  }
  return false;
}
