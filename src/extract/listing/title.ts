import { fold } from '../../language/fold.js';
import { isWord, tokenise } from '../../language/tokens.js';

/** Longest title that is compared. */
const MAX_CHARS = 400;

/** The words and figures of a title, by which two titles are the same: letter case, marks and spaces do not count. */
export function titleKey(title: string): string {
  return tokenise(fold(title.slice(0, MAX_CHARS)))
    .filter(isWord)
    .join(' ');
}
