import type { ListingItem } from '../../domain/document.js';
import { fold, isWordUnit } from '../../language/fold.js';

/** Which items of a broad list are followed. */
export interface ItemFilter {
  /** Only items with one of these in title or text, in any case, as words or beginnings of words; empty keeps all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const MAX_SEARCHED = 20_000;

/** Whether an item is one that the user asked for. */
export function isWanted(
  item: Pick<ListingItem, 'title' | 'written'>,
  { include, exclude }: ItemFilter,
): boolean {
  if (include.length === 0 && exclude.length === 0) return true;
  const said = fold(
    `${item.title}\n${(item.written?.text ?? '').replace(/<[^>]*>/g, ' ')}`.slice(0, MAX_SEARCHED),
  );
  const says = (word: string): boolean => beginsWord(said, fold(word));
  return (include.length === 0 || include.some(says)) && !exclude.some(says);
}

function beginsWord(text: string, word: string): boolean {
  const isWord = isWordUnit(word.charCodeAt(0));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWord || at === 0 || !isWordUnit(text.charCodeAt(at - 1))) return true;
  }
  return false;
}
