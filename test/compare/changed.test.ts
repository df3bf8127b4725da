import { expect, test } from 'vitest';
import { changedEntries } from '../../src/compare/changed.js';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { page } from './page.js';

const rules = (days: number) =>
  page(
    Array.from(
      { length: 150 },
      (_, at) => `Merchants of branch ${at + 1} must ship every order within ${days} days.`,
    ).join('\n'),
  );

test('of a page rewritten throughout, every rule counts as changed, weighed or not', () => {
  const comparison = compareDocuments(rules(5), rules(3), emptyMemory());
  expect(comparison.edits.length).toBeLessThan(150);
  expect(changedEntries(comparison)).toEqual(comparison.diff.entries);
});
