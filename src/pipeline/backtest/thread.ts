import { parentPort, workerData } from 'node:worker_threads';
import { RuleWatchError } from '../../domain/errors.js';
import { replayPage } from './pages.js';
import type { PageTask, ReplayAnswer } from './threads.js';

/* Replays recorded pages, one at a time, so that a backtest uses every processor. */

parentPort?.on('message', (task: PageTask) => {
  void answer(task).then((message) => parentPort?.postMessage(message));
});

async function answer(task: PageTask): Promise<ReplayAnswer> {
  try {
    return { outcome: 'done', page: await replayPage(task, workerData) };
  } catch (error) {
    if (!(error instanceof Error)) return { outcome: 'failed', message: String(error), isUsage: false };
    const isUsage = error instanceof RuleWatchError && error.kind === 'usage';
    return { outcome: 'failed', message: isUsage ? error.message : (error.stack ?? error.message), isUsage };
  }
}
