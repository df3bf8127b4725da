import type { Block } from './document.js';
import type { IsoInstant, NoiseKind, Verdict } from './vocabulary.js';

/** A run of words inside an edited block. Joined without `added` they give the old text, without `removed` the new. */
export interface WordPart {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

interface EntryBase {
  /** The headings above the block, outermost first, in the newer document where it stands there. */
  readonly section: readonly string[];
}
export interface AddedBlock extends EntryBase {
  readonly op: 'added';
  readonly newIndex: number;
  readonly block: Block;
}
export interface RemovedBlock extends EntryBase {
  readonly op: 'removed';
  readonly oldIndex: number;
  readonly block: Block;
}
export interface EditedBlock extends EntryBase {
  readonly op: 'edited';
  readonly oldIndex: number;
  readonly newIndex: number;
  readonly before: Block;
  readonly after: Block;
  readonly words: readonly WordPart[];
}
export interface MovedBlock extends EntryBase {
  readonly op: 'moved';
  readonly oldIndex: number;
  readonly newIndex: number;
  readonly block: Block;
}
/** One difference between two documents; blocks that are the same in both are not listed. */
export type DiffEntry = AddedBlock | RemovedBlock | EditedBlock | MovedBlock;

export interface DocumentDiff {
  readonly entries: readonly DiffEntry[];
  readonly stats: {
    readonly blocksBefore: number;
    readonly blocksAfter: number;
    readonly charsAdded: number;
    readonly charsRemoved: number;
  };
}

/** Why a verdict was given: a stable code for machines and the words of the page that it rests on. */
export interface Reason {
  readonly code: string;
  /** The words on the page, at most 300 characters. */
  readonly evidence?: string;
  /** Values that the message for `code` shows. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What `compare` says about two versions of a page. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly noiseKind?: NoiseKind;
  readonly reasons: readonly Reason[];
  readonly diff: DocumentDiff;
  /** True where a second look shortly after should decide before anybody is alerted. */
  readonly suspicious: boolean;
}

/** How a page came to differ from what was stored. */
export type ChangeOrigin = 'edited' | 'appeared' | 'withdrawn';

/** A version of a page that was seen before, by the hash of its comparable text. */
export interface SeenVersion {
  readonly fingerprint: string;
  readonly firstSeenAt: IsoInstant;
  readonly lastSeenAt: IsoInstant;
  readonly times: number;
}
