import type { Item } from '../../../domain/item.js';
import { itemPage } from '../../../extract/items/item-page.js';
import { waitForNextLook } from '../../check-page.js';
import type { CollectedPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import { problemAt } from '../../result.js';
import { collectedItem, failedItem } from './collected.js';
import { itemProblems } from './problems.js';
import type { ItemsRead, ItemWalk, Trouble } from './walk.js';

/**
 * Brings an item that says all itself, once for each look at it: at the first as it was read, at a later one as the list
 * says when it is read again. However many items are looked at again, the list is read once for each look.
 */
export interface Looks {
  bring(item: Item, look: number): Promise<CollectedPage>;
  /** The list as it is when it is read again. */
  again(): Promise<ItemsRead | Trouble>;
}

export function openLooks(walk: ItemWalk, first: ItemsRead, context: PipelineContext): Looks {
  const reads: Promise<ItemsRead | Trouble>[] = [Promise.resolve(first)];
  const readAt = (look: number): Promise<ItemsRead | Trouble> => {
    reads[look] ??= walk.read(context);
    return reads[look];
  };
  return {
    async again() {
      if (reads.length === 1) await waitForNextLook(context);
      return readAt(1);
    },
    async bring(item, look) {
      const read = await readAt(look);
      if ('problem' in read) return failedItem(read.problem, context);
      const found = read.items.find(({ key }) => key === item.key);
      if (found) return collectedItem(itemPage(found, context.clock().toISOString()));
      const [url = item.url] = walk.source.urls;
      const told = itemProblems.tell('gone-at-second-look', { title: item.title, url });
      return failedItem(problemAt(url, 'truncated', told), context);
    },
  };
}
