import type { SeenVersion } from './change.js';
import type { IsoInstant, Verdict } from './vocabulary.js';

/** A piece of a page that was seen to change without the rules changing. */
export interface VolatilePiece {
  /** Hash of the piece with its varying parts masked. */
  readonly key: string;
  readonly times: number;
  readonly lastAt: IsoInstant;
}

/** A block that was seen to come and go. */
export interface RecurringBlock {
  /** Hash of the block's text. */
  readonly key: string;
  readonly appeared: number;
  readonly vanished: number;
  readonly lastAt: IsoInstant;
}

/** A section of a page in which something differed. */
export interface ChangedSection {
  /** Hash of the headings above it. */
  readonly key: string;
  /** In how many comparisons. */
  readonly times: number;
}

/** An edit of words that could be a rule, so that its reversal can be told from news. */
export interface SeenEdit {
  /** Hash of the words before and after. */
  readonly key: string;
  /** Set where it was told as a rule change for sure. */
  readonly told?: true;
  readonly at: IsoInstant;
}

/** A part of a page that did not come. */
export interface MissingSince {
  /** Hash of its heading or first words. */
  readonly key: string;
  readonly since: IsoInstant;
  /** How many checks in a row did not bring it. */
  readonly checks: number;
}

/** Words of a rule that were held back as furniture: if they stay, they are no furniture. */
export interface HeldBack {
  /** Empty where they came. */
  readonly before: string;
  /** Empty where they went. */
  readonly after: string;
  readonly since: IsoInstant;
  /** At how many checks they were read like that. */
  readonly checks: number;
}

/** A place of a page that showed other titles time and again: a list of articles, a quote, a banner. */
export interface TurningPlace {
  /** Hash of the headings above it and of how it is laid out. */
  readonly key: string;
  readonly times: number;
  readonly lastAt: IsoInstant;
}

/** The version that a page stood at after the last difference was judged. */
export interface CurrentVersion {
  readonly fingerprint: string;
  readonly since: IsoInstant;
  /** How the change that brought it was judged. */
  readonly verdict: Verdict;
}

/** A place that was edited in one face, so that the same edit is no news when another face follows. */
export interface FoundInFace {
  readonly face: number;
  readonly at: IsoInstant;
  /** Where on the page, 0 to 1. */
  readonly position: number;
  /** The figures that the edit brought and took away, without the signs that group their digits. */
  readonly figures: readonly string[];
  /** Characters that came and went. */
  readonly size: number;
  /** The faces that followed it. */
  readonly followedBy: readonly number[];
}

/** A version that was told of, kept as a face, and when the page went back from it. */
export interface LeftVersion {
  readonly face: number;
  readonly since: IsoInstant;
}

/**
 * What is remembered about a page from one comparison to the next: plain data, bounded in size, to be stored with
 * the page as JSON.
 */
export interface PageMemory {
  /** Versions seen before the current one, the latest last. */
  readonly seen: readonly SeenVersion[];
  readonly current?: CurrentVersion;
  /** Dates, counters and the like that were rendered anew. */
  readonly volatile: readonly VolatilePiece[];
  readonly recurring: readonly RecurringBlock[];
  /** The latest last; absent from memories that are older than it. */
  readonly edits?: readonly SeenEdit[];
  /** The one that changed last comes last; absent from memories that are older than it. */
  readonly sections?: readonly ChangedSection[];
  /** The parts that the last check did not bring; absent where it brought all. */
  readonly missing?: readonly MissingSince[];
  /** Absent where nothing is held back. */
  readonly held?: readonly HeldBack[];
  /** The latest last; absent from memories that are older than it. */
  readonly places?: readonly TurningPlace[];
  /** Places edited while the page had several faces, the latest last. */
  readonly found?: readonly FoundInFace[];
  /** A version that people were told of and that the page left without a word; if it stays away, that is told too. */
  readonly left?: LeftVersion;
  /** How many differences were judged, and how many of them were flips back to a version seen before. */
  readonly compared: number;
  readonly flips: number;
}
