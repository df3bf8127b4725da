import type { StepInput, StepName, StepOutput } from '../step.js';

/** What a judging thread is asked to do. */
export interface Task<Name extends StepName = StepName> {
  readonly name: Name;
  readonly input: StepInput<Name>;
}

/** What came of it. An error is told by its words, since classes do not cross from one thread to another. */
export type Answer<Name extends StepName = StepName> =
  | { readonly outcome: 'done'; readonly output: StepOutput<Name> }
  | { readonly outcome: 'failed'; readonly message: string; readonly stack: string | undefined };
