import { primaryTag } from '../../language/tags.js';
import { phrasesIn } from '../../language/words.js';
import { hasCue, type Sentence } from '../reading.js';

/** A stretch of the folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const compiled = new Map<string, RegExp | undefined>();

/**
 * Where, in folded positions, a sentence says that something is left as it is. The cue `unchanged` knows set phrases,
 * the patterns of the language find the freely built ones ("rates and reserves aren't part of this update").
 */
export function findUnchanged(sentence: Sentence, language: string): readonly Span[] {
  const found: Span[] = sentence.cues.filter((cue) => cue.value === 'unchanged');
  const pattern = patternOf(language);
  if (pattern === undefined) return found;
  for (const match of sentence.folded.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.end > span.start && !isForbidden(sentence, span)) found.push(span);
  }
  return found;
}

/** "Titles may not be changed" forbids; it does not say that something stays. */
function isForbidden(sentence: Sentence, { start, end }: Span): boolean {
  if (!hasCue(sentence, 'prohibition')) return false;
  return sentence.cues.some(
    (cue) => cue.value === 'prohibition' && cue.start < end && cue.end > start - REACH,
  );
}

/** Characters between "may" or "must" and the negation. */
const REACH = 12;

function patternOf(language: string): RegExp | undefined {
  const primary = primaryTag(language);
  if (!compiled.has(primary)) {
    const patterns = phrasesIn(primary, 'rules/unchanged-patterns');
    compiled.set(primary, patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'gu'));
  }
  return compiled.get(primary);
}
