import type { DiffEntry, WordPart } from '../../domain/change.js';
import { cleanLine, cleanPiece, clip, keepEnd, keepStart } from '../../text/clean.js';

/** Characters of unchanged text that stay on each side of a change, where there is room. */
const CONTEXT = 60;
const ELLIPSIS = '…';
/** A word that a cut went through is dropped, unless it is longer than this: then the cut stays. */
const LONGEST_WORD = 24;
/** More runs than this in one excerpt cannot be followed by a reader. */
const MOST_PARTS = 60;

/** One difference, bounded, ready to be shown. */
export interface Excerpt {
  readonly op: DiffEntry['op'];
  /** The headings above it, outermost first, in one line; empty at the top of a page. */
  readonly section: string;
  readonly parts: readonly WordPart[];
}

/** @param max about how many characters of text to show, the section not counted */
export function excerptEntry(entry: DiffEntry, max: number): Excerpt {
  return { op: entry.op, section: sectionLine(entry.section), parts: partsOf(entry, max) };
}

function partsOf(entry: DiffEntry, max: number): readonly WordPart[] {
  switch (entry.op) {
    case 'edited':
      return excerptWords(entry.words, max);
    case 'added':
      return [{ op: 'added', text: cleanLine(entry.block.text, max) }];
    case 'removed':
      return [{ op: 'removed', text: cleanLine(entry.block.text, max) }];
    case 'moved':
      return [{ op: 'same', text: cleanLine(entry.block.text, Math.min(max, 2 * CONTEXT)) }];
  }
}

function sectionLine(section: readonly string[]): string {
  // The innermost headings tell most; the outermost is mostly the page's title again.
  return section
    .slice(-2)
    .map((heading) => cleanLine(heading, 80))
    .filter((heading) => heading !== '')
    .join(' › ');
}

/**
 * The changed words with a little of the text around them. A short block is shown whole; in a long one the
 * unchanged stretches are cut to their ends and what does not fit any more is left out, marked by an ellipsis.
 */
export function excerptWords(words: readonly WordPart[], max: number): readonly WordPart[] {
  const runs = mergeRuns(words);
  const whole = runs.reduce((length, run) => length + run.text.length, 0) <= max;
  const changes = runs.filter((run) => run.op !== 'same').length;
  const room = {
    change: Math.max(20, Math.floor(max / Math.max(1, Math.min(changes, 4)))),
    context: Math.min(CONTEXT, Math.floor(max / 6)),
  };
  const parts: WordPart[] = [];
  let used = 0;
  for (const [index, run] of runs.entries()) {
    const place = { first: index === 0, last: index === runs.length - 1 };
    const text = whole ? cleanPiece(run.text) : shorten(run, place, room);
    if (text === '') continue;
    if (used + text.length > max || parts.length >= MOST_PARTS) {
      const rest = max - used;
      if (rest >= 20) parts.push({ op: run.op, text: keepStart(text, rest) });
      parts.push({ op: 'same', text: ` ${ELLIPSIS}` });
      break;
    }
    if (collides(parts.at(-1), run.op, text)) parts.push({ op: 'same', text: ' ' });
    parts.push({ op: run.op, text });
    used += text.length;
  }
  return trimEnds(parts);
}

function mergeRuns(words: readonly WordPart[]): WordPart[] {
  const runs: WordPart[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.op === word.op) runs[runs.length - 1] = { op: word.op, text: last.text + word.text };
    else if (word.text !== '') runs.push(word);
  }
  return runs;
}

/** Old and new words side by side would read as one word where strike-through is hard to see. */
function collides(last: WordPart | undefined, op: WordPart['op'], text: string): boolean {
  if (last === undefined || last.op === op || last.op === 'same' || op === 'same') return false;
  return !last.text.endsWith(' ') && !text.startsWith(' ');
}

function shorten(
  run: WordPart,
  place: { readonly first: boolean; readonly last: boolean },
  room: { readonly change: number; readonly context: number },
): string {
  const { op, text } = run;
  if (op !== 'same') return clip(cleanPiece(text.slice(0, room.change * 4)), room.change);
  const kept = (place.first ? 0 : room.context) + (place.last ? 0 : room.context);
  if (text.length <= kept + 8) return cleanPiece(text);
  const start = place.first ? '' : `${wholeWords(keepStart(text, room.context), 'start')} `;
  const end = place.last ? '' : ` ${wholeWords(keepEnd(text, room.context), 'end')}`;
  return cleanPiece(start + ELLIPSIS + end);
}

function wholeWords(text: string, kept: 'start' | 'end'): string {
  if (kept === 'start') {
    const at = text.lastIndexOf(' ');
    return at >= text.length - LONGEST_WORD && at > 0 ? text.slice(0, at) : text;
  }
  const at = text.indexOf(' ');
  return at >= 0 && at < LONGEST_WORD ? text.slice(at + 1) : text;
}

function trimEnds(parts: readonly WordPart[]): readonly WordPart[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return parts;
  const trimmed = [...parts];
  trimmed[0] = { ...first, text: first.text.trimStart() };
  trimmed[parts.length - 1] = { ...last, text: (parts.length === 1 ? trimmed[0].text : last.text).trimEnd() };
  return trimmed.filter((part) => part.text !== '');
}
