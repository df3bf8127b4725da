import { setMaxListeners } from 'node:events';

/**
 * Runs `work` with a controller of its own that is aborted together with any of `parents`. Unlike
 * `AbortSignal.any`, nothing stays registered at the parents, which live as long as the daemon.
 */
export async function withAbort<T>(
  parents: readonly (AbortSignal | undefined)[],
  work: (controller: AbortController) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const registered: [AbortSignal, () => void][] = [];
  for (const parent of parents) {
    if (parent === undefined) continue;
    const follow = () => controller.abort(parent.reason);
    if (parent.aborted) follow();
    // One listener for each fetch under way is no leak.
    setMaxListeners(0, parent);
    parent.addEventListener('abort', follow, { once: true });
    registered.push([parent, follow]);
  }
  try {
    controller.signal.throwIfAborted();
    return await work(controller);
  } finally {
    for (const [parent, follow] of registered) parent.removeEventListener('abort', follow);
  }
}
