import { createMatcher } from '../../language/matcher.js';

/** Longer lines that speak of loading are text. */
const MAX_CHARS = 40;
const placeholders = createMatcher('page/loading');

/** Whether a line stands for text that is still to come: "Loading…", "Inhalte werden geladen". */
export function isPlaceholder(text: string): boolean {
  return text.length <= MAX_CHARS && placeholders.find(text) !== undefined;
}
