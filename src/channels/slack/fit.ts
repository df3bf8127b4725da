import { blocksBytes, MAX_BLOCKS, MAX_BLOCKS_BYTES, type SlackBlock } from './blocks.js';

/**
 * Lays a message out with ever tighter limits until Slack will take it.
 *
 * @param limits from the most generous to one that fits whatever the message holds
 */
export function firstThatFits<Limits>(
  limits: readonly Limits[],
  layout: (limits: Limits) => readonly SlackBlock[],
): readonly SlackBlock[] {
  let blocks: readonly SlackBlock[] = [];
  for (const next of limits) {
    blocks = layout(next);
    if (blocks.length <= MAX_BLOCKS && blocksBytes(blocks) <= MAX_BLOCKS_BYTES) break;
  }
  return blocks;
}
