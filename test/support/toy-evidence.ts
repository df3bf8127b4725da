import type { EditEvidence } from '../../src/compare/evidence/kind.js';

/** A kind of evidence as small as one can be: a line that names the harbour cat is furniture. */
export const harbourCat: EditEvidence = {
  code: 'harbour-cat',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: { en: 'The harbour cat moved.', 'zh-CN': '港口的猫换了地方。' },
  observe: ({ before, after }) =>
    /\bcat\b/.test(before + after) ? { words: after || before, strength: 1 } : undefined,
};
