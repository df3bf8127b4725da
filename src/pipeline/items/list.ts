import { cutOff } from '../../compare/breakage/cut.js';
import type { ListingItem } from '../../domain/document.js';
import { mergeItems } from '../../extract/listing/merge.js';
import { waitForNextLook } from '../check-page.js';
import type { PipelineContext } from '../context.js';
import { breakageProblem } from '../look.js';
import type { ReadPart } from '../reading.js';
import type { PageResult, Problem } from '../result.js';

/** What keeps a list or an item from being checked. */
export type Trouble = Extract<
  PageResult,
  { readonly problem: Problem; readonly status: 'broken' | 'failed' }
>;

/** The items of a list as it was read once. */
export interface ReadItems {
  /** In the order of the list. */
  readonly items: readonly ListingItem[];
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
