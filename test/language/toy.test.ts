import { describe, expect, it, vi } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { detectLanguage } from '../../src/language/detect.js';
import { assessText } from '../assess/support.js';
import { page } from '../compare/page.js';

/** Esperanto stands in `test/support/toy-language`; this line is all that adds it. */
vi.mock(import('../../src/language/languages.js'), async (original) => {
  const { LANGUAGES } = await original();
  const folder = new URL('../support/toy-language/', import.meta.url);
  return { LANGUAGES: [...LANGUAGES, { tag: 'eo', script: 'Latn', folder } as const] };
});

const TERMS = `
  # Kondiĉoj por vendistoj
  La vendisto ricevas mendojn per la vendejo kaj respondas al ili en la sama lingvo, en kiu ili estis skribitaj.
  La datumoj de aĉetantoj estas uzataj por la livero kaj estas forigitaj el la sistemo post la fino de la jaro.
`;
const NOTICE =
  'Ekde la 1 marto 2027 ĉiuj vendistoj devas sendi la dokumentojn de la firmao. Bonvolu sendi la dokumentojn ĝis la 15 februaro 2027. Post la dato estas malpermesite vendi per la konto, kiu ne estas konfirmita, kaj la konto estas fermita por ĉiam.';

describe('a language added by a folder and a line', () => {
  it('is recognised', () => {
    expect(detectLanguage(NOTICE, undefined, [])).toBe('eo');
  });

  it('is understood when versions are compared', () => {
    const after = `${TERMS}\nVendi varojn de aliaj estas malpermesite.`;
    const { verdict, reasons } = compareDocuments(page(TERMS), page(after), emptyMemory());
    expect(verdict).toBe('material');
    expect(reasons).toContainEqual(
      expect.objectContaining({ code: 'prohibition', params: { word: 'malpermesite', op: 'added' } }),
    );
  });

  it('is understood when a change is assessed', () => {
    const assessment = assessText('Nova regulo por ĉiuj vendistoj', NOTICE);
    expect(assessment).toMatchObject({
      language: 'eo',
      isRuleChange: true,
      effective: { date: '2027-03-01' },
      deadline: { date: '2027-02-15' },
    });
    expect(assessment.mustDo.join(' ')).toContain('Bonvolu sendi la dokumentojn');
  });
});
