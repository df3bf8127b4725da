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

/** What can be measured of an edit or a step in any language, by name; what is nought is left out. */
export type Measures = Readonly<Record<string, number>>;

/** What a piece of evidence speaks for: a rule that changed, the same in other words, what is no rule, no page at all. */
export type EvidenceSide = 'rule' | 'rewording' | 'furniture' | 'breakage';

/** One observation about an edit or about the page as a whole. */
export interface Evidence {
  /** A stable name: `docs/verdict.md` explains each. */
  readonly code: string;
  readonly speaksFor: EvidenceSide;
  /** The words of the page that it rests on, at most 300 characters; empty where it rests on their arrangement. */
  readonly words: string;
  /** How much was observed, 0 to 1. */
  readonly strength: number;
  /** What kind of noise it is, where it speaks for furniture. */
  readonly noiseKind?: NoiseKind;
  /** Values that the text for `code` shows. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * How an edit came about: whole text added or removed, words in a text that stayed, values or names written otherwise,
 * or, without any new word: renumbered, moved, moved under words that make another rule of it, laid out or linked otherwise, rendered anew, broken letters, nothing;
 * or what is not read of a text that is too long.
 */
export type EditForm =
  | 'added'
  | 'removed'
  | 'reworded'
  | 'restated'
  | 'renamed'
  | 'renumbered'
  | 'moved'
  | 'rescoped'
  | 'reordered'
  | 'relaid'
  | 'relinked'
  | 'clock'
  | 'counter'
  | 'misencoded'
  | 'unread'
  | 'same';

/** One place where two versions of a page differ, with all the evidence observed there. */
export interface Edit {
  readonly form: EditForm;
  readonly section: readonly string[];
  /** The words that differ, empty where they were added. */
  readonly before: string;
  /** Empty where they were removed. */
  readonly after: string;
  /** Index of the block in the older document, where it stood there. */
  readonly oldIndex?: number;
  /** Index of the block in the newer document, where it stands there. */
  readonly newIndex?: number;
  /** In the order of the list of evidence. */
  readonly evidence: readonly Evidence[];
}

/** What one kind of evidence, or one measure, adds to the log-odds that a rule changed. */
export interface EvidenceShare {
  readonly code: string;
  readonly points: number;
}

/** An edit and what it amounts to. */
export interface WeighedEdit extends Edit {
  readonly verdict: Verdict;
  /** Absent where it has no words of its own, or where many others say more. */
  readonly measures?: Measures;
}

/** What `compare` says about two versions of a page. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly noiseKind?: NoiseKind;
  readonly reasons: readonly Reason[];
  readonly diff: DocumentDiff;
  /** True where a second look shortly after should decide before anybody is alerted. */
  readonly suspicious: boolean;
  /** Evidence about the page as a whole. */
  readonly evidence: readonly Evidence[];
  /** What was measured of the difference as a whole. */
  readonly measures?: Measures;
  /** That a rule changed, 0 to 1; of an announcement that it sets one; absent where nothing was weighed: what was taken down, breakage. */
  readonly probability?: number;
  /** What weighed most in it. */
  readonly shares?: readonly EvidenceShare[];
  /** What the difference comes down to, in reading order; of a text rewritten throughout the first edits. */
  readonly edits: readonly WeighedEdit[];
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
