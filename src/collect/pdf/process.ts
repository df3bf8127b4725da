import type { Worker } from 'node:worker_threads';
import type { ThreadMessage, ThreadTask } from './thread.js';

/** What the reading process is given. */
export interface ProcessTask {
  readonly task: ThreadTask;
  /** By which the process may grow. What the reader unpacks lies beside its heap. */
  readonly maxMegabytes: number;
}

type NewWorker = new (...arguments_: ConstructorParameters<typeof Worker>) => Worker;

/**
 * Reads one PDF in a thread of this process and watches how much memory that takes. A process of its own, because
 * one large allocation beyond the heap limit of a thread ends the whole process that the thread belongs to. It is
 * started from this function's source text, so it must not use anything outside of itself.
 */
export function readInProcess(NewThread: NewWorker, program: string): void {
  const lookMs = 50;
  const send = (message: ThreadMessage): void => void process.send?.(message, undefined, undefined, () => {});
  // The one who asked decides when it is over, also where a terminal interrupts both.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.once('disconnect', () => process.exit());
  process.once('message', ({ task, maxMegabytes }: ProcessTask) => {
    const before = process.memoryUsage.rss();
    const thread = new NewThread(program, {
      eval: true,
      name: 'pdf',
      workerData: task,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    });
    thread.stdout.resume();
    thread.stderr.resume();
    const stop = (message: ThreadMessage): void => {
      clearInterval(timer);
      thread.removeAllListeners();
      thread.on('error', () => {});
      void thread.terminate();
      send(message);
    };
    const timer = setInterval(() => {
      const megabytes = (process.memoryUsage.rss() - before) / 2 ** 20;
      if (megabytes > maxMegabytes) stop({ type: 'failed', reason: 'too-big', detail: '' });
    }, lookMs);
    thread.on('message', send);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      stop({ type: 'failed', reason: isFull ? 'too-big' : 'damaged', detail: error.message });
    });
    thread.once('exit', () => stop({ type: 'failed', reason: 'damaged', detail: 'the reader stopped' }));
  });
}
