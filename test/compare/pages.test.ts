import { describe, expect, it } from 'vitest';
import { EDIT_EVIDENCE, PAGE_EVIDENCE } from '../../src/compare/evidence/index.js';
import { judgeCase, pageCases } from '../support/page-cases.js';

const cases = pageCases();

describe('pages as cases', () => {
  it.each(cases)('$name: $shows, $verdict', async (page) => {
    const result = await judgeCase(page);
    if (!('verdict' in result)) {
      expect(page.verdict).toBe('breakage');
      expect(result.reasons[0]?.code).toBe(page.shows);
      return;
    }
    const observed = [result.evidence, ...result.edits.map((edit) => edit.evidence)].flat();
    expect(observed.map(({ code }) => code)).toContain(page.shows);
    expect(result.verdict).toBe(page.verdict);
    if (page.shows !== 'rule-in-line') expect(result.reasons.map(({ code }) => code)).toContain(page.shows);
  });

  it('there is one for every kind of evidence', () => {
    const kinds = [...PAGE_EVIDENCE, ...EDIT_EVIDENCE].map(({ code }) => code);
    expect(kinds.filter((code) => !cases.some((page) => page.shows === code))).toEqual([]);
  });
});
