import { resolve } from 'node:path';
import { backUp } from '../../../store/backup.js';
import { inLanguage } from '../../../text/texts.js';
import { copying, reportCopy } from '../../shared/copies.js';
import type { ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { texts } from './texts.js';

/** Backs the data folder up, and says what the backup holds. */
export async function makeBackup(dir: string, invocation: Invocation): Promise<ExitCode> {
  const startedAt = Date.now();
  const { options, end } = await copying(invocation);
  const result = await backUp(resolve(invocation.data), dir, options).finally(end);
  return reportCopy(result, invocation, {
    json: { backup: resolve(dir), durationMs: Date.now() - startedAt },
    text: (counts) => inLanguage(texts, invocation.language).backedUp(dir, counts),
  });
}
