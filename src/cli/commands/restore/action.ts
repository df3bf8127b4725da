import { resolve } from 'node:path';
import { restore } from '../../../store/backup.js';
import { inLanguage } from '../../../text/texts.js';
import { copying, reportCopy } from '../../shared/copies.js';
import type { ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { texts } from './texts.js';

/** Puts a backup in the place of the data folder, and says where the old one is. */
export async function restoreBackup(dir: string, force: boolean, invocation: Invocation): Promise<ExitCode> {
  const startedAt = Date.now();
  const folder = resolve(invocation.data);
  const { options, end } = await copying(invocation);
  const { setAside, ...result } = await restore(dir, folder, { ...options, force }).finally(end);
  const text = inLanguage(texts, invocation.language);
  return reportCopy(result, invocation, {
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
