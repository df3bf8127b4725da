import type { BlockKind, Document } from '../../domain/document.js';

/** Shorter pages have too little shape to be known by. */
const MIN_BLOCKS = 10;
const TOLERANCE = 0.1;
const KINDS: readonly BlockKind[] = ['heading', 'paragraph', 'list-item', 'table-row'];

/**
 * Whether two documents are built alike: about as many blocks of each kind. A page keeps its shape in translation,
 * and another page in another language has another.
 */
export function isBuiltAlike(one: Document, other: Document): boolean {
  if (Math.min(one.blocks.length, other.blocks.length) < MIN_BLOCKS) return false;
  const difference = KINDS.reduce((sum, kind) => sum + Math.abs(count(one, kind) - count(other, kind)), 0);
  return difference <= Math.max(one.blocks.length, other.blocks.length) * TOLERANCE;
}

function count({ blocks }: Document, kind: BlockKind): number {
  return blocks.filter((block) => block.kind === kind).length;
}
