import type { WordPart } from '../domain/change.js';

const ELLIPSIS = '…';
/** Unchanged text kept on each side of a change, in characters, before the space left over is shared out. */
const MIN_CONTEXT = 12;

/**
 * Shortens a word diff to about `maxChars` characters by cutting unchanged text, nearest the changes last; changes
 * are cut only where they alone are too long. Cuts fall between words and show as `…`; parts that are cut no
 * longer join to the old and new text.
 */
export function excerpt(words: readonly WordPart[], maxChars: number): WordPart[] {
  if (lengthOf(words) <= maxChars) return [...words];
  const changed = words.filter((part) => part.op !== 'same');
  if (changed.length === 0) return cutSame(words, maxChars);
  const room = maxChars - lengthOf(changed);
  const sides = words.reduce(
    (count, part, index) => count + (part.op === 'same' ? sidesOf(words, index) : 0),
    0,
  );
  const context = sides === 0 ? 0 : Math.floor(room / sides);
  if (context >= MIN_CONTEXT) return withContext(words, context);
  return firstChanges(words, maxChars);
}

/** How many ends of an unchanged part touch a change. */
function sidesOf(words: readonly WordPart[], index: number): number {
  return (index > 0 ? 1 : 0) + (index < words.length - 1 ? 1 : 0);
}

function withContext(words: readonly WordPart[], context: number): WordPart[] {
  return words.map((part, index) => {
    if (part.op !== 'same') return part;
    const head = index > 0 ? context : 0;
    const tail = index < words.length - 1 ? context : 0;
    return { op: 'same', text: cutMiddle(part.text, head, tail) };
  });
}

/** Too much changed for everything to be shown: the first changes with a little around them. */
function firstChanges(words: readonly WordPart[], maxChars: number): WordPart[] {
  const parts: WordPart[] = [];
  let room = maxChars;
  for (const [index, part] of words.entries()) {
    if (room <= 0) break;
    const text =
      part.op === 'same'
        ? cutMiddle(part.text, index > 0 ? MIN_CONTEXT : 0, index < words.length - 1 ? MIN_CONTEXT : 0)
        : cutEnd(part.text, room);
    parts.push({ op: part.op, text });
    room -= text.length;
  }
  if (parts.length < words.length && !parts.at(-1)?.text.endsWith(ELLIPSIS)) {
    parts.push({ op: 'same', text: ELLIPSIS });
  }
  return parts;
}

function cutSame(words: readonly WordPart[], maxChars: number): WordPart[] {
  const text = words.map((part) => part.text).join('');
  return [{ op: 'same', text: cutEnd(text, maxChars) }];
}

/** Keeps about `head` characters of the beginning and `tail` of the end, whole words where there are spaces. */
function cutMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 1) return text;
  const start = head === 0 ? '' : text.slice(0, wordEnd(text, head));
  const end = tail === 0 ? '' : text.slice(wordStart(text, text.length - tail));
  return `${start}${ELLIPSIS}${end}`;
}

function cutEnd(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return `${text.slice(0, wordEnd(text, Math.max(1, maxChars - 1)))}${ELLIPSIS}`;
}

/** The last end of a word up to `index`, or `index` where a word is too long to give up. */
function wordEnd(text: string, index: number): number {
  const space = text.lastIndexOf(' ', index);
  return wholeCharacter(text, space > index / 2 ? space : index);
}

function wordStart(text: string, index: number): number {
  const space = text.indexOf(' ', index);
  return wholeCharacter(text, space >= 0 && space < index + (text.length - index) / 2 ? space + 1 : index);
}

/** Never between the two halves of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

function lengthOf(words: readonly WordPart[]): number {
  let length = 0;
  for (const part of words) length += part.text.length;
  return length;
}
