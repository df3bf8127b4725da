import { nameTheSameRegion } from '../../../language/regions.js';
import { tokenise, wordsOf } from '../../../language/tokens.js';
import { phrasesInAll } from '../../../language/words.js';
import { isFunctionWord, isSpellingVariant } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';

const MAX_WORDS = 24;
const MAX_PHRASE = 4;

/** "View" for "see", "select" for "click", "du kannst" for "Sie können": other words that say the same. */
export const sameWords: EditEvidence = {
  code: 'same-words',
  speaksFor: 'rewording',
  texts: {
    en: 'Words were exchanged for others that say the same.',
    'zh-CN': '词语替换为含义相同的其他词语。',
  },
  observe({ before, after, ...edit }) {
    const [old, young] = [wordsOf(before), wordsOf(after)];
    if (old.length === 0 || young.length === 0) return undefined;
    const areSame = saysTheSame(old, young) || nameTheSameRegion(before, after);
    return observed({ before, after, ...edit }, areSame);
  },
};

let known: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** The groups that a phrase belongs to, by number. */
function groups(): ReadonlyMap<string, ReadonlySet<number>> {
  if (known !== undefined) return known;
  const found = new Map<string, Set<number>>();
  for (const [number, group] of phrasesInAll('grammar/same-words').entries()) {
    for (const phrase of group.split('|')) {
      const key = wordsOf(phrase).join(' ');
      found.set(key, (found.get(key) ?? new Set<number>()).add(number));
    }
  }
  known = found;
  return found;
}

/** Whether two runs of words are the same, phrase by phrase; words that carry grammar only may come or go. */
function saysTheSame(old: readonly string[], young: readonly string[]): boolean {
  if (old.length > MAX_WORDS || young.length > MAX_WORDS) return false;
  let exchanged = 0;
  let at = 0;
  let to = 0;
  while (at < old.length || to < young.length) {
    const [one, other] = [old[at], young[to]];
    if (one !== undefined && one === other) {
      at++;
      to++;
      continue;
    }
    const phrase = exchange(old, at, young, to);
    if (phrase !== undefined) {
      at += phrase.old;
      to += phrase.young;
      exchanged++;
    } else if (one !== undefined && other !== undefined && isInflected(one, other)) {
      at++;
      to++;
    } else if (one !== undefined && isFunctionWord(one)) at++;
    else if (other !== undefined && isFunctionWord(other)) to++;
    else return false;
  }
  return exchanged > 0;
}

/** How many words of either side are one phrase and another of its group. */
function exchange(
  old: readonly string[],
  at: number,
  young: readonly string[],
  to: number,
): { readonly old: number; readonly young: number } | undefined {
  for (let length = Math.min(MAX_PHRASE, old.length - at); length > 0; length--) {
    const mine = groups().get(old.slice(at, at + length).join(' '));
    if (mine === undefined) continue;
    for (let other = Math.min(MAX_PHRASE, young.length - to); other > 0; other--) {
      const theirs = groups().get(young.slice(to, to + other).join(' '));
      if (theirs !== undefined && [...mine].some((group) => theirs.has(group)))
        return { old: length, young: other };
    }
  }
  return undefined;
}

function isInflected(one: string, other: string): boolean {
  return tokenise(one).length === 1 && isSpellingVariant(one, other);
}
