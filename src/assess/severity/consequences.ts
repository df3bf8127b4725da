import type { CueName } from '../../language/tables.js';
import { excerpt } from '../excerpt.js';
import { hasCue, isStated, type Sentence } from '../reading.js';
import { fieldOf, namesField } from '../substance/fields.js';
import { readValues } from '../substance/values.js';

/** The gravest consequence that the text names. */
export interface Consequence {
  /** 0 none, 1 fees and points, 2 listings removed or fines, 3 account, money or goods lost. */
  readonly level: 0 | 1 | 2 | 3;
  readonly evidence?: string;
}

const LEVELS: readonly (readonly [CueName, 1 | 2 | 3])[] = [
  ['penalty-severe', 3],
  ['penalty-serious', 2],
  ['penalty-light', 1],
];

export function gravestConsequence(sentences: readonly Sentence[]): Consequence {
  const stated = sentences.filter(isStated);
  for (const [name, level] of LEVELS) {
    const priced = name === 'penalty-light' ? pricedPenalty(stated) : undefined;
    if (priced !== undefined) return { level: 2, evidence: excerpt(priced.text) };
    const sentence = stated.find((candidate) => hasCue(candidate, name) && !hasCue(candidate, 'unchanged'));
    const hit = sentence?.cues.find((cue) => cue.value === name);
    if (sentence !== undefined && hit !== undefined)
      return { level, evidence: excerpt(sentence.text, hit.start) };
  }
  return { level: 0 };
}

/** A penalty in figures, whatever the words around it: twice as much of it is a consequence, too. */
function pricedPenalty(stated: readonly Sentence[]): Sentence | undefined {
  return stated.find((sentence) => {
    const { text, folded } = sentence;
    if (!/\d/u.test(text) || !namesField(folded, 'penalty') || hasCue(sentence, 'unchanged', 'example'))
      return false;
    return readValues(text).some(
      (value) => fieldOf({ text, start: value.start, end: value.end, above: [] }, value.class) === 'penalty',
    );
  });
}
