import { isMonth } from './dates/names.js';
import { fold } from './fold.js';
import { rememberedByText } from './remembered.js';
import { phrasesInAll } from './words.js';

/** No sentence is longer, so that every later step works on short pieces. */
const MAX_SENTENCE = 2_000;

/**
 * Splits a text into sentences, or into the parts of sentences; joined they give the text again. Line ends always
 * cut. A full stop does not cut inside numbers and dates ("5. März", "05.03.2026", "No. 16"), nor after a list number.
 * Parts are also cut at the bar between table cells, at a colon before a capital or a bullet, and before a capital
 * where a line break was lost ("change.For", "us.3.Fees").
 */
export function splitSentences(text: string, into: 'sentences' | 'parts' = 'sentences'): readonly string[] {
  return into === 'sentences' ? inSentences(text) : inParts(text);
}

const inSentences = rememberedByText((text) => split(text, 'sentences'));
const inParts = rememberedByText((text) => split(text, 'parts'));

function split(text: string, into: 'sentences' | 'parts'): string[] {
  const pieces: string[] = [];
  for (const [line] of text.matchAll(/[^\n]*\n+|[^\n]+/gu)) {
    let from = 0;
    for (const end of findCuts(line, into === 'parts')) {
      pieces.push(...cutSentence(line.slice(from, end)));
      from = end;
    }
    pieces.push(...cutSentence(line.slice(from)));
  }
  return pieces;
}

/** The sentences of a text without the space around them. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const ENDER = /[.!?;…。｡।۔؟។]/gu;
/** What closes a sentence after its stop, and the white space after that. */
const CLOSING = /["')\].!?。】]*\s*/uy;
const PART_END =
  /(?<=[\p{L})"'\]]{2}[.!?;)])(?=\p{Lu}\p{Ll}|\d{1,2}\.\p{Lu})|(?<=\p{Ll}\))(?=\p{Lu}\p{Ll})|:\s*(?=[•●○▪■◦])|:\s+(?=\p{Lu})|:(?=\p{Lu}\p{Ll})|\s\|\s/gu;

/** Where a line is cut, in order. */
function findCuts(line: string, isCutIntoParts: boolean): number[] {
  const folded = fold(line);
  const cuts = new Set<number>();
  let from = 0;
  for (const { index } of folded.matchAll(ENDER)) {
    if (index < from || !endsSentence(line, folded, index, from)) continue;
    CLOSING.lastIndex = index + 1;
    from = index + 1 + (CLOSING.exec(folded)?.[0].length ?? 0);
    cuts.add(from);
  }
  if (isCutIntoParts) for (const match of line.matchAll(PART_END)) cuts.add(match.index + match[0].length);
  return [...cuts].sort((one, other) => one - other);
}

/** `folded` tells punctuation in any width, `line` capital letters. */
function endsSentence(line: string, folded: string, at: number, from: number): boolean {
  const char = folded.charAt(at);
  if (char !== '.')
    return !/[;!?]/u.test(line.charAt(at)) || !/^["')\].!?]*[a-z0-9]/u.test(folded.slice(at + 1, at + 9));
  const rest = line.slice(at + 1, at + 24);
  if (rest !== '' && !/^["'”’»)\]]*\s/u.test(rest)) return false;
  const word = /[\p{L}\p{M}\p{N}]+$/u.exec(folded.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  if (/^\d{1,3}$/u.test(word)) return !continuesNumber(line, at, from, word, rest);
  if (isAbbreviation(word) || isInitial(line, at, from, word) || isShortMonth(word, rest)) return false;
  const next = /^["'”’»)\]]*\s+["'“„«(¿¡]*(\p{L})?/u.exec(rest)?.[1];
  return next === undefined || next !== next.toLowerCase() || next === next.toUpperCase();
}

/** "1. First", "5. März", "am 12. und 13.", "3. Quartal": the stop belongs to the number. */
function continuesNumber(line: string, at: number, from: number, number: string, rest: string): boolean {
  if (line.slice(from, at).trim() === number) return true;
  const next = /^\s+([\p{L}\p{M}]+|\d)/u.exec(rest)?.[1];
  if (next === undefined) return false;
  return isMonth(next) || next === next.toLowerCase() || /^(?:Quartal|Tag)/u.test(next);
}

/** Names of months that are short without being cut, so that a stop behind them ends a sentence. */
const WHOLE_NAMES = new Set(
  'may mai mei maj maio mayo mars marc june july juin juni juli iuni iuli'.split(' '),
);

/** "Jan. 15th", "févr. 2027": the stop belongs to the month, the figure behind it to the date. */
function isShortMonth(word: string, rest: string): boolean {
  if (word.length > 5 || WHOLE_NAMES.has(word) || !/^\s+\d{1,4}(?!\d|[.,]\d|\s?%)/u.test(rest)) return false;
  return isMonth(word);
}

/** "N.V.", "a. First", "III. First": letters that are short for a name, or number an item. */
function isInitial(line: string, at: number, from: number, word: string): boolean {
  if (word.length === 1 && line.charAt(at - 2) === '.') return true;
  return /^(?:[a-z]|[ivxlc]{1,4})$/u.test(word) && line.slice(from, at).trim().length === word.length;
}

let abbreviations: ReadonlySet<string> | undefined;

/** Whether a full stop after a folded word does not end a sentence, in any language. */
function isAbbreviation(word: string): boolean {
  abbreviations ??= new Set(phrasesInAll('grammar/abbreviations').map(fold));
  return abbreviations.has(word);
}

/** A sentence in pieces of at most 2,000 characters, cut at spaces where there are any; nearly always it is one. */
export function cutSentence(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > MAX_SENTENCE) {
    const space = rest.lastIndexOf(' ', MAX_SENTENCE);
    const cut = space > 0 ? space + 1 : MAX_SENTENCE;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}
