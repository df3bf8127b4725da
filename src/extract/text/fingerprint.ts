import { createHash } from 'node:crypto';
import type { Document } from '../../domain/document.js';
import { rememberedByObject } from '../../language/remembered.js';
import { CJK_SPACING, foldFullWidthPunctuation } from './normalise.js';

/**
 * What counts as the text of the rules: the texts of the blocks in reading order, one per line. Left out are the
 * title, which carries site names and counters and is repeated by the first heading anyway, and everything that
 * is not text (kinds, levels, links). The width of punctuation and the space beside a Chinese or Japanese
 * letter make no difference.
 */
export function comparableText(document: Document): string {
  const lines: string[] = [];
  for (const block of document.blocks) {
    lines.push(foldFullWidthPunctuation(block.text.replace(CJK_SPACING, '')));
  }
  return lines.join('\n');
}

/**
 * SHA-256 of the comparable text as one line, lower-case hex. Where a page breaks its lines and blocks is markup:
 * an address set in four paragraphs or in one with line breaks is the same text.
 */
export const fingerprint = rememberedByObject((document: Document): string => {
  const line = comparableText(document).replaceAll('\n', ' ').replace(CJK_SPACING, '');
  return createHash('sha256').update(line).digest('hex');
});

/** Whether two documents set the same text in the same blocks. */
export function isLaidOutAlike(one: Document, other: Document): boolean {
  return (
    one.blocks.length === other.blocks.length &&
    one.blocks.every(({ kind, text }, index) => {
      const block = other.blocks[index];
      return block?.kind === kind && block.text === text;
    })
  );
}
