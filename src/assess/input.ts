import type { ChangeOrigin } from '../domain/change.js';
import type { SellerProfile } from '../domain/checklist.js';
import type { IsoDate, IsoInstant, Publisher, TopicId } from '../domain/vocabulary.js';

/** A piece of changed text, in reading order. */
export interface ChangedPassage {
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
  /** The new text; of a `removed` passage the old one. May hold several lines. */
  readonly text: string;
  readonly kind: 'added' | 'removed' | 'edited';
  /** The old text of an `edited` passage. */
  readonly before?: string;
}

/** What an assessment is made from. */
export interface AssessInput {
  readonly title: string;
  readonly origin: ChangeOrigin;
  /** BCP-47 tag that the page states. */
  readonly language?: string;
  /** The day of publication; relative dates count from it, and from `now` where it is unknown. */
  readonly published?: IsoDate;
  /** One of several things that an announcement is about. */
  readonly isEntry?: true;
  /** Changed text with its section headings; the whole article where `origin` is `appeared`. */
  readonly passages: readonly ChangedPassage[];
  readonly source: {
    readonly platform: string;
    readonly markets: readonly string[];
    readonly timezone: string;
    readonly publisher: Publisher;
    readonly topics: readonly TopicId[];
    readonly languages: readonly string[];
  };
  readonly profile: SellerProfile;
  readonly now: IsoInstant;
}
