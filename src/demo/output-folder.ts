import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RuleWatchError } from '../domain/errors.js';

const MARKER = '.rulewatch-demo';

/** The folder for the demo's output holds something else. */
class OutputFolderError extends RuleWatchError {
  readonly kind = 'usage';
  override readonly category = 'usage';
}

/**
 * Makes the folder empty and ready. Only a folder that an earlier demo made is emptied: anything else in it is a
 * reason to refuse with an {@link OutputFolderError}.
 */
export async function prepareOutput(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder);
  if (entries.length > 0 && !existsSync(join(folder, MARKER))) {
    throw new OutputFolderError(`The folder ${folder} is not empty. Choose another with --out.`);
  }
  for (const entry of entries) await rm(join(folder, entry), { recursive: true });
  await writeFile(join(folder, MARKER), '');
}
