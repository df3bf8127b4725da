import { resolve } from 'node:path';
import { backUp, type CopyOptions, type CopyResult, restore } from '../../store/backup.js';
import { EXIT, type ExitCode } from '../exit.js';
import type { Invocation } from '../global-options.js';
import { messages } from '../messages.js';
import { print, printAside, printJson } from '../terminal.js';

const MEGABYTE = 1024 * 1024;

/** Backs the data folder up, and says what the backup holds. */
export async function makeBackup(dir: string, invocation: Invocation): Promise<ExitCode> {
  const startedAt = Date.now();
  const { options, end } = await copying(invocation);
  const result = await backUp(resolve(invocation.data), dir, options).finally(end);
  return report(result, invocation, {
    json: { backup: resolve(dir), durationMs: Date.now() - startedAt },
    text: (counts) => messages[invocation.language].backedUp(dir, counts),
  });
}

/** Puts a backup in the place of the data folder, and says where the old one is. */
export async function restoreBackup(dir: string, force: boolean, invocation: Invocation): Promise<ExitCode> {
  const startedAt = Date.now();
  const folder = resolve(invocation.data);
  const { options, end } = await copying(invocation);
  const { setAside, ...result } = await restore(dir, folder, { ...options, force }).finally(end);
  const text = messages[invocation.language];
  return report(result, invocation, {
    json: {
      data: folder,
      ...(setAside !== undefined && { setAside }),
      durationMs: Date.now() - startedAt,
    },
    text: (counts) =>
      [text.restored(dir, folder, counts), ...(setAside === undefined ? [] : [text.oldOneIn(setAside)])].join(
        '\n',
      ),
  });
}

interface Report {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: (counts: string) => string;
}

/** A copy that lacks pages which the folder itself has lost is as good as it can be, and no clean end. */
function report(result: CopyResult, { json, language }: Invocation, said: Report): ExitCode {
  const { databaseBytes, bodies, newBodies, lostBodies } = result;
  const text = messages[language];
  if (json) printJson({ ...said.json, ...result }, []);
  else {
    print(said.text(text.copyCounts((databaseBytes / MEGABYTE).toFixed(1), bodies, newBodies)));
    if (lostBodies.length > 0) printAside(text.lostBodies(lostBodies.length));
  }
  return lostBodies.length === 0 ? EXIT.done : EXIT.unexpected;
}

/** Shows how far the copy is, on a terminal only: in a pipe nothing is printed. */
async function copying(invocation: Invocation): Promise<{ options: CopyOptions; end: () => void }> {
  const text = messages[invocation.language];
  const options = {
    clock: () => new Date(),
    onNotice: (notice) => printAside(notice[invocation.language]),
  } satisfies CopyOptions;
  if (!process.stderr.isTTY) return { options, end: () => {} };
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr, discardStdin: false }).start();
  const onStep: CopyOptions['onStep'] = (step, done, total) => {
    spinner.text = text.copying(step, done, total);
  };
  return { options: { ...options, onStep }, end: () => void spinner.stop() };
}
