import type { ChannelKind } from '../../channels/kind.js';
import type { UiLanguage } from '../../domain/vocabulary.js';

/** What every command is told. */
export interface Invocation {
  readonly config: string;
  /** It was named on the command line, and has to be there. */
  readonly configGiven?: boolean;
  /** Absent: `sources/` in the working directory, or the shipped ones where there is none. */
  readonly sources: string | undefined;
  readonly data: string;
  readonly json: boolean;
  readonly language: UiLanguage;
  readonly environment: NodeJS.ProcessEnv;
  /** The channels that there are; those that RuleWatch brings along without it. */
  readonly channels?: readonly ChannelKind[];
}
