import type { Block } from '../../domain/document.js';
import { isWord, tokenise } from '../../language/tokens.js';

/** The words of a block as sorted numbers, repeated as often as they occur. */
type WordBag = Int32Array;

/** Measures how alike blocks are; keeps what it has read, so one serves one comparison. */
export interface Similarity {
  bag(block: Block): WordBag;
  /** Share of common words, 0 to 1 (Dice); table rows with the same first cell count as kin. */
  between(one: Block, other: Block): number;
}

/** So much of a block is read to tell which block it became. */
const MAX_READ = 20_000;
const SAME_KEY_BONUS = 0.5;

export function createSimilarity(): Similarity {
  const ids = new Map<string, number>();
  const bags = new Map<string, WordBag>();

  function bag(block: Block): WordBag {
    const known = bags.get(block.text);
    if (known !== undefined) return known;
    const words: number[] = [];
    for (const token of tokenise(block.text.slice(0, MAX_READ))) {
      if (!isWord(token)) continue;
      const word = token.toLowerCase();
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      words.push(id);
    }
    const sorted = Int32Array.from(words).sort();
    bags.set(block.text, sorted);
    return sorted;
  }

  function between(one: Block, other: Block): number {
    const dice = diceOf(bag(one), bag(other));
    if (!sameKey(one, other)) return dice;
    return dice + (1 - dice) * SAME_KEY_BONUS;
  }

  return { bag, between };
}

/** Whether two table rows are about the same thing: their first cell is the same and not empty. */
function sameKey(one: Block, other: Block): boolean {
  const key = one.cells?.[0];
  return key !== undefined && key.trim() !== '' && key === other.cells?.[0];
}

function diceOf(one: WordBag, other: WordBag): number {
  if (one.length === 0 || other.length === 0) return 0;
  let common = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) {
      common++;
      left++;
      right++;
    } else if (difference < 0) {
      left++;
    } else {
      right++;
    }
  }
  return (2 * common) / (one.length + other.length);
}
