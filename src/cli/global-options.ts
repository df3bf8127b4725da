import type { UiLanguage } from '../domain/vocabulary.js';

/** What every command is told. */
export interface Invocation {
  readonly config: string;
  /** Absent: `sources/` in the working directory, or the shipped ones where there is none. */
  readonly sources: string | undefined;
  readonly data: string;
  readonly json: boolean;
  readonly language: UiLanguage;
  readonly environment: NodeJS.ProcessEnv;
}
