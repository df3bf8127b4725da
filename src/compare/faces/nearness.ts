import type { Document } from '../../domain/document.js';
import { rememberedByObject } from '../../language/remembered.js';
import { splitSentences } from '../../language/sentences.js';
import { foldSpelling } from '../../language/variants.js';
import { foldLayout, foldWriting } from '../words/fold.js';

/** The sentences of a document without their layout. */
export type Sentences = ReadonlySet<string>;

export const sentencesOf = rememberedByObject((document: Document): Sentences => {
  const sentences = new Set<string>();
  for (const { text } of document.blocks) for (const key of sentenceKeys(text)) sentences.add(key);
  return sentences;
});

/** The sentences of a text without their layout, and in one spelling where `variant` is `folded`. */
export function sentenceKeys(text: string, variant: 'kept' | 'folded' = 'kept'): string[] {
  return splitSentences(text)
    .map((sentence) => (variant === 'kept' ? foldLayout(sentence) : foldWriting(foldSpelling(sentence))))
    .filter((key) => key !== '');
}

/** How far two texts are from each other: 0 where all sentences are the same, 1 where none is (Sørensen–Dice by length). */
export function distanceOf(one: Sentences, other: Sentences): number {
  let common = 0;
  let oneSize = 0;
  let otherSize = 0;
  for (const sentence of one) {
    oneSize += sentence.length;
    if (other.has(sentence)) common += sentence.length;
  }
  for (const sentence of other) otherSize += sentence.length;
  return oneSize + otherSize === 0 ? 0 : 1 - (2 * common) / (oneSize + otherSize);
}
