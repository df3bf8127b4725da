import type { TaskInput, TaskName, TaskOutput } from './tasks.js';

/** What a judging thread is asked to do. */
export interface Task<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly input: TaskInput<Name>;
}

/** What came of it. An error is told by its words, since classes do not cross from one thread to another. */
export type Answer<Name extends TaskName = TaskName> =
  | { readonly outcome: 'done'; readonly output: TaskOutput<Name> }
  | { readonly outcome: 'failed'; readonly message: string; readonly stack: string | undefined };
