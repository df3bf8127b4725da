import type { LocalizedText } from './vocabulary.js';

/** Why something failed, as it is stored: what happened, and with what. It is put into words where it is shown. */
export interface Problem {
  /** `slack.refused` */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number | Problem>>;
}

/** A problem with what is said of it. */
export interface ToldProblem extends Problem {
  readonly params: Readonly<Record<string, string | number | ToldProblem>>;
  readonly text: LocalizedText;
}
