import type { DiffEntry } from '../../domain/change.js';
import { textAfter, textBefore } from '../diff/entries.js';
import { matchBy } from '../diff/matching.js';
import { foldLayout } from '../words/fold.js';

/** What a letter becomes that the encoding in use does not have. */
const BROKEN_LETTER = /[?\uFFFD]/u;
const UNENCODABLE = /[^\p{ASCII}]+|\?+/gu;

/** The text of an entry on one side. */
interface Side {
  readonly entry: number;
  readonly text: string;
}

/** Pairs blocks that differ only in letters shown as question marks on one side. */
export function pairMisencoded(entries: readonly DiffEntry[]): [Side, Side][] {
  const before: Side[] = [];
  const after: Side[] = [];
  for (const [entry, difference] of entries.entries()) {
    if (difference.op === 'moved') continue;
    if (difference.op !== 'added') before.push({ entry, text: textBefore(difference) });
    if (difference.op !== 'removed') after.push({ entry, text: textAfter(difference) });
  }
  const isBroken = ({ text }: Side): boolean => BROKEN_LETTER.test(text);
  if (!before.some(isBroken) && !after.some(isBroken)) return [];
  const pairs = matchBy(before, after, ({ text }) => foldLayout(text).replace(UNENCODABLE, '?'));
  return pairs.filter(([old, young]) => {
    const [one, other] = [foldLayout(old.text), foldLayout(young.text)];
    return isBrokenVersionOf(one, other) || isBrokenVersionOf(other, one);
  });
}

/** Whether `broken` is `whole` with letters lost to question marks, and every letter that it kept is the same. */
function isBrokenVersionOf(broken: string, whole: string): boolean {
  const kept = broken.split(/[?\uFFFD]+/u);
  if (kept.length < 2) return false;
  let at = 0;
  let lost = 0;
  for (const [index, piece] of kept.entries()) {
    if (index > 0) {
      const gap = /^(?:[^\p{ASCII}]|\?)+?/u.exec(whole.slice(at))?.[0] ?? '';
      if (gap === '') return false;
      const next = piece === '' ? whole.length : whole.indexOf(piece, at + gap.length);
      if (next < 0 || !/^(?:[^\p{ASCII}]|\?)+$/u.test(whole.slice(at, next))) return false;
      lost += whole.slice(at, next).replaceAll('?', '').length;
      at = next;
    }
    if (!whole.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === whole.length && lost > 0;
}
