import type { DrawnPage, DrawnText } from './thread.js';

/** A stretch of text on one line without a wide gap in it. Lengths in points, y downwards. */
export interface Piece {
  readonly text: string;
  /** Left and right end. */
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Of the type. */
  readonly size: number;
}

interface Run extends Piece {
  readonly rightToLeft: boolean;
}

/** The pieces of a page that are written in one direction, in reading order. */
export interface PieceLayer {
  /** Of the page, seen in that direction. */
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** A gap beyond this many sizes parts two pieces; justified words and tabs stand closer. */
const WIDE_GAP = 1.5;
/** Between a list marker and its text it may be wider. */
const WIDE_MARKER_GAP = 5;
/** A gap beyond this many sizes is a space even where the file has none. */
const WORD_GAP = 0.18;
const WIDEST_JUSTIFIED = 3;
const MARKER =
  /^(?:[•·∙▪●○■□◆◇‣⁃*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,4}\.?)$/;

/**
 * Puts the texts of a page together to pieces: for each writing direction on the page one layer, the one with most
 * text first. The order of drawing is kept where it is an order of reading (which knows columns and the cells of
 * tables), else pieces are ordered by their places.
 */
export function piecesOf(page: DrawnPage): PieceLayer[] {
  const layers = new Map<number, Run[]>();
  for (const drawn of page.texts) {
    const { angle, run } = toRun(drawn);
    if (!Number.isFinite(run.x0 + run.x1 + run.y) || !(run.size > 0)) continue;
    const layer = layers.get(angle);
    if (layer) layer.push(run);
    else layers.set(angle, [run]);
  }
  return [...layers]
    .map(([angle, runs]) => ({
      height: angle % 180 === 0 ? page.height : page.width,
      pieces: inReadingOrder(runs),
    }))
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => lengthOf(b.pieces) - lengthOf(a.pieces));
}

function toRun({ text, transform, width, rightToLeft }: DrawnText): { angle: number; run: Run } {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI) % 360;
  const turn = (-angle * Math.PI) / 180;
  const x0 = x * Math.cos(turn) - y * Math.sin(turn);
  const run = {
    text,
    x0,
    x1: x0 + Math.abs(width),
    y: x * Math.sin(turn) + y * Math.cos(turn),
    size: Math.hypot(c, d),
    rightToLeft,
  };
  return { angle, run };
}

function inReadingOrder(runs: readonly Run[]): Piece[] {
  const drawn = joinRuns(runs);
  if (!isScattered(drawn)) return drawn;
  const inked = runs.filter((run) => run.text.trim() !== '');
  return orderByPlace(joinRuns(sortedByLine(inked)));
}

/** Many steps back up that do not go to a next column: the file draws in an order of its own. */
function isScattered(pieces: readonly Piece[]): boolean {
  let steps = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next === undefined || next.x0 >= piece.x1) continue;
    const isBack = isSameLine(piece, next) ? next.x1 <= piece.x0 : next.y < piece.y;
    if (isBack) steps += 1;
  }
  return steps > Math.max(2, pieces.length * 0.15);
}

function sortedByLine(runs: readonly Run[]): Run[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y);
  const lines: Run[][] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line?.[0] && isSameLine(line[0], run)) line.push(run);
    else lines.push([run]);
  }
  return lines.flatMap((line) => {
    const rightToLeft = line.filter((run) => run.rightToLeft).length > line.length / 2;
    return line.sort((a, b) => (rightToLeft ? b.x0 - a.x0 : a.x0 - b.x0));
  });
}

export function isSameLine(a: Piece, b: Piece): boolean {
  return Math.abs(a.y - b.y) < 0.45 * Math.max(a.size, b.size);
}

function joinRuns(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let hasSpace = false;
  for (const run of runs) {
    if (run.text.trim() === '') {
      hasSpace ||= run.text !== '';
      continue;
    }
    const last = pieces.at(-1);
    const gap = last === undefined ? 0 : gapBetween(last, run);
    if (last !== undefined && gap !== undefined) {
      const space = hasSpace || gap > WORD_GAP * Math.min(last.size, run.size) ? ' ' : '';
      const isSmaller = run.size < last.size;
      pieces[pieces.length - 1] = {
        text: last.text + space + run.text,
        x0: Math.min(last.x0, run.x0),
        x1: Math.max(last.x1, run.x1),
        y: isSmaller ? last.y : run.y,
        size: Math.max(last.size, run.size),
      };
    } else {
      const { text, x0, x1, y, size } = run;
      pieces.push({ text, x0, x1, y, size });
    }
    hasSpace = false;
  }
  return joinJustified(pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() })));
}

/** Words of a justified line stand equally far apart, in a narrow column very far; cells of a table do not. */
function joinJustified(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let start = 0; start < pieces.length; ) {
    const end = endOfJustified(pieces, start);
    const words = pieces.slice(start, end);
    const [first] = words;
    if (first === undefined) break;
    const last = words.at(-1) ?? first;
    joined.push({ ...first, x1: last.x1, text: words.map(({ text }) => text).join(' ') });
    start = end;
  }
  return joined;
}

function endOfJustified(pieces: readonly Piece[], start: number): number {
  let gap: number | undefined;
  let end = start + 1;
  for (; end < pieces.length; end += 1) {
    const [before, piece] = [pieces[end - 1], pieces[end]];
    if (before === undefined || piece === undefined || !isSameLine(before, piece)) break;
    if (/\d/.test(before.text + piece.text)) break;
    const next = piece.x0 - before.x1;
    if (next <= 0 || next > WIDEST_JUSTIFIED * piece.size) break;
    if (gap !== undefined && Math.abs(next - gap) > 0.08 * gap) break;
    gap ??= next;
  }
  return end - start > 2 ? end : start + 1;
}

/** The gap where `run` goes on where `piece` ended, undefined where it does not. */
function gapBetween(piece: Piece, run: Run): number | undefined {
  if (!isSameLine(piece, run)) return undefined;
  const size = Math.max(piece.size, run.size);
  const gap = run.rightToLeft && run.x1 < piece.x1 ? piece.x0 - run.x1 : run.x0 - piece.x1;
  const widest = (isMarker(piece.text) ? WIDE_MARKER_GAP : WIDE_GAP) * size;
  return gap > -0.5 * size && gap < widest ? gap : undefined;
}

function isMarker(text: string): boolean {
  return text.length < 20 && MARKER.test(text.trim());
}

const DEEPEST_CUT = 12;
/** A white band or gutter that parts two pieces is this many sizes wide. */
const WHITE = 0.9;

/**
 * Orders pieces by place: the page is cut at white bands from margin to margin, each part at white gutters from top
 * to bottom, and so on (recursive X-Y cut, Nagy and Seth 1984). Columns of prose are parted before their paragraphs,
 * the cells of a table only within their row.
 */
function orderByPlace(pieces: readonly Piece[], depth = 0): Piece[] {
  if (pieces.length < 2 || depth > DEEPEST_CUT) return [...pieces];
  const columns = cut(pieces, (piece) => [piece.x0, piece.x1]);
  const bands = cut(pieces, (piece) => [piece.y - piece.size, piece.y]);
  const parts = bands.length < 2 || (columns.length > 1 && columns.every(isProse)) ? columns : bands;
  if (parts.length < 2) return [...pieces];
  return parts.flatMap((part) => orderByPlace(part, depth + 1));
}

const FEWEST_PROSE_LINES = 5;

/** Most lines fill their column. */
function isProse(column: readonly Piece[]): boolean {
  if (column.length < FEWEST_PROSE_LINES) return false;
  const widths = column.map(({ x0, x1 }) => x1 - x0).sort((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) > 0.7 * (widths.at(-1) ?? 0);
}

function cut(pieces: readonly Piece[], extent: (piece: Piece) => readonly [number, number]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => extent(a)[0] - extent(b)[0]);
  const parts: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const [from, to] = extent(piece);
    const part = parts.at(-1);
    if (part && from - end < WHITE * piece.size) part.push(piece);
    else parts.push([piece]);
    end = Math.max(end, to);
  }
  const order = new Map(pieces.map((piece, index) => [piece, index]));
  for (const part of parts) part.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return parts;
}

export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

export function boxOf(pieces: Iterable<Piece>): Box {
  let [x0, x1] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [top, bottom] = [x0, x1];
  for (const piece of pieces) {
    x0 = Math.min(x0, piece.x0);
    x1 = Math.max(x1, piece.x1);
    top = Math.min(top, piece.y - piece.size);
    bottom = Math.max(bottom, piece.y);
  }
  return { x0, x1, top, bottom };
}

function lengthOf(pieces: readonly Piece[]): number {
  let length = 0;
  for (const piece of pieces) length += piece.text.length;
  return length;
}
