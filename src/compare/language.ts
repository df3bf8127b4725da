import type { Document } from '../domain/document.js';
import { sureLanguage } from '../language/detect.js';

const SAMPLE_LENGTH = 20_000;

/** The main language of a document as a BCP-47 primary tag; undefined if unsure. */
export function documentLanguage(document: Document): string | undefined {
  return sureLanguage(sampleOf(document));
}

/** From the longest blocks, so that menus and lists of languages do not speak for the text. */
function sampleOf(document: Document): string {
  const texts = document.blocks.map((block) => block.text).sort((one, other) => other.length - one.length);
  let sample = '';
  for (const text of texts) {
    sample += `${text.slice(0, 2_000)}\n`;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample;
}
