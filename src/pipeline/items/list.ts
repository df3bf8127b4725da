import { cutOff } from '../../compare/breakage/cut.js';
import type { ListingItem } from '../../domain/document.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { mergeItems } from '../../extract/listing/merge.js';
import { waitForNextLook } from '../check-page.js';
import type { CollectedPage } from '../collect-page.js';
import type { PipelineContext } from '../context.js';
import { breakageProblem } from '../look.js';
import type { ReadPart } from '../reading.js';
import type { PageResult, Problem } from '../result.js';
import type { LeftOutItem } from './left-out.js';

/** What keeps a list or an item from being checked. */
export type Trouble = Extract<
  PageResult,
  { readonly problem: Problem; readonly status: 'broken' | 'failed' }
>;

/** The items of a list as it was read once. */
export interface ReadItems {
  /** Those that are followed, in the order of the list. */
  readonly items: readonly ListingItem[];
  /** All that the list names, where that is more than is followed: what stands there is not gone. */
  readonly listed?: readonly ListingItem[] | undefined;
  /** What is not followed of what was read, and why. */
  readonly leftOut?: readonly LeftOutItem[] | undefined;
  /** What kept parts of the list from being read; the rest is checked. */
  readonly troubles?: readonly Trouble[] | undefined;
  /** These are all that there are, so that one that is gone was withdrawn. */
  readonly isComplete?: boolean | undefined;
  /** The first day that was asked for, where the list has a window: what is older left by itself. */
  readonly since?: IsoDate | undefined;
  /** The answer that lacks its end, if there is one. */
  readonly cut?: ReadPart | undefined;
}

/** Which of some items are known already: what tells a reader of several pages whether it has to read on. */
export interface Knows {
  (items: readonly ListingItem[]): readonly boolean[];
  /** Whether anything is known of the list. */
  readonly hasAny: boolean;
}

/**
 * A list of announcements, whatever it is written in: a page, a feed, an API. A kind of source gives one to
 * `checkItems`, which knows what is new, edited, moved and withdrawn.
 */
export interface ItemList {
  /**
   * Reads the list once; asked again for a second look. An item without a page of its own (`pageless`) brings its
   * text (`written`); one that the publisher gives an identity brings its `id`.
   */
  read(knows: Knows): Promise<ReadItems | Trouble>;
  /** Brings an item in place of its page, where it does; see `detailUrl`. */
  readonly bring?: (item: ListingItem) => Promise<CollectedPage> | undefined;
  /** Whether an item is read on the list or on its page was found out, so that what is known stays where it was read. */
  readonly keepsPlaces?: boolean | undefined;
  /** It names the latest in an order of its own: an entry gone from between others may have made room. */
  readonly slides?: boolean | undefined;
  /** At the first check, what was published in so many days before it is told; nothing without it. */
  readonly newsDays?: number | undefined;
  /** How far the list is read, in the words of its declaration: what comes up when that changes is no news. */
  readonly reach?: string | undefined;
}

/** Reads the list, and reads it again where it broke off: half a list makes news of its other half later. */
export async function readItems(
  list: ItemList,
  knows: Knows,
  context: PipelineContext,
): Promise<ReadItems | Trouble> {
  const first = merged(await list.read(knows));
  if ('problem' in first || !first.cut) return first;
  await waitForNextLook(context);
  const second = merged(await list.read(knows));
  if ('problem' in second || !second.cut) return second;
  if (keysOf(first.items) === keysOf(second.items)) return second;
  const { content, document } = second.cut;
  return { status: 'broken', problem: breakageProblem(cutOff(document), content.url) };
}

function merged(read: ReadItems | Trouble): ReadItems | Trouble {
  return 'problem' in read ? read : { ...read, items: mergeItems(read.items) };
}

function keysOf(items: readonly ListingItem[]): string {
  return items.map(({ key }) => key).join('\n');
}
