import type { UiLanguage } from '../domain/vocabulary.js';

/** What every command is told. */
export interface Invocation {
  readonly config: string;
  readonly sources: string;
  readonly data: string;
  readonly json: boolean;
  readonly language: UiLanguage;
  readonly environment: NodeJS.ProcessEnv;
}
