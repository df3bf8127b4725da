import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createWorker, type Worker } from './worker.js';

/** How often the files are looked at, in ms. */
const PAUSE_MS = 2_000;

/** Files that are watched: each of `files`, and everything with one of the `ends` in or below `folders`. */
export interface Watched {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly ends: readonly string[];
}

/**
 * Tells when files were saved, added or removed, once for all that is saved at a time: when two looks in a row show the
 * same. It looks at their sizes and times rather than asking to be told of changes, which are not told of over network
 * file systems and folders that a container mounts, and not of a file that an editor puts in the place of another.
 */
export function watchFiles(watch: FileWatch, onSaved: () => void): Pick<Worker, 'stop'> {
  return createWorker(async () => {
    if (watch.look()) onSaved();
    return PAUSE_MS;
  });
}

export interface FileWatch {
  /** Whether something was saved since it was said last, and has settled. */
  look(): boolean;
}

/** Begins with what the files are now. */
export function createFileWatch(watched: Watched): FileWatch {
  let known = stateOf(watched);
  let before = known;
  return {
    look: () => {
      const now = stateOf(watched);
      const hasSettled = now === before;
      before = now;
      if (!hasSettled || now === known) return false;
      known = now;
      return true;
    },
  };
}

function stateOf({ folders, files, ends }: Watched): string {
  const paths = [...files, ...folders.flatMap((folder) => filesIn(folder, ends))];
  return paths
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? `${path} ${found.size} ${found.mtimeMs} ${found.ino}` : path;
    })
    .join('\n');
}

function filesIn(folder: string, ends: readonly string[]): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        if (entry.name.startsWith('.')) return [];
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path, ends);
        return ends.some((end) => entry.name.endsWith(end)) ? [path] : [];
      });
  } catch {
    // Gone, or not to be read: what that means is told when the configuration is read.
    return [];
  }
}
