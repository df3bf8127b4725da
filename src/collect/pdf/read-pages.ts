import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { FetchError } from '../failures.js';
import { type DrawnPage, readInThread, type ThreadMessage, type ThreadTask } from './thread.js';

export interface PdfLimits {
  readonly maxPages: number;
  /** UTF-16 units of text. */
  readonly maxChars: number;
  /** From the moment in which the reading starts, in milliseconds. */
  readonly timeoutMs: number;
  /** Cancels the reading, also while it waits for its turn. */
  readonly signal?: AbortSignal;
}

/** Of the reading thread's heap. */
const HEAP_MEGABYTES = 768;
/** By which the program may grow meanwhile: what the thread unpacks lies beside its heap. */
const GROWTH_MEGABYTES = 1_024;
const MEMORY_LOOK_MS = 100;
/** Every complete PDF ends with this mark, give or take some bytes that servers append. */
const END_MARK = '%%EOF';
const END_BYTES = 4096;

/** A PDF takes a processor and much memory: one at a time. */
const turns = new PQueue({ concurrency: 1 });

/**
 * Brings the texts of all pages of a PDF with their places. PDF.js reads them in a thread of its own, so that a
 * hostile file can be stopped at any moment and neither its globals nor its warnings reach the program.
 *
 * Rejects with a `FetchError` for a file that is damaged, encrypted or beyond the limits, and with the signal's
 * reason when cancelled.
 */
export async function readPages(bytes: Uint8Array, limits: PdfLimits): Promise<DrawnPage[]> {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-END_BYTES);
  if (!end.includes(END_MARK)) throw new FetchError('pdf-damaged', { detail: 'its end is missing' });
  const task: ThreadTask = {
    ...libraryFiles(),
    bytes,
    maxPages: limits.maxPages,
    maxChars: limits.maxChars,
  };
  return turns.add(() => runThread(task, limits), limits.signal ? { signal: limits.signal } : {});
}

function libraryFiles(): Pick<ThreadTask, 'library' | 'interpreter' | 'cMapFolder' | 'fontFolder'> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const address = (file: string): string => pathToFileURL(join(root, 'legacy', 'build', file)).href;
  return {
    library: address('pdf.mjs'),
    interpreter: address('pdf.worker.mjs'),
    cMapFolder: join(root, 'cmaps') + sep,
    fontFolder: join(root, 'standard_fonts') + sep,
  };
}

async function runThread(task: ThreadTask, limits: PdfLimits): Promise<DrawnPage[]> {
  const { signal, timeoutMs } = limits;
  signal?.throwIfAborted();
  const thread = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
    (${readInThread})(workerData, (address) => import(address), (message) => parentPort.postMessage(message));`,
    {
      eval: true,
      name: 'pdf',
      workerData: task,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    },
  );
  thread.stdout.resume();
  thread.stderr.resume();
  const pages: DrawnPage[] = [];
  const memoryBefore = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let memoryTimer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<DrawnPage[]>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new FetchError('pdf-timeout', { seconds: timeoutMs / 1000 })),
        timeoutMs,
      );
      memoryTimer = setInterval(() => {
        const megabytes = (process.memoryUsage.rss() - memoryBefore) / 2 ** 20;
        if (megabytes > GROWTH_MEGABYTES) reject(new FetchError('pdf-too-big', { limit: GROWTH_MEGABYTES }));
      }, MEMORY_LOOK_MS);
      onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      const onError = (error: Error): void =>
        reject(new FetchError('pdf-damaged', { detail: firstLine(error.message) }, { cause: error }));
      thread.once('error', onError);
      thread.once('exit', () => onError(new Error('the reader stopped')));
      thread.on('message', (message: ThreadMessage) => {
        if (message.type === 'page') pages.push(message.page);
        else if (message.type === 'done') resolve(pages);
        else reject(failure(message, limits));
      });
    });
  } finally {
    clearTimeout(timer);
    clearInterval(memoryTimer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    await thread.terminate();
  }
}

function failure(message: Extract<ThreadMessage, { type: 'failed' }>, limits: PdfLimits): FetchError {
  switch (message.reason) {
    case 'encrypted':
      return new FetchError('pdf-encrypted');
    case 'damaged':
      return new FetchError('pdf-damaged', { detail: firstLine(message.detail) });
    case 'too-many-pages':
      return new FetchError('pdf-too-many-pages', { pages: message.detail, limit: limits.maxPages });
    case 'too-long':
      return new FetchError('pdf-too-long', { limit: limits.maxChars });
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 200);
}
