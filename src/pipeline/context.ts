import type { Assist } from '../assist/assist.js';
import type { SecondReader } from '../assist/second-reader/second-reader.js';
import type { ChannelKind } from '../channels/kind.js';
import type { Collector } from '../collect/collector.js';
import type { ChangeAlert } from '../domain/alert.js';
import type { TopicLexicon } from '../domain/assessment.js';
import type { ChecklistTemplate, SellerProfile } from '../domain/checklist.js';
import type { Clock } from '../domain/clock.js';
import type { CertificateWarning, Listing } from '../domain/listing.js';
import type { Patience } from '../domain/patience.js';
import type { Source } from '../domain/source.js';
import type { TeamMember } from '../domain/team.js';
import type { IsoDate, IsoInstant, Sensitivity, Severity, UiLanguage } from '../domain/vocabulary.js';
import type { Rooms } from '../respond/room.js';
import type { Store } from '../store/store.js';
import type { Freshness } from './freshness.js';
import type { Judging } from './judging/judging.js';
import type { Kind } from './kinds/kind.js';

/** What the user has written down about rules, the team and the business. */
export interface Knowledge {
  readonly topics: readonly TopicLexicon[];
  readonly checklists: readonly ChecklistTemplate[];
  readonly seller: SellerProfile;
  readonly team: readonly TeamMember[];
  /** The listings as the catalogue now says; undefined where there is no catalogue. */
  readonly listings?: () => readonly Listing[] | undefined;
  /** The certificates that end soon or ended lately, as of a day. */
  readonly certificates?: (today: IsoDate) => readonly CertificateWarning[];
}

/** A channel that an alert is queued for, and when it may be sent there. */
export interface AlertDestination {
  readonly channel: string;
  readonly notBefore?: IsoInstant;
}

/** What a check needs from outside. */
export interface PipelineContext {
  readonly store: Store;
  readonly collector: Collector;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  /** The sources of the configuration, for messages about them; those that are checked without it. */
  readonly sources?: readonly Source[];
  /** A check of one source that takes longer is given up and counts as trouble of the source, in ms. */
  readonly checkDeadlineMs?: number;
  /** The sources whose check was given up and has not ended: none of them is checked again until then. */
  readonly unfinished?: Set<string>;
  /** The kinds of sources that can be checked. */
  readonly kinds: readonly Kind[];
  /** Reads and judges pages, the large ones beside the loop that answers and delivers. */
  readonly judging: Judging;
  readonly alerts: {
    /** The channels that warnings and digests are queued for, and alerts where nothing else is said. */
    readonly channels: readonly string[];
    /** The kinds of channel that there are; those that RuleWatch brings along without it. */
    readonly kinds?: readonly ChannelKind[];
    /** Where an alert goes, in place of every channel. */
    readonly route?: (alert: ChangeAlert, now: IsoInstant) => readonly AlertDestination[];
    /** How likely an edit of a page has to be a rule change for an alert; `balanced` without it. */
    readonly sensitivity?: Sensitivity;
    /** Rule changes below it wait for the digest. */
    readonly minimumSeverity: Severity;
    /** After how many failed checks in a row a source's trouble is reported. */
    readonly healthAfterFailures: number;
    /** Address under which the daemon serves stored changes, where it does. */
    readonly publicUrl?: string | undefined;
    /** Where the group meets about a case, where that is set up. */
    readonly rooms?: Rooms | undefined;
  };
  /** A language model, where one is set up: explains changes, and reads those in doubt a second time where it is to. */
  readonly assist?:
    | {
        readonly assist: Assist;
        readonly languages: readonly UiLanguage[];
        readonly secondReader?: SecondReader | undefined;
      }
    | undefined;
  /** Articles looked at more recently than this are not fetched again; 0 looks at all of them. */
  readonly articleRecheckMs: number;
  /** Which pages are not asked for yet, since their servers call them fresh; without it all of them are. */
  readonly freshness?: Freshness | undefined;
  /** How long after a rule change was seen the page is looked at again before anybody is told. */
  readonly confirmDelayMs: number;
  /** How long something has to stay until the page is taken to be like that. */
  readonly patience: Patience;
  /** Nothing is stored and nothing queued. */
  readonly dryRun: boolean;
  readonly signal?: AbortSignal | undefined;
}
