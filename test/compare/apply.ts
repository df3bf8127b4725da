import type { DocumentDiff } from '../../src/domain/change.js';
import type { Block } from '../../src/domain/document.js';

/**
 * Applies a diff to the blocks it was made from. The result holds the texts of the newer document in its order;
 * blocks that the diff does not list keep the kind and links of the older one.
 */
export function applyDiff(before: readonly Block[], diff: DocumentDiff): readonly Block[] {
  const gone = new Set<number>();
  const placed = new Map<number, Block>();
  for (const entry of diff.entries) {
    if (entry.op !== 'added') gone.add(entry.oldIndex);
    if (entry.op === 'edited') placed.set(entry.newIndex, entry.after);
    else if (entry.op !== 'removed') placed.set(entry.newIndex, entry.block);
  }
  const kept = before.filter((_, index) => !gone.has(index)).values();
  const blocks: Block[] = [];
  for (let index = 0; index < diff.stats.blocksAfter; index++) {
    const block = placed.get(index) ?? kept.next().value;
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}
