/** How the process ends; others rely on these codes. */
export const EXIT = { done: 0, unexpected: 1, usage: 2, unchecked: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
