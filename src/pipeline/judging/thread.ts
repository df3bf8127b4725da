import { parentPort, workerData } from 'node:worker_threads';
import { KINDS } from '../kinds/kinds.js';
import type { Answer, Task } from './messages.js';
import { createTasks, runTask } from './tasks.js';

/*
 * The thread that reads and judges large pages, one task at a time. The knowledge comes once, at its start, so that
 * the lexicons are compiled once for all the pages that it gets.
 */

const tasks = createTasks(workerData, KINDS);

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)));

function answer({ name, input }: Task): Answer {
  try {
    return { outcome: 'done', output: runTask(tasks, name, input) };
  } catch (error) {
    if (error instanceof Error) return { outcome: 'failed', message: error.message, stack: error.stack };
    return { outcome: 'failed', message: String(error), stack: undefined };
  }
}
