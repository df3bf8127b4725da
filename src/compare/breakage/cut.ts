import type { Document } from '../../domain/document.js';
import { type Breakage, broken } from './breakage.js';
import { isCutFrom } from './overlap.js';

/** The breakage of a page that broke off before its end. */
export function cutOff({ blocks }: Document): Breakage {
  return broken('cut-off', (blocks.at(-1)?.text ?? '').slice(-200));
}

/**
 * Whether two looks at a page that lacks its end saw it end at the same place. Two cuts of one page are hardly ever of
 * the same length: the longer one goes on where the shorter one ends. What only differs, as with a clock in the last
 * line, ends at the same place.
 */
export function endAlike(one: Document, other: Document): boolean {
  const [last, otherLast] = [one.blocks.at(-1)?.text ?? '', other.blocks.at(-1)?.text ?? ''];
  if (last === otherLast) return true;
  if (isCutFrom(one, other) || isCutFrom(other, one)) return false;
  return one.blocks.length === other.blocks.length;
}
