import type { Reason } from './change.js';
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
}

/** What a change means for a seller. Every value can be traced to words of the page. */
export interface Assessment {
  readonly language: string;
  readonly kind: ChangeKind;
  /** False for marketing, service notices and reminders: they go to the digest, never to an alert. */
  readonly isRuleChange: boolean;
  /** Best first; the first is the primary topic. */
  readonly topics: readonly TopicMatch[];
  readonly effective?: DatedEvidence;
  readonly deadline?: DatedEvidence;
  readonly severity: Severity;
  readonly severityReasons: readonly Reason[];
  readonly kindReasons: readonly Reason[];
  readonly markets: readonly string[];
  readonly families: readonly ProductFamily[];
  readonly fulfilment: readonly FulfilmentMode[];
  readonly features: readonly SellerFeature[];
  /** Sentences that oblige or forbid, quoted from the page, most telling first, at most five. */
  readonly mustDo: readonly string[];
  /** One sentence built from facts only. */
  readonly headline: LocalizedText;
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
