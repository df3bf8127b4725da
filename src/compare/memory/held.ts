import type { Comparison, WeighedEdit } from '../../domain/change.js';
import type { Block, Document } from '../../domain/document.js';
import type { HeldBack, PageMemory } from '../../domain/memory.js';
import type { Stay } from '../../domain/patience.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { wordsOf } from '../../language/tokens.js';
import { EDIT_EVIDENCE } from '../evidence/index.js';
import { foldLayout } from '../words/fold.js';

/**
 * Furniture by its look or its past, which may turn out to be text. Menus and what the page shows twice stay what they
 * are, however long they stand.
 */
const BY_LOOK: ReadonlySet<string> = new Set([
  'related',
  'turns-over',
  'comes-and-goes',
  'taken-back',
  'rotating',
  'greeting',
]);
/** What is gone from a list of other pages, a quote or a greeting was no rule of this page. */
const BY_PAST: ReadonlySet<string> = new Set(['comes-and-goes', 'taken-back']);
/** Signs of a rule that are more than a figure. */
const RULES: ReadonlySet<string> = new Set([
  'amount',
  'prohibition',
  'penalty',
  'obligation',
  'time-limit',
  'other-law',
]);
const STRONG = 0.5;
const MAX_HELD = 20;
const MAX_LENGTH = 1_000;
const HOUR_MS = 3_600_000;
/** So few words are a label, not a rule. */
const FEWEST_WORDS = 5;
const QUESTION = /[?？]$/u;
const SENTENCE_END = /[.!?;。！？；]['")\]”’」』）]*$/u;

/** The kinds of evidence that what was held back is judged by again: nothing is furniture by its look any more. */
export const KINDS_FOR_HELD = EDIT_EVIDENCE.filter(({ code }) => !BY_LOOK.has(code));

/**
 * What is held back of a page after a check: what was and still stands like that, and words of a rule that this check
 * took for furniture. A title, a question or what leads elsewhere is never a rule of this page, and what is back before anybody was
 * told that it was gone is no news. Of a version that people are told of, give no edits: they have seen it.
 */
export function learnHeld(
  memory: PageMemory,
  document: Document,
  edits: Comparison['edits'],
  at: IsoInstant,
): PageMemory {
  const { held: known = [], ...rest } = memory;
  const found = edits.flatMap((edit) => (mayBeRule(edit, document) ? [heldBack(edit, at)] : []));
  if (known.length === 0 && found.length === 0) return memory;
  const text = document.blocks.map((block) => foldLayout(block.text)).join('\n');
  const standing = known.filter((piece) => stands(piece, text));
  const counted = standing.map((piece) => ({ ...piece, checks: piece.checks + 1 }));
  const isKnown = ({ before, after }: HeldBack): boolean =>
    counted.some((piece) => piece.before === before && piece.after === after);
  const isBack = ({ before, after }: HeldBack): boolean =>
    known.some((piece) => piece.before === after && piece.after === before);
  const fresh = found.filter((piece) => !isKnown(piece) && !isBack(piece));
  const held = [...counted, ...fresh].slice(-MAX_HELD);
  return held.length === 0 ? rest : { ...rest, held };
}

/** Whether something was held back so long ago that the page has to be read again. */
export function hasHeld({ held = [] }: PageMemory, { hours }: Stay, at: IsoInstant): boolean {
  return held.some(({ since }) => Date.parse(at) - Date.parse(since) >= hours * HOUR_MS);
}

/** What was held back and has stayed, and the memory without it. */
export function takeStayed(
  memory: PageMemory,
  { checks, hours }: Stay,
  at: IsoInstant,
): { readonly stayed: readonly HeldBack[]; readonly memory: PageMemory } {
  const { held = [], ...rest } = memory;
  const hasStayed = (piece: HeldBack): boolean =>
    piece.checks >= checks && Date.parse(at) - Date.parse(piece.since) >= hours * HOUR_MS;
  const stayed = held.filter(hasStayed);
  if (stayed.length === 0) return { stayed, memory };
  const left = held.filter((piece) => !hasStayed(piece));
  return { stayed, memory: left.length === 0 ? rest : { ...rest, held: left } };
}

/** The page as it would be without what was held back: what it is to be judged against. */
export function withoutHeld(document: Document, held: readonly HeldBack[]): Document {
  const came = held.filter(({ after }) => after !== '');
  const went = held.filter(({ after }) => after === '');
  const blocks = document.blocks.flatMap((block): Block[] => {
    const piece = came.find(({ after }) => block.text.includes(after));
    if (piece === undefined) return [block];
    const text = block.text.replace(piece.after, () => piece.before).trim();
    return text === '' ? [] : [{ ...block, text }];
  });
  const gone = went.map(({ before }): Block => ({ kind: 'paragraph', text: before }));
  return { ...document, blocks: [...blocks, ...gone] };
}

function mayBeRule(edit: WeighedEdit, { blocks }: Document): boolean {
  const { verdict, evidence, before, after, newIndex } = edit;
  if (verdict !== 'noise' || !evidence.some(({ code }) => BY_LOOK.has(code))) return false;
  if (!evidence.some(({ code, strength }) => RULES.has(code) && strength >= STRONG)) return false;
  if (before.length > MAX_LENGTH || after.length > MAX_LENGTH) return false;
  const block = newIndex === undefined ? undefined : blocks[newIndex];
  if (block?.kind === 'heading' || QUESTION.test(after.trim())) return false;
  if (wordsOf(`${before} ${after}`).length < FEWEST_WORDS) return false;
  if (after.trim() === '') {
    return evidence.some(({ code }) => BY_PAST.has(code)) && SENTENCE_END.test(before.trim());
  }
  return (block?.links?.length ?? 0) === 0 || SENTENCE_END.test(after.trim());
}

function heldBack({ before, after }: WeighedEdit, at: IsoInstant): HeldBack {
  return { before: before.trim(), after: after.trim(), since: at, checks: 1 };
}

function stands({ before, after }: HeldBack, text: string): boolean {
  return after === '' ? !text.includes(foldLayout(before)) : text.includes(foldLayout(after));
}
