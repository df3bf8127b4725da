import type { Collector } from '../collect/collector.js';
import type { TopicLexicon } from '../domain/assessment.js';
import type { ChecklistTemplate, SellerProfile, TeamMember } from '../domain/checklist.js';
import type { Clock } from '../domain/clock.js';
import type { Severity } from '../domain/vocabulary.js';
import type { Store } from '../store/store.js';

/** What the user has written down about rules, the team and the business. */
export interface Knowledge {
  readonly topics: readonly TopicLexicon[];
  readonly checklists: readonly ChecklistTemplate[];
  readonly seller: SellerProfile;
  readonly team: readonly TeamMember[];
}

/** What a check needs from outside. */
export interface PipelineContext {
  readonly store: Store;
  readonly collector: Collector;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
  readonly alerts: {
    /** The channels that alerts are queued for. */
    readonly channels: readonly string[];
    /** Rule changes below it wait for the digest. */
    readonly minimumSeverity: Severity;
    /** After how many failed checks in a row a source's trouble is reported. */
    readonly healthAfterFailures: number;
    /** Address under which the daemon serves stored changes, where it does. */
    readonly publicUrl?: string | undefined;
  };
  /** Articles looked at more recently than this are not fetched again; 0 looks at all of them. */
  readonly articleRecheckMs: number;
  /** How long after a rule change was seen the page is looked at again before anybody is told. */
  readonly confirmDelayMs: number;
  /** Nothing is stored and nothing queued. */
  readonly dryRun: boolean;
  readonly signal?: AbortSignal | undefined;
}
