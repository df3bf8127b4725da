import type { Task } from './messages.js';
import type { TaskName, TaskOutput } from './tasks.js';
import { createTurns, type TurnLimits } from './turns.js';
import { type JudgingWorker, startWorker, type WorkerOptions } from './worker.js';

export interface ThreadOptions extends WorkerOptions, TurnLimits {
  /** After so long without work a thread is ended, in milliseconds. */
  readonly idleMs: number;
  /** Cancels every task. */
  readonly signal?: AbortSignal | undefined;
}

/** A few threads that are started when there is work, and ended when there is none. */
export interface Threads {
  /** Runs a task in one of them; see `JudgingWorker.run`. `url` is the page, for messages. */
  run<Name extends TaskName>(task: Task<Name>, url: string): Promise<TaskOutput<Name>>;
  /** Ends all threads; tasks under way reject. */
  close(): Promise<void>;
}

export function createThreads(options: ThreadOptions): Threads {
  const { signal, idleMs } = options;
  const turns = createTurns(options);
  const workers = new Set<JudgingWorker>();
  const resting = new Map<JudgingWorker, NodeJS.Timeout>();
  let isClosed = false;

  function takeWorker(): JudgingWorker {
    for (const [worker, timer] of resting) {
      resting.delete(worker);
      clearTimeout(timer);
      if (worker.isAlive) return worker;
      workers.delete(worker);
    }
    const worker = startWorker(options);
    workers.add(worker);
    return worker;
  }

  function putBack(worker: JudgingWorker): void {
    if (!worker.isAlive) {
      workers.delete(worker);
      return;
    }
    const timer = setTimeout(() => {
      resting.delete(worker);
      workers.delete(worker);
      void worker.end();
    }, idleMs);
    resting.set(worker, timer.unref());
  }

  return {
    run: async (task, url) => {
      const endTurn = await turns.take(signal);
      try {
        if (isClosed) throw new Error(`${url} was not judged, because RuleWatch is shutting down.`);
        const worker = takeWorker();
        try {
          return await worker.run(task, url, signal);
        } finally {
          putBack(worker);
        }
      } finally {
        endTurn();
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...workers].map((worker) => worker.end()));
    },
  };
}
