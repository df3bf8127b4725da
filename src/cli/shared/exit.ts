import type { ErrorCategory } from '../../domain/errors.js';

/** How the process ends; others rely on these codes. */
export const EXIT = { done: 0, unexpected: 1, usage: 2, unchecked: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a command ends that an error ended. */
export const EXIT_OF_CATEGORY = {
  usage: EXIT.usage,
  failure: EXIT.unexpected,
} satisfies Record<ErrorCategory, ExitCode>;
