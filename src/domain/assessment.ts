import type { Reason } from './change.js';
import type { CountedReading } from './second-reading.js';
import type {
  ChangeKind,
  FulfilmentMode,
  IsoDate,
  LocalizedText,
  ProductFamily,
  SellerFeature,
  Severity,
  TopicId,
} from './vocabulary.js';

/** Words of the page that speak for a topic. */
export interface TopicEvidence {
  /** The lexicon term that matched, as written on the page. */
  readonly term: string;
  /** The sentence it stands in, at most 300 characters. */
  readonly sentence: string;
  readonly weight: number;
  readonly inTitle: boolean;
}

export interface TopicMatch {
  readonly id: TopicId;
  /** How sure it is that the text is about the topic, 0 to 1. */
  readonly score: number;
  readonly evidence: readonly TopicEvidence[];
}

/** A date with the words that it was read from. */
export interface DatedEvidence {
  readonly date: IsoDate;
  /** The words that were parsed ("1 March 2026", "自公告发布之日起15日后"). */
  readonly text: string;
  readonly sentence: string;
  /** A second reader said so; the words are those of the page. */
  readonly machineRead?: true;
}

/**
 * What a change comes to: a figure that became another one, words that did, something new or gone, an effective date or
 * deadline that was moved, an announced rule that was dropped.
 */
export type SubstanceKind =
  | 'figure'
  | 'reworded'
  | 'new'
  | 'removed'
  | 'postponed'
  | 'advanced'
  | 'withdrawn';

/** One thing that changed, in figures and words of the page. */
export interface Substance {
  readonly kind: SubstanceKind;
  /** What the figure is of, as a reader calls it, where the page says so. */
  readonly field?: LocalizedText;
  /** The old figure, words or day. */
  readonly from?: LocalizedText;
  readonly to?: LocalizedText;
  /** Words of the page: what is new or gone, or the row of a table that the figure stands in. */
  readonly quote?: string;
  /** The sentence or row that it stands in, at most 300 characters. */
  readonly sentence?: string;
}

/** A day from which the rule applies, or until which a seller has to act; a change may have several of each. */
export interface RuleDay extends DatedEvidence {
  readonly role: 'effective' | 'deadline';
}

/** What a change means for a seller. Every value can be traced to words of the page. */
export interface Assessment {
  readonly language: string;
  readonly kind: ChangeKind;
  /** False for marketing, service notices and reminders: they go to the digest, never to an alert. */
  readonly isRuleChange: boolean;
  /**
   * That it is a rule, 0 to 1; absent where that is no question, of a rule page that was edited or taken down, and where
   * nobody can tell, of a text in a language that RuleWatch has no words for.
   */
  readonly ruleProbability?: number;
  /** Best first; the first is the primary topic. */
  readonly topics: readonly TopicMatch[];
  readonly effective?: DatedEvidence;
  readonly deadline?: DatedEvidence;
  /** All such days in order of time, those two included; assessments of earlier versions have none. */
  readonly days?: readonly RuleDay[];
  readonly severity: Severity;
  readonly severityReasons: readonly Reason[];
  readonly kindReasons: readonly Reason[];
  readonly markets: readonly string[];
  readonly families: readonly ProductFamily[];
  readonly fulfilment: readonly FulfilmentMode[];
  readonly features: readonly SellerFeature[];
  /**
   * What the rows of tables say in which alone figures changed, as on the page: goods of other rows are not concerned.
   */
  readonly categories?: readonly string[];
  /** Whether what changed speaks of money; not known of assessments of earlier versions. */
  readonly money?: boolean;
  /** Sentences that oblige or forbid, quoted from the page, most telling first, at most five. */
  readonly mustDo: readonly string[];
  /** What the change comes to, the most telling first; assessments of earlier versions have none. */
  readonly substance?: readonly Substance[];
  /** One sentence built from facts only. */
  readonly headline: LocalizedText;
  /** What a language model said of it, where one was asked and its answer counted. */
  readonly secondReading?: CountedReading;
}

/** A topic's words, from `config/topics/<id>.yaml`. */
export interface TopicLexicon {
  readonly id: TopicId;
  readonly name: LocalizedText;
  /** By BCP-47 language, or `*` for words used in every language (VAT, IOSS, GPSR). */
  readonly terms: Readonly<Record<string, readonly WeightedTerm[]>>;
  readonly file: string;
}

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}
