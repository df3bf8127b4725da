import type { Configuration, Settings } from '../../config/configuration.js';
import type { OwnFolder } from '../../config/own-sources.js';
import type { Clock } from '../../domain/clock.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import type { PipelineContext } from '../../pipeline/context.js';
import type { ClockRules } from '../../respond/clock.js';
import type { RenderOptions } from '../../show/options.js';
import type { Store } from '../../store/store.js';

/** What the pages need of the configuration. */
export type SiteConfiguration = Pick<
  Configuration,
  'sources' | 'faulty' | 'warnings' | 'topics' | 'team' | 'channelKinds' | 'secrets'
> & {
  readonly settings: Pick<Settings, 'timezone' | 'language' | 'schedules' | 'publicUrl' | 'channels'> & {
    /** How cases are to be worked; as it is without settings where there are none. */
    readonly response?: ClockRules;
    readonly alerts: Pick<Settings['alerts'], 'failuresBeforeWarning'>;
    readonly collect: Pick<Settings['collect'], 'userAgent' | 'contact'>;
  };
};

/** One thing that was looked at: see `rulewatch doctor`. */
export interface CheckupFinding {
  readonly id: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly text: LocalizedText;
}

/** What the pages work with at the moment they are asked for. */
export interface SiteWorks {
  readonly store: Store;
  readonly configuration: SiteConfiguration;
  readonly context: PipelineContext;
  readonly clock: Clock;
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  /** Where sources of the user's own are written. */
  readonly ownSources: OwnFolder;
  /** What is wrong with the configuration as it is saved now: files that were just written are read anew. */
  mistakes(): Promise<readonly LocalizedText[]>;
  /** Looks at everything that RuleWatch needs. */
  checkup(): Promise<readonly CheckupFinding[]>;
  /** Something was queued for delivery. */
  wake(): void;
  /** Has sources checked now, beside their schedule; those under way are not checked twice. */
  checkNow(ids: readonly string[]): void;
}
