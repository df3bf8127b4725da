import type { WorkingHours } from './team.js';
import type {
  Confidence,
  FetchMode,
  IsoDate,
  Permission,
  Publisher,
  Sensitivity,
  SourceKind,
  TopicId,
} from './vocabulary.js';

/** Where the text stands on a page. Selectors are CSS as cheerio understands it. */
export interface ExtractionRule {
  /** The main content, in order of preference; without them it is found by structure. */
  readonly content: readonly string[];
  /** Elements that are read one by one and joined in this order, in place of `content`: the parts of a page. */
  readonly parts?: readonly string[];
  /** Removed before reading. */
  readonly ignore: readonly string[];
  readonly title?: string;
  /** The element that holds the publication date. */
  readonly date?: string;
}

/** What has to hold for a fetch to count as the page. */
export interface ValidityRule {
  readonly mustContain: readonly string[];
  readonly minChars: number;
  /** Texts that mark a login wall, a block page and the like on this site. */
  readonly blockMarkers: readonly string[];
}

/**
 * A place that publishes rules, as declared in `sources/*.yaml`. A kind of source or a fetch mode that has fields of its
 * own adds them here from its own folder, by declaration merging.
 */
export interface Source {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  /** ISO 3166 codes, `EU`, or `GLOBAL`. */
  readonly markets: readonly string[];
  /** BCP-47 tags of the languages that the pages are written in. */
  readonly languages: readonly string[];
  /** IANA zone in which the publisher's dates are meant. */
  readonly timezone: string;
  readonly kind: SourceKind;
  readonly fetch: FetchMode;
  readonly publisher: Publisher;
  readonly permission: {
    readonly status: Permission;
    readonly note?: string;
    readonly termsUrl?: string;
    readonly reviewedAt?: IsoDate;
  };
  /** Whether the source is watched: an explicit `enabled`, else `permission: allowed`. */
  readonly enabled: boolean;
  /** How sure we are of the address and the selectors. */
  readonly confidence: Confidence;
  /** A `document` with several addresses is their texts joined in order. */
  readonly urls: readonly string[];
  /** Hosts, besides those of `urls`, that redirects and items may lead to. */
  readonly allowedHosts: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the pages are read as a signed-in person; without it, and with `none`, no cookie is kept or sent. */
  readonly session?: 'none' | 'signed-in';
  /** Whether the `robots.txt` of its sites is obeyed, as it is without it; `why` it is not. */
  readonly robots?: { readonly obey: boolean; readonly why?: string };
  /** The proxy that its pages are fetched over, with user and password where it wants them. */
  readonly proxy?: string;
  readonly extraction: ExtractionRule;
  readonly validity: ValidityRule;
  /** Cron expression; without it the default schedule of the settings. */
  readonly schedule?: string;
  /** Whether it goes before others where many are due together. */
  readonly urgent?: true;
  /** When its publisher usually announces, in `timezone`: it is looked at more often then. */
  readonly announcementHours?: WorkingHours;
  /** How likely an edit of its pages has to be a rule change for an alert; without it as the settings say. */
  readonly sensitivity?: Sensitivity;
  /** Topics that this source is about, a hint to the assessment. */
  readonly topics: readonly TopicId[];
  /** The file it was declared in, for messages. */
  readonly file: string;
}
