import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMissing } from './environment.js';
import type { ConfigurationIssue } from './errors.js';
import { messages } from './messages.js';
import { reasonOf } from './yaml-file.js';

/** The root of the package: the parent of `src/` or `dist/`. */
const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The settings, topics and checklists that RuleWatch brings along. */
export const SHIPPED_CONFIG = join(PACKAGE_ROOT, 'config');
export const SHIPPED_SOURCES = join(PACKAGE_ROOT, 'sources');
/** The file in a sources directory that commands write, and that no release ever contains. */
export const OWN_SOURCES = 'mine.yaml';

export type DirectoryListing =
  | { readonly files: readonly string[] }
  | { readonly missing: true }
  | { readonly issues: readonly ConfigurationIssue[] };

/** The YAML files of a directory in the order of their names; hidden files and subdirectories are left out. */
export async function listYamlFiles(dir: string): Promise<DirectoryListing> {
  let names: string[];
  try {
    names = await readdir(dir);
  } catch (error) {
    if (isMissing(error)) return { missing: true };
    const message =
      error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
        ? messages.notADirectory()
        : messages.unreadable(reasonOf(error));
    return { issues: [{ file: dir, field: '', message }] };
  }
  const yaml = names.filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.'));
  return { files: yaml.sort().map((name) => join(dir, name)) };
}
