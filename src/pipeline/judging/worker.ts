import { Worker } from 'node:worker_threads';
import type { JudgingKnowledge } from '../judge.js';
import { TooComplexError } from './errors.js';
import type { Answer, Task } from './messages.js';
import type { TaskName, TaskOutput } from './tasks.js';

export interface WorkerOptions {
  readonly knowledge: JudgingKnowledge;
  /** The module that the thread runs. */
  readonly entry: URL;
  /** Of its heap. */
  readonly heapMegabytes: number;
  /** Of one task, in milliseconds. */
  readonly timeoutMs: number;
}

/** One thread, which works on one task at a time. */
export interface JudgingWorker {
  /** False as soon as it was ended, by whomever. */
  readonly isAlive: boolean;
  /**
   * Runs a task; where that takes too long or too much memory, or is cancelled, the thread is ended.
   *
   * @throws TooComplexError, the signal's reason, or the error of the task
   */
  run<Name extends TaskName>(task: Task<Name>, url: string, signal?: AbortSignal): Promise<TaskOutput<Name>>;
  end(): Promise<void>;
}

export function startWorker({ knowledge, entry, heapMegabytes, timeoutMs }: WorkerOptions): JudgingWorker {
  const { topics, checklists, seller, team } = knowledge;
  const thread = new Worker(entry, {
    name: 'judging',
    // Only this: what else is known may not be plain data.
    workerData: { topics, checklists, seller, team } satisfies JudgingKnowledge,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  let isAlive = true;
  thread.once('exit', () => {
    isAlive = false;
  });
  // Whoever waits for an answer is told; a thread that fails at rest is missed by nobody.
  thread.on('error', () => {});
  thread.unref();

  async function run<Name extends TaskName>(
    task: Task<Name>,
    url: string,
    signal?: AbortSignal,
  ): Promise<TaskOutput<Name>> {
    const listening = new AbortController();
    let isAnswered = false;
    try {
      const answer = await new Promise<Answer<Name>>((resolve, reject) => {
        const fail = (error: Error): void => {
          const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
          const excess = { of: 'memory', megabytes: heapMegabytes } as const;
          reject(isFull ? new TooComplexError(url, excess, { cause: error }) : error);
        };
        const stopped = (): void => reject(new Error(`The thread that judged ${url} stopped.`));
        const cancelled = (): void => reject(signal?.reason);
        const timer = setTimeout(
          () => reject(new TooComplexError(url, { of: 'time', seconds: timeoutMs / 1000 })),
          timeoutMs,
        );
        thread.on('message', resolve).on('error', fail).on('messageerror', fail).on('exit', stopped);
        signal?.addEventListener('abort', cancelled);
        listening.signal.addEventListener('abort', () => {
          clearTimeout(timer);
          thread.off('message', resolve).off('error', fail).off('messageerror', fail).off('exit', stopped);
          signal?.removeEventListener('abort', cancelled);
        });
        thread.ref();
        thread.postMessage(task);
      });
      isAnswered = true;
      if (answer.outcome === 'done') return answer.output;
      throw Object.assign(new Error(answer.message), { stack: answer.stack });
    } finally {
      listening.abort();
      if (isAnswered) thread.unref();
      else await end();
    }
  }

  async function end(): Promise<void> {
    isAlive = false;
    await thread.terminate();
  }

  return {
    get isAlive() {
      return isAlive;
    },
    run,
    end,
  };
}
