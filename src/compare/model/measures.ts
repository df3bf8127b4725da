import type { Measures, WeighedEdit } from '../../domain/change.js';
import type { Block, Document } from '../../domain/document.js';
import { rememberedByObject } from '../../language/remembered.js';
import { wordsOf } from '../../language/tokens.js';
import { sizeOf } from '../breakage/overlap.js';
import { type PageContext, standingOf } from '../context.js';
import { timesChanged, timesSeen, timesShown } from '../memory/memory.js';
import type { Passage } from '../residue/passage.js';
import type { PlacedEdit } from '../residue/placed-edit.js';
import { obliges, signsIn } from '../words/rules.js';

/** So much of a text is measured. */
const MAX_READ = 3_000;
/** So many blocks on either side of an edit tell what kind of text it stands in. */
const NEIGHBOURS = 4;
/** A block of which there is a link for so many letters is nothing but links. */
const LETTERS_PER_LINK = 60;
/** This share of a page is its beginning, and its end. */
const EDGE = 0.05;
const STRONG = 0.5;
const SENTENCE_END = /[.!?;:。！？；：]['")\]”’」』）]*\s*$/u;
const QUESTION = /[?？]\s*$/u;
const FIGURE = /\p{N}/u;
const ADDRESS = /https?:|www\.|\p{L}@\p{L}/u;

/** So many edits are measured, those that change a rule by their evidence first. */
const MAX_MEASURED = 40;
const WITH_WORDS: ReadonlySet<string> = new Set(['added', 'removed', 'reworded', 'unread']);

/** The edits with what can be measured of those that say most. */
export function measureEdits(
  edits: readonly WeighedEdit[],
  placed: readonly PlacedEdit[],
  page: PageContext,
): WeighedEdit[] {
  const worded = [...edits.keys()].filter((at) => WITH_WORDS.has(edits[at]?.form ?? ''));
  const chosen = new Set(
    worded
      .sort((one, other) => rankOf(edits[other]) - rankOf(edits[one]) || one - other)
      .slice(0, MAX_MEASURED),
  );
  return edits.map((edit, at) => {
    const place = placed[at];
    if (place === undefined || !chosen.has(at)) return edit;
    return { ...edit, measures: measureEdit(place, page) };
  });
}

function rankOf(edit: WeighedEdit | undefined): number {
  if (edit?.verdict !== 'material') return 0;
  return edit.evidence.some(({ speaksFor, strength }) => speaksFor === 'rule' && strength >= STRONG) ? 2 : 1;
}

/** What can be measured of an edit, whatever language it is in. */
function measureEdit(edit: PlacedEdit, page: PageContext): Measures {
  const { form, passage, before, after } = edit;
  const { block } = passage;
  const text = after || before;
  const words = wordsOf(`${before} ${after}`.slice(0, MAX_READ));
  const [old, young] = [before, after].map((side) => new Set(wordsOf(side.slice(0, MAX_READ)))) as [
    Set<string>,
    Set<string>,
  ];
  const kept = [...old].filter((word) => young.has(word)).length;
  const differing = old.size + young.size - 2 * kept;
  const run = page.runOf(passage);
  const isWhole = form === 'added' || form === 'removed';
  return present({
    [`form-${form}`]: 1,
    [`in-${block.kind}`]: block.kind === 'paragraph' ? 0 : 1,
    'words-differing': Math.log1p(differing),
    'words-replaced': Number(!isWhole && before.trim() !== '' && after.trim() !== ''),
    figures: share(words, (word) => FIGURE.test(word)),
    'words-known': share([...old, ...young], (word) => knows(page, before === '' ? 'before' : 'after', word)),
    capital: Number(/^\p{Lu}/u.test(text.trim())),
    sentence: Number(SENTENCE_END.test(text)),
    question: Number(QUESTION.test(text)),
    'web-address': Number(ADDRESS.test(before + after)),
    'passage-length': Math.log1p(Math.max(passage.before.length, passage.after.length)),
    'passage-alike': isWhole ? 0 : alike(passage),
    'passage-share': Math.sqrt(text.length / Math.max(1, sizeOf(page.before))),
    ...signsOf(passage),
    'place-beginning': Number(placeOf(passage, page) < EDGE),
    'place-end': Number(placeOf(passage, page) > 1 - EDGE),
    links: linked(block),
    'outside-body': Number(page.isOutsideBody(passage)),
    label: Number(page.isLabel(passage)),
    'rules-beside': share(neighbours(passage, page), ({ text: near }) => obliges(near.slice(0, MAX_READ))),
    'links-beside': share(neighbours(passage, page), (near) => linked(near) > 0.5),
    'short-lines-beside': share(neighbours(passage, page), (near) => near.text.length < 80),
    'run-length': isWhole ? Math.log1p(run.passages.length - 1) : 0,
    'run-rules': isWhole ? share(run.passages.slice(0, 40), (one) => obliges(one.before + one.after)) : 0,
    'section-keeps-changing': timesChanged(page.memory, passage) / Math.max(3, page.memory.compared),
    'text-seen': Math.log1p(timesSeen(page.memory, text)),
  });
}

/** What can be measured of a step as a whole, whatever language it is in. */
export function measureStep(page: PageContext, edits: readonly WeighedEdit[]): Measures {
  const { diff, residue, memory, before, after } = page;
  const { charsAdded, charsRemoved } = diff.stats;
  const size = Math.max(1, sizeOf(before));
  const { passages } = residue;
  const came = passages.reduce((sum, one) => sum + (one.before === '' ? one.after.length : 0), 0);
  const went = passages.reduce((sum, one) => sum + (one.after === '' ? one.before.length : 0), 0);
  const sections = new Set(passages.map(({ section }) => section.join('\n')));
  return present({
    edits: Math.log1p(edits.length),
    passages: Math.log1p(passages.length),
    sections: Math.log1p(sections.size),
    'changed-share': Math.sqrt((charsAdded + charsRemoved) / size),
    'came-share': Math.sqrt(came / size),
    'went-share': Math.sqrt(went / size),
    growth: (sizeOf(after) - size) / Math.max(size, sizeOf(after)),
    'moved-places': Math.log1p(residue.moved.length),
    'relaid-places': Math.log1p(residue.relaidOut),
    'rendered-places': Math.log1p(residue.rendered.length),
    'renumbered-places': Math.log1p(residue.renumbered.length),
    'page-rules': ruleShare(before),
    'page-links': share(before.blocks, (block) => linked(block) > 0.5),
    'page-short-lines': share(before.blocks, (block) => block.text.length < 80),
    'version-seen': Math.log1p(timesShown(memory, after)),
    'page-flips-share': memory.flips / Math.max(3, memory.compared),
  });
}

function present(measures: Record<string, number>): Measures {
  return Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== 0));
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

/** Signs of rules in the passage: on both sides, on one, and in what stays. */
function signsOf({ before, after }: Passage): Record<string, number> {
  const old = new Set(signsIn(before.slice(0, MAX_READ)).keys());
  const young = new Set(signsIn(after.slice(0, MAX_READ)).keys());
  const both = [...old].filter((code) => young.has(code)).length;
  return {
    'signs-kept': both,
    'signs-lost': old.size - both,
    'signs-gained': young.size - both,
    obliges: Number(obliges(before.slice(0, MAX_READ)) || obliges(after.slice(0, MAX_READ))),
  };
}

function alike({ before, after }: Passage): number {
  const [old, young] = [before, after].map((side) => new Set(wordsOf(side.slice(0, MAX_READ)))) as [
    Set<string>,
    Set<string>,
  ];
  const kept = [...old].filter((word) => young.has(word)).length;
  return kept / Math.max(1, old.size + young.size - kept);
}

function placeOf(passage: Passage, page: PageContext): number {
  const { document, at } = standingOf(passage, page);
  return at / Math.max(1, document.blocks.length);
}

function linked({ links = [], text }: Block): number {
  return Math.min(1, (links.length * LETTERS_PER_LINK) / Math.max(1, text.length));
}

function neighbours(passage: Passage, page: PageContext): Block[] {
  const { document, at } = standingOf(passage, page);
  const { blocks } = document;
  return [...blocks.slice(Math.max(0, at - NEIGHBOURS), at), ...blocks.slice(at + 1, at + 1 + NEIGHBOURS)];
}

const MAX_VOCABULARY = 200_000;

const vocabularyOf = rememberedByObject(({ blocks }: Document): ReadonlySet<string> => {
  const text = blocks.map((block) => block.text).join('\n');
  return new Set(wordsOf(text.slice(0, MAX_VOCABULARY)));
});

/** Whether a version holds a word. */
function knows(page: PageContext, side: 'before' | 'after', word: string): boolean {
  return vocabularyOf(page[side]).has(word);
}

const MAX_BLOCKS_READ = 300;

/** The share of the blocks of a page that oblige, forbid or punish; of a long page of the first. */
const ruleShare = rememberedByObject(({ blocks }: Document): number =>
  share(blocks.slice(0, MAX_BLOCKS_READ), ({ text }) => obliges(text.slice(0, MAX_READ))),
);
