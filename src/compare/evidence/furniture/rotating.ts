import type { PlacedEdit } from '../../residue/placed-edit.js';
import { isShortLine } from '../../words/page-parts.js';
import { type EditEvidence, observed } from '../kind.js';

/** What somebody is quoted with: "Sales doubled" - Jan, Gent. */
const QUOTE = /^["“„«「][^"”“»」]{3,240}["”“»」]\s*[-–—―|]?\s*\p{Lu}[^.!?]{1,60}$/u;
/** A share or currency that is traded: HBR 74.20 +0.45; 1 USD = 7.1021 CNY. */
const TICKER = /^[A-Z]{2,6}\s+\d+(?:[.,]\d+)?\s+[+−-]\d/u;
const RATE = /\b1\s?[A-Z]{3}\s?[=≈]\s?\d+[.,]\d{3,6}\s?[A-Z]{3}\b/u;
/** A code that is made anew at every look: at least eight letters and digits in turn, in groups or not. */
const CODE = /^(?=\P{L}*\p{L})(?=\P{Nd}*\p{Nd})[\da-z]{2,}(?:[-_][\da-z]{2,})*$/u;
const MIN_CODE = 8;
const MIN_TURNS = 2;

export const rotating: EditEvidence = {
  code: 'rotating',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A quote, a price of the day or a code that is another at each look changed.',
    'zh-CN': '每次访问都会变化的引语、行情或代码变化。',
  },
  observe(edit) {
    const texts = [edit.passage.before, edit.passage.after].filter((text) => text !== '');
    const isLine = [QUOTE, TICKER, RATE].some((form) =>
      texts.every((text) => text.length <= 320 && form.test(text.trim())),
    );
    return observed(
      edit,
      (isLine && (QUOTE.test(texts[0] ?? '') || texts.every(isShortLine))) || isCode(edit),
    );
  },
};

function isCode({ form, before, after }: PlacedEdit): boolean {
  return form === 'reworded' && [before, after].every((text) => isMadeCode(text.trim()));
}

function isMadeCode(text: string): boolean {
  if (text.length < MIN_CODE || !CODE.test(text)) return false;
  const turns = text.match(/\d(?=[a-z])|[a-z](?=\d)/gu)?.length ?? 0;
  return turns >= MIN_TURNS;
}
