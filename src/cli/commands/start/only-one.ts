import { tryDaemonLock } from '../../../store/lock.js';
import { openStore } from '../../../store/store.js';
import { usage } from '../../shared/command.js';
import { texts } from './texts.js';

/**
 * Makes this process the daemon of a data folder until what it returns is called, or until it ends in whatever way.
 * Throws a usage error where another process is it.
 */
export function becomeDaemon(folder: string): () => void {
  const release = tryDaemonLock(folder);
  if (release) return release;
  throw usage(texts.alreadyRunning(folder, nameOfOther(folder)));
}

/** The process that holds the folder, where it has said so. */
function nameOfOther(folder: string): string | undefined {
  try {
    const store = openStore(folder, { access: 'read' });
    try {
      const [host, pid] = store.deliverer.last()?.holder.split('/') ?? [];
      return host === undefined || pid === undefined ? undefined : `${pid} (${host})`;
    } finally {
      store.close();
    }
  } catch {
    return undefined;
  }
}
