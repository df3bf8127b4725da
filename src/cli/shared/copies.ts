import type { CopyOptions, CopyResult } from '../../store/backup.js';
import { inLanguage } from '../../text/texts.js';
import { EXIT, type ExitCode } from './exit.js';
import type { Invocation } from './global-options.js';
import { startSteps } from './progress.js';
import { print, printAside, printJson } from './terminal.js';
import { common } from './texts.js';

const MEGABYTE = 1024 * 1024;

export interface CopyReport {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: (counts: string) => string;
}

/** A copy that lacks pages which the folder itself has lost is as good as it can be, and no clean end. */
export function reportCopy(result: CopyResult, { json, language }: Invocation, said: CopyReport): ExitCode {
  const { databaseBytes, bodies, newBodies, lostBodies } = result;
  const text = inLanguage(common, language);
  if (json) printJson({ ...said.json, ...result }, []);
  else {
    print(said.text(text.copyCounts((databaseBytes / MEGABYTE).toFixed(1), bodies, newBodies)));
    if (lostBodies.length > 0) printAside(text.lostBodies(lostBodies.length));
  }
  return lostBodies.length === 0 ? EXIT.done : EXIT.unexpected;
}

/** Shows how far the copy is, on a terminal only: in a pipe nothing is printed. */
export async function copying(invocation: Invocation): Promise<{ options: CopyOptions; end: () => void }> {
  const { onStep, end } = await startSteps(inLanguage(common, invocation.language).copying);
  const options = {
    clock: () => new Date(),
    onNotice: (notice) => printAside(notice[invocation.language]),
    ...(onStep && { onStep }),
  } satisfies CopyOptions;
  return { options, end };
}
