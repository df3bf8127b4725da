import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { HistoryError } from './errors.js';
import { type PageTask, type ReplayedPage, type ReplayOptions, replayPage } from './pages.js';

export type { PageTask } from './pages.js';

/** What a thread says of a task. */
export type ReplayAnswer =
  | { readonly outcome: 'done'; readonly page: ReplayedPage }
  | { readonly outcome: 'failed'; readonly message: string; readonly isUsage: boolean };

/** Fewer pages than this are replayed sooner than another thread is started for them. */
const PAGES_PER_THREAD = 2;
const HEAP_MEGABYTES = 2_048;

/**
 * Replays pages on all processors. The pages come in the order of the tasks.
 *
 * @param onPage told of each page as it is done, and of how many are
 * @throws HistoryError where a page cannot be read
 */
export async function replayPages(
  tasks: readonly PageTask[],
  options: ReplayOptions,
  onPage: (page: ReplayedPage, done: number) => void = () => {},
): Promise<ReplayedPage[]> {
  const threads = Math.min(availableParallelism(), Math.floor(tasks.length / PAGES_PER_THREAD));
  const pages = new Array<ReplayedPage>(tasks.length);
  const waiting = [...tasks.entries()];
  let done = 0;
  const work = async (run: (task: PageTask) => Promise<ReplayedPage>): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, task] = next;
      const page = await run(task);
      pages[at] = page;
      done++;
      onPage(page, done);
    }
  };
  if (threads < 2) {
    await work((task) => replayPage(task, options));
    return pages;
  }
  const workers = Array.from({ length: threads }, () => startWorker(options));
  try {
    await Promise.all(workers.map((worker) => work((task) => runIn(worker, task))));
    return pages;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker({ knowledge, byEvidence, reader }: ReplayOptions): Worker {
  const { topics, checklists, seller, team } = knowledge;
  return new Worker(new URL('./thread.js', import.meta.url), {
    name: 'backtest',
    // Only this: what else is known may not be plain data.
    workerData: {
      knowledge: { topics, checklists, seller, team },
      byEvidence,
      ...(reader && { reader }),
    } satisfies ReplayOptions,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
}

async function runIn(worker: Worker, task: PageTask): Promise<ReplayedPage> {
  const answer = await new Promise<ReplayAnswer>((resolve, reject) => {
    const listening = new AbortController();
    const settle = <Value>(then: (value: Value) => void) => {
      return (value: Value) => {
        listening.abort();
        then(value);
      };
    };
    const answered = settle(resolve);
    const failed = settle(reject);
    worker.on('message', answered).on('error', failed);
    listening.signal.addEventListener('abort', () => worker.off('message', answered).off('error', failed));
    worker.postMessage(task);
  });
  if (answer.outcome === 'done') return answer.page;
  throw answer.isUsage ? new HistoryError(answer.message) : new Error(answer.message);
}
