import type { Block } from '../../domain/document.js';
import { clipTitle } from './title.js';

/** A part of an announcement under a heading of its own, or under a number. */
export interface Section {
  readonly title: string;
  /** All of it, with what names it. */
  readonly blocks: readonly Block[];
}

/** An announcement as its sections, and what stands above the first. */
export interface Sections {
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
  /** Nothing but short lines parts them. */
  readonly isByLines?: true;
}

/** Fewer characters of text are a title and no section. */
const MIN_TEXT = 20;
const MAX_TITLE = 120;
const MAX_BLOCKS = 2_000;
/** Two Chinese, Japanese or Thai characters say about as much as five Latin letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const NUMBER =
  /^(?:[([（【]?(?<figure>\d{1,2})(?:[).、．:：)\]）】]|\s?[—–-])\s?|(?<han>[一二三四五六七八九十]{1,3})[、.．]\s?|(?<circled>[①-⑳])\s?)(?=\S)(?!\d)/u;
const HAN = '一二三四五六七八九';
const BRACKETED = /^【(?<title>[^】]{2,60})】/u;

/**
 * Finds the sections of an announcement: what its headings of one level are over, its numbered items, or what short
 * lines stand over. Two at least, or none. Pure; linear in the number of blocks.
 */
export function findSections(all: readonly Block[], title: string): Sections {
  const blocks = withoutTitle(all.slice(0, MAX_BLOCKS), title);
  for (const find of [headingStarts, numberStarts, bracketStarts, lineStarts]) {
    const starts = find(blocks);
    const sections = cutAt(blocks, starts);
    if (sections.length < 2) continue;
    const intro = blocks.slice(0, starts[0]?.at ?? 0);
    return { intro, sections, ...(find === lineStarts && { isByLines: true }) };
  }
  return { intro: blocks, sections: [] };
}

/** Where a section begins, and what it is called. */
interface Start {
  readonly at: number;
  readonly title: string;
}

function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const at = blocks.slice(0, 3).findIndex(({ kind, text }) => kind === 'heading' && text === title);
  return at < 0 ? blocks : blocks.slice(at + 1);
}

/** The headings of the highest level that has several with text below them. */
function headingStarts(blocks: readonly Block[]): Start[] {
  const levels = new Set(blocks.flatMap(({ kind, level = 1 }) => (kind === 'heading' ? [level] : [])));
  for (const level of [...levels].sort((a, b) => a - b)) {
    const starts = blocks.flatMap(({ kind, level: own = 1, text }, at): Start[] =>
      kind === 'heading' && own <= level && /\p{L}/u.test(text) ? [{ at, title: text }] : [],
    );
    if (starts.filter((_, index) => hasText(blocks, starts, index)).length >= 2) return starts;
  }
  return [];
}

/** Paragraphs or items of a list that are numbered one after the other from one. */
function numberStarts(blocks: readonly Block[]): Start[] {
  const starts: Start[] = [];
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind === 'table-row') continue;
    const match = NUMBER.exec(text);
    if (!match || numberOf(match.groups) !== starts.length + 1) continue;
    starts.push({ at, title: text.slice(match[0].length) });
  }
  return starts;
}

function numberOf({ figure, han, circled }: Record<string, string | undefined> = {}): number | undefined {
  if (figure !== undefined) return Number(figure);
  if (circled !== undefined) return circled.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  if (han === undefined) return undefined;
  const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['0', han];
  return 10 * (tens === '' ? 1 : Math.max(0, HAN.indexOf(tens) + 1)) + HAN.indexOf(ones || '0') + 1;
}

/** Paragraphs that begin with a name in Chinese brackets. */
function bracketStarts(blocks: readonly Block[]): Start[] {
  return blocks.flatMap(({ kind, text }, at): Start[] => {
    const found = kind === 'table-row' ? undefined : BRACKETED.exec(text)?.groups?.title;
    return found === undefined ? [] : [{ at, title: found }];
  });
}

/** Short lines that are no sentences, each over a longer text: what a text without markup has for headings. */
function lineStarts(blocks: readonly Block[]): Start[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return [];
  return blocks.flatMap(({ kind, text }, at): Start[] => {
    const next = blocks[at + 1];
    const isTitle = kind === 'paragraph' && text.length <= MAX_TITLE && !/[.!?;:,。！？；：，]$/u.test(text);
    const stands = next !== undefined && next.kind !== 'table-row' && next.text.length > text.length;
    return isTitle && stands && lengthOf(next.text) >= 2 * MIN_TEXT ? [{ at, title: text }] : [];
  });
}

function cutAt(blocks: readonly Block[], starts: readonly Start[]): Section[] {
  return starts.flatMap(({ at, title }, index): Section[] => {
    if (!hasText(blocks, starts, index)) return [];
    return [{ title: clipTitle(title), blocks: blocks.slice(at, starts[index + 1]?.at) }];
  });
}

/** Whether there is more than a title. */
function hasText(blocks: readonly Block[], starts: readonly Start[], index: number): boolean {
  const { at = 0, title = '' } = starts[index] ?? {};
  const own = blocks.slice(at, starts[index + 1]?.at);
  const length = own.reduce((sum, { text }) => sum + lengthOf(text), 0);
  return (
    length - Math.min(lengthOf(title), MAX_TITLE) >= MIN_TEXT ||
    (own[0]?.kind !== 'heading' && length >= 3 * MIN_TEXT)
  );
}

/** How much a text says, in Latin letters. */
export function lengthOf(text: string): number {
  return text.length + 1.5 * (text.match(DENSE)?.length ?? 0);
}
