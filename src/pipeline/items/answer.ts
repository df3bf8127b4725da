import type { Breakage } from '../../compare/breakage/breakage.js';
import type { ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { ToldProblem } from '../../domain/problem.js';
import type { Source } from '../../domain/source.js';

/** What is looked for in an answer. */
export type AnswerPart =
  /** The list of items, or of further lists. */
  | { readonly of: 'list' }
  /** A list whose entries are further lists. */
  | { readonly of: 'index' }
  /** More about one item. */
  | { readonly of: 'detail'; readonly item: ListingItem };

/** What an answer says, as a kind of source reads it: plain data. */
export type AnswerReading =
  | {
      /** In the order of the answer; all of them, whether they are followed or not. */
      readonly items: readonly ListingItem[];
      /** Addresses of further lists, the ones to be read first in front. */
      readonly lists?: readonly string[];
      /** What asks for the next page. */
      readonly next?: { readonly url?: string; readonly cursor?: string } | undefined;
      /** Whether the items say all that their pages do. */
      readonly isFullText: boolean;
      /** Whether these are all items that there are, and not just the latest. */
      readonly isComplete: boolean;
      /** The end is missing. */
      readonly isCut: boolean;
    }
  | {
      readonly items?: undefined;
      /** What came instead, where that is known. */
      readonly breakage?: Breakage | undefined;
      /** A failure kind, or a kind of breakage. */
      readonly kind: string;
      readonly told: ToldProblem;
    };

/** Reads what an address brought. Pure, since it runs in a thread for large answers. */
export type AnswerReader = (content: FetchedContent, source: Source, part: AnswerPart) => AnswerReading;
