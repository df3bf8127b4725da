import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { entriesOf, makePrivateFolder, PRIVATE_FOLDER, putFile, sizeOf } from './files.js';
import { SESSIONS_FOLDER } from './layout.js';

const END = '.sealed';
const LARGEST_BYTES = 8 * 1024 * 1024;

/** Sealed sessions under `sessions/`, a file for each source. What they hold is opened elsewhere. */
export interface SessionStore {
  /** The file as it is; undefined where there is none. */
  get(sourceId: string): string | undefined;
  /** Takes the place of an earlier one, durably and as a whole. */
  put(sourceId: string, sealed: string): void;
  /** Whether there was one to delete. */
  remove(sourceId: string): boolean;
  /** The sources that have one. */
  list(): string[];
}

export function createSessionStore(folder: string): SessionStore {
  const root = join(folder, SESSIONS_FOLDER);
  const pathOf = (sourceId: string) => join(root, `${sourceId}${END}`);
  return {
    get: (sourceId) => {
      const path = pathOf(sourceId);
      const size = sizeOf(path);
      // What is too large is none of ours: whoever opens it finds that out.
      return size === 0 ? undefined : readFileSync(path, 'utf8').slice(0, LARGEST_BYTES);
    },
    put: (sourceId, sealed) => {
      makePrivateFolder(root);
      putFile(pathOf(sourceId), sealed);
    },
    remove: (sourceId) => {
      const path = pathOf(sourceId);
      const isThere = sizeOf(path) > 0;
      rmSync(path, { force: true });
      return isThere;
    },
    list: () => namesIn(root).map((name) => basename(name, END)),
  };
}

/** Makes the sessions of one folder those of another, the ones that are gone included. */
export function copySessions(from: string, to: string): void {
  const source = join(from, SESSIONS_FOLDER);
  const target = join(to, SESSIONS_FOLDER);
  const names = namesIn(source);
  for (const name of namesIn(target)) if (!names.includes(name)) rmSync(join(target, name), { force: true });
  if (names.length === 0) return;
  mkdirSync(target, { recursive: true, mode: PRIVATE_FOLDER });
  for (const name of names) putFile(join(target, name), readFileSync(join(source, name), 'utf8'));
}

function namesIn(root: string): string[] {
  return entriesOf(root)
    .filter((entry) => entry.isFile() && entry.name.endsWith(END))
    .map(({ name }) => name)
    .sort();
}
