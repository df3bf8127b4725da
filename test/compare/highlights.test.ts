import { expect, it } from 'vitest';
import { selectHighlights } from '../../src/compare/highlights.js';
import type { AddedBlock, DocumentDiff } from '../../src/domain/change.js';

function added(text: string, newIndex: number): AddedBlock {
  return { op: 'added', section: [], newIndex, block: { kind: 'paragraph', text } };
}

it('a salutation and a counter are shown only where nothing else differs', () => {
  const texts = ['Dear seller,', '1,204 views', 'Returns are accepted for 45 days.'];
  const stats = { blocksBefore: 0, blocksAfter: 3, charsAdded: 60, charsRemoved: 0 };
  const diff: DocumentDiff = { entries: texts.map(added), stats };
  const shown = selectHighlights(diff, 12).highlights.map(
    (entry) => entry.op === 'added' && entry.block.text,
  );
  expect(shown).toEqual(['Returns are accepted for 45 days.']);
});
