import type { Block } from '../../domain/document.js';
import { type Layout, levelOf } from './layout.js';
import type { Mark } from './marks.js';

/** The blocks of an entry: from its first one to the one behind its last. */
export interface Span {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  /** The block that names it, where that stands before its date or below it. */
  readonly titleAt?: number;
}

/** A line this long may be a title that stands over a date. */
const MAX_TITLE_CHARS = 160;
/** The share of the dates that have a title above them where titles stand above dates. */
const TITLED = 0.7;
/** A title stands so many blocks above its date at most: a category may stand between. */
const TITLE_REACH = 2;

/** Cuts a page into entries at its dates. */
export function cutEntries(blocks: readonly Block[], layout: Layout): Span[] {
  const { marks, form } = layout;
  const titles = titlesAbove(blocks, marks);
  const starts = marks.map((mark, at) => titles[at] ?? mark.index);
  const spans = marks.flatMap((mark, at): Span[] => {
    const from = starts[at] ?? mark.index;
    const next = starts[at + 1] ?? blocks.length;
    if (next <= from) return [];
    const to = endOf(blocks, { mark, from, next, form });
    const titleAt = titles[at];
    return [{ mark, from, to, ...(titleAt !== undefined && { titleAt }) }];
  });
  return spans.flatMap((span) => splitUnderDate(span, blocks));
}

/** Where titles stand over their dates: the block of each; nothing where they do not. */
function titlesAbove(blocks: readonly Block[], marks: readonly Mark[]): (number | undefined)[] {
  const none = marks.map(() => undefined);
  const labels = new Set(marks.map(({ label }) => label));
  const isUnlabelled = labels.size <= Math.max(1, marks.length / 2);
  if (
    !marks.some(({ place }) => place === 'alone') ||
    !isUnlabelled ||
    marks.some(({ form }) => form === 'table-row')
  )
    return none;
  const headings = marks.map((mark, at) => headingOver(blocks, mark, marks[at - 1]));
  const headed = headings.filter((found) => found !== undefined).length;
  if (headed >= marks.length * TITLED) return headings;
  if (marks.some(({ index }) => blocks[index]?.kind === 'heading')) return none;
  const lines = marks.map((mark, at) => lineOver(blocks, mark, marks[at - 1]));
  const lined = lines.filter((found) => found !== undefined).length;
  // Where the line above each date is the end of a text, the date stands over what follows.
  const follows = marks.filter(({ index }) => isTitle(blocks[index + 1])).length;
  return lined >= marks.length * TITLED && lined > follows ? lines : none;
}

function headingOver(
  blocks: readonly Block[],
  { index }: Mark,
  before: Mark | undefined,
): number | undefined {
  if (blocks[index]?.kind === 'heading') return undefined;
  for (let at = index - 1; at >= index - TITLE_REACH && at > (before?.index ?? -1); at--) {
    const block = blocks[at];
    if (block?.kind === 'heading') return at;
    if (block === undefined || block.text.length > MAX_TITLE_CHARS) return undefined;
  }
  return undefined;
}

function lineOver(blocks: readonly Block[], { index }: Mark, before: Mark | undefined): number | undefined {
  const at = index - 1;
  if (at <= (before?.index ?? -1)) return undefined;
  return isTitle(blocks[at]) ? at : undefined;
}

/** A short line that is no sentence. */
function isTitle(block: Block | undefined): boolean {
  if (block === undefined || block.kind === 'table-row') return false;
  return block.text.length <= MAX_TITLE_CHARS && !/[.!;。！；]$/u.test(block.text);
}

/** Where an entry ends: before the next, or before what is no part of it. */
function endOf(
  blocks: readonly Block[],
  { mark, from, next, form }: { mark: Mark; from: number; next: number; form: string },
): number {
  const start = blocks[from];
  const own = start?.kind === 'heading' ? (start.level ?? 1) : undefined;
  for (let at = Math.max(from, mark.index) + 1; at < next; at++) {
    const block = blocks[at];
    if (block === undefined) return at;
    if (own !== undefined) {
      // A heading that is higher begins a section; one of the same level without a date begins what is no entry.
      if (block.kind === 'heading' && (block.level ?? 1) <= own) return at;
    } else if (block.kind === 'heading' && levelOf(form) === undefined) return at;
    else if (start?.kind === 'table-row' && block.kind !== 'table-row') return at;
    else if (start?.kind === 'list-item' && leavesList(block, start)) return at;
  }
  return next;
}

function leavesList(block: Block, start: Block): boolean {
  return block.kind !== 'list-item' || (block.level ?? 1) < (start.level ?? 1);
}

/**
 * A day over several headings, each with a text of its own, is the day of several entries; headings that stand under
 * other days as well ("What changes") are parts of one.
 */
function splitUnderDate(span: Span, blocks: readonly Block[]): Span[] {
  const { mark, from, to } = span;
  const head = blocks[mark.index];
  if (head?.kind !== 'heading' || mark.place !== 'alone' || mark.index !== from) return [span];
  const first = blocks[from + 1];
  if (first?.kind !== 'heading') return [span];
  const level = first.level ?? 1;
  const titles: number[] = [];
  for (let at = from + 1; at < to; at++) {
    const block = blocks[at];
    if (block?.kind === 'heading' && (block.level ?? 1) <= level) titles.push(at);
  }
  const texts = new Set(titles.map((at) => blocks[at]?.text));
  const isRepeated = blocks.some(
    (block, at) => block.kind === 'heading' && (at < from || at >= to) && texts.has(block.text),
  );
  if (titles.length < 2 || isRepeated) return [span];
  return titles.map((titleAt, at) => ({
    mark,
    from: at === 0 ? from : titleAt,
    to: titles[at + 1] ?? to,
    titleAt,
  }));
}
