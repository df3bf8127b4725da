import type { DocumentDiff, EditForm } from '../../domain/change.js';
import type { Block } from '../../domain/document.js';
import type { PageContext, Run } from '../context.js';
import { diffWords } from '../diff/words.js';
import type { Passage } from './passage.js';
import type { PlacedEdit } from './placed-edit.js';
import type { Residue } from './residue.js';
import { writeValuesAlike } from './same-values.js';
import { readTogether, withoutRepeats } from './taken-together.js';

const SOFAR_LENGTH = 200;
const MAX_CUT_LENGTH = 40_000;
/** Of a text edited in more places the first are read. */
const MAX_EDITS_PER_PASSAGE = 500;
/** So are the first blocks that came or went in one piece. */
const MAX_EDITS_PER_RUN = 1_000;
/** Of a page that differs in more places than this, none are read together. */
const MAX_READ_TOGETHER = 150;

/**
 * Cuts a residue into edits, in reading order: one for whole text that came or went, one for each stretch of words
 * replaced, and one for all places that were moved, renumbered, laid out otherwise or rendered anew. Of what is too long
 * to be read in full the first part is cut, and one edit stands for the rest.
 */
export function* cutEdits(page: PageContext): Generator<PlacedEdit> {
  if (page.diff.entries.length === 0) return yield* sameText(page);
  yield* structuralEdits(page.residue, page.diff);
  for (const { text, from, to, ...place } of page.rescoped()) {
    yield edit('rescoped', { ...place, before: text, after: text }, `${from} › ${text}`, `${to} › ${text}`);
  }
  const { passages } = page.residue;
  if (passages.length > MAX_READ_TOGETHER) return yield* cutPassages(page);
  const first = readTogether([...cutPassages(page)]);
  const paired = first.pairs.flatMap((passage) => [...cutPassage(passage, page)]);
  // What is left of a pair may have come or gone elsewhere.
  const second = withoutRepeats([...first.edits, ...paired]);
  const relaid = first.relaid + second.dropped;
  if (relaid > 0) yield structural('relaid', '', '', relaid);
  yield* second.kept;
}

function* cutPassages(page: PageContext): Generator<PlacedEdit> {
  let run: Run | undefined;
  let length = 0;
  for (const passage of page.residue.passages) {
    const current = page.runOf(passage);
    length = current === run ? length + 1 : 1;
    run = current;
    if (length <= MAX_EDITS_PER_RUN) yield* cutPassage(passage, page);
    else if (length === MAX_EDITS_PER_RUN + 1) yield unread(passage);
  }
}

/** The text is the same block by block; the blocks may be drawn or linked otherwise. */
function* sameText({ before, after }: PageContext): Generator<PlacedEdit> {
  const changed = (differ: (one: Block, other: Block) => boolean): number =>
    before.blocks.filter((block, index) => differ(block, after.blocks[index] ?? block)).length;
  const relaid = changed((one, other) => one.kind !== other.kind || one.level !== other.level);
  const relinked = changed((one, other) => (one.links ?? []).join(' ') !== (other.links ?? []).join(' '));
  if (relaid > 0) yield structural('relaid', '', '', relaid);
  if (relinked > 0) yield structural('relinked', '', '', relinked);
  if (relaid + relinked === 0) yield structural('same', '', '', 1);
}

function* cutPassage(passage: Passage, page: PageContext): Generator<PlacedEdit> {
  const { before, after } = passage;
  if (before === '') return yield edit('added', passage, '', after);
  if (after === '') return yield edit('removed', passage, before, '');
  const alike = writeValuesAlike(before, after);
  const renamed = page.withNewNames(alike);
  if (alike !== before) yield edit('restated', passage, before, after);
  if (renamed !== alike) yield edit('renamed', passage, before, after);
  const narrowed = narrow(renamed, after);
  const words = diffWords(narrowed.before, narrowed.after);
  let { isCut } = narrowed;
  let preceding = '';
  let sofar = '';
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const part = words[at];
    if (part === undefined) continue;
    if (part.op === 'same') {
      preceding = part.text;
      sofar = endOf(`${sofar}${endOf(part.text)}`);
      continue;
    }
    if (count === MAX_EDITS_PER_PASSAGE) {
      isCut = true;
      break;
    }
    const next = words[at + 1];
    const isPair = part.op === 'removed' && next?.op === 'added';
    const removed = part.op === 'removed' ? part.text : '';
    const added = part.op === 'added' ? part.text : isPair ? next.text : '';
    const following = words[isPair ? at + 2 : at + 1]?.text ?? '';
    yield { ...edit('reworded', passage, removed, added), preceding, following, sofar };
    sofar = endOf(`${sofar}${endOf(added)}`);
    count++;
    if (isPair) at++;
  }
  // What is taken back as a whole is known, however long it is.
  if (isCut && !page.isTakenBack(passage)) yield unread(passage);
}

function endOf(text: string): string {
  return text.slice(-SOFAR_LENGTH);
}

interface Narrowed {
  readonly before: string;
  readonly after: string;
  /** Whether differences lie beyond what is left. */
  readonly isCut: boolean;
}

/** Of very long texts the part from the first to the last difference, and of that the beginning. */
function narrow(before: string, after: string): Narrowed {
  if (before.length + after.length <= MAX_CUT_LENGTH) return { before, after, isCut: false };
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = Math.max(0, start - SOFAR_LENGTH);
  const cut = (text: string): string =>
    text.slice(from, Math.min(text.length - end + SOFAR_LENGTH, from + MAX_CUT_LENGTH));
  const isCut = Math.max(before.length, after.length) - end > from + MAX_CUT_LENGTH;
  return { before: cut(before), after: cut(after), isCut };
}

/** What is left when text is compared without regard to layout: one edit for each way in which places differ. */
function* structuralEdits(residue: Residue, diff: DocumentDiff): Generator<PlacedEdit> {
  const { relaidOut, rendered, renumbered, misencoded, moved } = residue;
  if (relaidOut > 0) yield structural('relaid', '', '', relaidOut);
  for (const part of ['clock', 'counter'] as const) {
    const lines = rendered.filter((line) => line.part === part);
    if (lines[0] !== undefined) yield structural(part, '', lines[0].text, lines.length);
  }
  const [number] = renumbered;
  if (number !== undefined) yield structural('renumbered', number.before, number.after, renumbered.length);
  const [broken] = misencoded;
  if (broken !== undefined) yield structural('misencoded', '', broken, misencoded.length);
  const [first] = moved;
  if (first === undefined) return;
  const isOrder = diff.entries.every(
    ({ op, ...entry }) =>
      op === 'moved' && 'block' in entry && ['list-item', 'table-row'].includes(entry.block.kind),
  );
  yield structural(isOrder ? 'reordered' : 'moved', first, first, moved.length);
}

/** What is not read of a passage, or of what came or went from it on. */
function unread(passage: Passage): PlacedEdit {
  return edit('unread', passage, passage.before, passage.after);
}

/** An edit without new words. */
function structural(form: EditForm, before: string, after: string, count: number): PlacedEdit {
  const passage: Passage = { section: [], block: { kind: 'paragraph', text: after }, before, after };
  return { ...edit(form, passage, before, after), count };
}

function edit(form: EditForm, passage: Passage, before: string, after: string): PlacedEdit {
  return { form, passage, before, after, preceding: '', following: '', sofar: '', count: 1 };
}
