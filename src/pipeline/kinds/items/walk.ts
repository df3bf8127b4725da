import type { Item } from '../../../domain/item.js';
import type { Source } from '../../../domain/source.js';
import type { CollectedPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import type { PageResult, Problem } from '../../result.js';

/** The items of a source as they were read at one look. */
export interface ItemsRead {
  /** Those that are followed, the latest first. */
  readonly items: readonly Item[];
  /** The keys of all items that the list names, followed or not. */
  readonly listed: readonly string[];
  /** Whether those are all that there are, so that one that is gone was withdrawn. */
  readonly isComplete: boolean;
  /** From when on items are asked for, as a day; without it the list has no window. */
  readonly since?: string | undefined;
  readonly isFullText: boolean;
}

export type Trouble = Extract<PageResult, { readonly problem: Problem }> & {
  readonly status: 'broken' | 'failed';
};

/** How the items of a source are read. */
export interface ItemWalk {
  readonly source: Source;
  /** Reads the list once. */
  read(context: PipelineContext): Promise<ItemsRead | Trouble>;
  /** Where the text of an item is: with it in the list, in a second answer, or on its page. */
  placeOf(item: Item, read: ItemsRead): 'item' | 'detail' | 'article';
  /** Whether the source says where texts are, so that it may say something else than before. */
  readonly isPlaceChosen: boolean;
  /** Whether an address is the page of one item, and may be asked whether it is still there. */
  readonly isOwnAddress?: (url: string) => boolean;
  /** Brings the second answer about an item, as a page made of what it says. */
  bringDetail?(item: Item, context: PipelineContext): Promise<CollectedPage>;
}
