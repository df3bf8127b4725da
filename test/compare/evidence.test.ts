import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { EDIT_EVIDENCE } from '../../src/compare/evidence/index.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { OUTWEIGHS } from '../../src/compare/weigh.js';
import { harbourCat } from '../support/toy-evidence.js';
import { terms } from './page.js';

const kinds = [harbourCat, ...EDIT_EVIDENCE];
const look = (before: string, after: string) =>
  compareDocuments(terms(before), terms(after), emptyMemory(), undefined, kinds);

describe('a kind of evidence', () => {
  it('is a file and a line: it is observed, weighed, and named among the reasons', () => {
    const comparison = look('Parcels are weighed.', 'Parcels are weighed.\nThe cat sleeps on the scales');
    expect(comparison).toMatchObject({
      verdict: 'noise',
      reasons: [{ code: 'harbour-cat', evidence: 'The cat sleeps on the scales' }],
    });
  });

  it('hides no sign of a rule that it does not outweigh', () => {
    const comparison = look('Parcels are weighed.', 'Parcels are weighed.\nSellers must feed the cat');
    expect(comparison).toMatchObject({ verdict: 'material', reasons: [{ code: 'obligation' }] });
    const [edit] = comparison.edits;
    expect(edit?.evidence.map(({ code }) => code)).toEqual(['harbour-cat', 'obligation', 'text-added']);
  });
});

it('everything that is said to outweigh signs is on the list, and so is every sign', () => {
  const codes = EDIT_EVIDENCE.map(({ code }) => code);
  const named = Object.entries(OUTWEIGHS).flatMap(([code, signs]) =>
    signs === 'every sign' ? [code] : [code, ...signs],
  );
  expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('what compare found', () => {
  it('is part of the comparison: each edit with its place, its words and all its evidence', () => {
    const { edits } = look('Sellers may answer within 3 days.', 'Sellers must answer within 2 days.');
    expect(edits).toMatchObject([
      {
        form: 'reworded',
        before: 'may',
        after: 'must',
        verdict: 'material',
        section: ['Seller terms', '2. Orders'],
      },
      { form: 'reworded', before: '3', after: '2', verdict: 'material' },
    ]);
    expect(edits[1]?.evidence.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['time-limit', 'number', 'rule-in-line']),
    );
  });
});
