import { endsSentence, joinLine, LONGEST_JOINED, REACH, type Words } from './join.js';
import { boxOf, isSameLine, type Piece } from './pieces.js';

/** How a document is set. Lengths in sizes of the type. */
export interface Typography {
  /** Size of most of the text, in points. */
  readonly bodySize: number;
  /** Usual distance of two baselines in a paragraph. */
  readonly pitch: number;
  /** Sizes of headings in points, the largest first. */
  readonly headingSizes: readonly number[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly kind: 'heading' | 'text' | 'item';
  readonly text: string;
  /** Heading level from 1. */
  readonly level?: number;
  readonly size: number;
  /** Whether the last line ends before the next word would have had to. */
  readonly endsShort: boolean;
}

const BULLET = /^[•·∙▪●○■□◆◇‣⁃*\uF0B7\uF0A7–—-]\s+(?=\S)/u;
/** Those of them that are nothing else, as a dash may be. */
const BULLET_GLYPH = /^[•∙▪●○■□◆◇‣⁃\uF0B7\uF0A7]\s/u;
const NUMBER =
  /^(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)](?=\s)|\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s)|[（(][\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[\d一二三四五六七八九十百]{1,6}[条章节條節])/u;
/** Dots that lead to a page number. */
const LEADER = /(?:[.…·_]\s?){4,100}\s?\d{1,4}$/;
const LONGEST_HEADING = 250;
const HEADING_SIZE = 1.15;

/** Measures flows of lines, each a list of pieces from the top down. */
export function measureTypography(flows: readonly (readonly Piece[])[]): Typography {
  const bySize = new Map<number, number>();
  const pitches: number[] = [];
  for (const pieces of flows) {
    for (const [index, piece] of pieces.entries()) {
      const size = roundSize(piece.size);
      bySize.set(size, (bySize.get(size) ?? 0) + piece.text.length);
      const next = pieces[index + 1];
      const pitch = next === undefined ? 0 : (next.y - piece.y) / piece.size;
      if (pitch > 0.9 && pitch < 2.5) pitches.push(pitch);
    }
  }
  const sizes = [...bySize].sort((a, b) => b[1] - a[1]);
  const bodySize = sizes[0]?.[0] ?? 0;
  const headingSizes = [...bySize.keys()].filter((size) => size >= bodySize * HEADING_SIZE);
  pitches.sort((a, b) => a - b);
  return {
    bodySize,
    pitch: pitches[Math.floor(pitches.length * 0.4)] ?? 1.2,
    headingSizes: headingSizes.sort((a, b) => b - a),
  };
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Parts a flow of lines into paragraphs, headings and list items. */
export function readParagraphs(pieces: readonly Piece[], typography: Typography, words: Words): Paragraph[] {
  const { x1: right } = boxOf(pieces);
  const paragraphs: Paragraph[] = [];
  let lines: Piece[] = [];
  const close = (): void => {
    const paragraph = makeParagraph(lines, right, typography, words);
    if (paragraph) paragraphs.push(paragraph);
    lines = [];
  };
  for (const piece of pieces) {
    const last = lines.at(-1);
    const first = lines[0];
    if (last && first && isBreak(first, last, piece, right, typography)) close();
    lines.push(piece);
  }
  close();
  return paragraphs;
}

/** Whether a new paragraph begins with `next`. */
function isBreak(first: Piece, last: Piece, next: Piece, right: number, typography: Typography): boolean {
  if (isSameLine(last, next)) return false;
  if (Math.abs(next.size - last.size) > 0.08 * Math.max(next.size, last.size)) return true;
  const gap = (next.y - last.y) / last.size;
  if (headingLevel(last.size, typography) !== undefined) return gap > 1.25 * Math.max(1.3, typography.pitch);
  if (gap > 1.22 * typography.pitch) return true;
  if (LEADER.test(last.text.slice(-120))) return true;
  const ends = endsSentence(last.text);
  const isDeliberate = hasRoomFor(next, last, right);
  if (isDeliberate && (ends || /^[\p{Lu}\p{N}(]/u.test(next.text))) return true;
  const mayBegin = ends || isDeliberate || gap > 1.08 * typography.pitch || /[,，、]$/.test(last.text);
  if (BULLET_GLYPH.test(next.text)) return true;
  if (mayBegin && (BULLET.test(next.text) || NUMBER.test(next.text))) return true;
  const isItem = BULLET.test(first.text) || NUMBER.test(first.text);
  const indent = (next.x0 - last.x0) / last.size;
  if (isItem) return ends && last !== first && indent < -0.8;
  return ends && indent > 0.8;
}

/** Whether the first word of `next` would have found room in the line of `last`. */
function hasRoomFor(next: Piece, last: Piece, right: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const width = ((next.x1 - next.x0) * Math.min(word, next.text.length)) / Math.max(1, next.text.length);
  return right - last.x1 > 1.2 * width + last.size;
}

function makeParagraph(
  lines: readonly Piece[],
  right: number,
  typography: Typography,
  words: Words,
): Paragraph | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = withoutLeader(joinPieces(lines, words));
  const level = headingLevel(first.size, typography);
  const common = { type: 'paragraph', size: first.size, endsShort: last.x1 < right - 4 * last.size } as const;
  if (level !== undefined && text.length <= LONGEST_HEADING)
    return { ...common, kind: 'heading', text, level };
  if (BULLET.test(text)) return { ...common, kind: 'item', text: text.replace(BULLET, '') };
  return { ...common, kind: NUMBER.test(text) ? 'item' : 'text', text };
}

function headingLevel(size: number, { bodySize, headingSizes }: Typography): number | undefined {
  if (size < bodySize * HEADING_SIZE) return undefined;
  const larger = headingSizes.filter((heading) => heading > roundSize(size)).length;
  return Math.min(6, larger + 1);
}

/** In an entry of a table of contents, the page number moves with the pages. */
function withoutLeader(text: string): string {
  const leader = LEADER.exec(text.slice(-120));
  return leader ? text.slice(0, text.length - leader[0].length).trimEnd() : text;
}

function joinPieces(lines: readonly Piece[], words: Words): string {
  const done: string[] = [];
  let text = '';
  let previous: Piece | undefined;
  for (const piece of lines) {
    const isOneLine = previous !== undefined && isSameLine(previous, piece);
    text = isOneLine ? `${text} ${piece.text}` : joinLine(text, piece.text, words);
    previous = piece;
    if (text.length < 1_000) continue;
    done.push(text.slice(0, -REACH));
    text = text.slice(-REACH);
  }
  return done.join('') + text;
}

/**
 * Whether `next` carries on the paragraph before a break of page or column: no sentence ended there, and the line
 * was full or a small letter follows.
 */
export function goesOn(before: Paragraph, next: Paragraph): boolean {
  if (before.text.length > LONGEST_JOINED || endsSentence(before.text)) return false;
  if (before.kind === 'heading') {
    return next.kind === 'heading' && next.level === before.level && !NUMBER.test(next.text);
  }
  if (next.kind !== 'text') return false;
  if (Math.abs(before.size - next.size) > 0.08 * before.size) return false;
  return !before.endsShort || /^\p{Ll}/u.test(next.text);
}
