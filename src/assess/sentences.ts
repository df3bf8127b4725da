import { isMonth } from '../language/dates/names.js';
import { fold } from '../language/fold.js';

/** Words after which a full stop does not end a sentence, folded. */
const ABBREVIATIONS = new Set(
  'no nr art abs bzw ca etc inc ltd mr mrs dr st vs z b e g i u a s d h ggf inkl zzgl ust gem sig av al n p pag ust т д п ст руб тыс ul m in pt'.split(
    ' ',
  ),
);

const MAX_SENTENCE = 2000;

/**
 * Cuts a text into sentences, in reading order and without surrounding space. Line ends always cut. A full stop
 * does not cut inside numbers and dates ("5. März", "05.03.2026", "No. 16"), nor after a list number.
 * Sentences are at most 2,000 characters; longer runs are cut there.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split('\n')) splitLine(line, sentences);
  return sentences;
}

function splitLine(line: string, sentences: string[]): void {
  const folded = fold(line);
  let from = 0;
  const enders = /[.!?;…。]/gu;
  for (let match = enders.exec(folded); match !== null; match = enders.exec(folded)) {
    if (!endsSentence(line, folded, match.index, from)) continue;
    let end = match.index + 1;
    while (end < line.length && /["')\].!?。]/u.test(folded.charAt(end))) end++;
    push(sentences, line.slice(from, end));
    from = end;
    enders.lastIndex = end;
  }
  push(sentences, line.slice(from));
}

/** `folded` tells punctuation in any width, `line` capital letters. */
function endsSentence(line: string, folded: string, at: number, from: number): boolean {
  const char = folded.charAt(at);
  if (char === ';') return at === line.length - 1 || !/[a-z0-9]/u.test(folded.charAt(at + 1));
  if (char !== '.') return true;
  const rest = line.slice(at + 1, at + 24);
  if (rest !== '' && !/^["'”’»)\]]*\s/u.test(rest)) return false;
  const word = /[\p{L}\p{M}\p{N}]+$/u.exec(folded.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  if (/^\d{1,3}$/u.test(word)) return !continuesNumber(line, at, from, word, rest);
  if (ABBREVIATIONS.has(word)) return false;
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

function push(sentences: string[], piece: string): void {
  for (const cut of cutSentence(piece)) {
    const sentence = cut.trim();
    if (sentence !== '') sentences.push(sentence);
  }
}

/** A sentence in pieces of at most 2,000 characters; nearly always it is one. */
export function cutSentence(sentence: string): string[] {
  if (sentence.length <= MAX_SENTENCE) return [sentence];
  const pieces: string[] = [];
  for (let from = 0; from < sentence.length; from += MAX_SENTENCE) {
    pieces.push(sentence.slice(from, from + MAX_SENTENCE));
  }
  return pieces;
}
