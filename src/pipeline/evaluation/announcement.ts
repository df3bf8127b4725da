import type { Assessment } from '../../domain/assessment.js';
import type { ChangeKind, IsoDate, IsoInstant, TopicId } from '../../domain/vocabulary.js';

/** An announcement of an evaluation file. */
export interface Announcement {
  readonly id: string;
  /** The name of the file that it stands in, without its ending. */
  readonly set: string;
  readonly platform: string;
  /** As written in the file: an ISO 3166 code, `UK`, `EU`, `SEA`, `LATAM`, `GLOBAL`. */
  readonly market: string;
  /** BCP-47 */
  readonly language?: string;
  readonly title: string;
  /** Plain text; lines are paragraphs or list items. */
  readonly body: string;
  readonly published: IsoDate | IsoInstant;
  readonly labels: Labels;
  readonly accepted: Accepted;
}

/** Answers beside the labels that a person took for right as well; a null date is none. */
export interface Accepted {
  readonly topics: readonly TopicId[];
  readonly effective: readonly (IsoDate | null)[];
  readonly deadline: readonly (IsoDate | null)[];
}

/** What a person said of an announcement; what is absent was not labelled and is not scored. */
export interface Labels {
  readonly isRuleChange?: boolean;
  readonly kind?: ChangeKind;
  /** The primary topic first. */
  readonly topics?: readonly TopicId[];
  /** Null: the text states none. */
  readonly effective?: IsoDate | null;
  readonly deadline?: IsoDate | null;
}

export const LABELS = [
  'isRuleChange',
  'kind',
  'topics',
  'effective',
  'deadline',
] as const satisfies readonly (keyof Labels)[];
export type Label = (typeof LABELS)[number];

/** An announcement and what RuleWatch makes of it. */
export interface Judged {
  readonly announcement: Announcement;
  readonly assessment: Assessment;
  /** What it is with the answer of a second reader, where there is one. */
  readonly again?: Assessment;
}
