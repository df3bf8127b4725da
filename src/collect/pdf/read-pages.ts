import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import PQueue from 'p-queue';
import { FetchError } from '../failures.js';
import { type ProcessTask, readInProcess } from './process.js';
import { type DrawnPage, readInThread, type ThreadMessage, type ThreadTask } from './thread.js';

export interface PdfLimits {
  readonly maxPages: number;
  /** UTF-16 units of text. */
  readonly maxChars: number;
  /** Of memory that the reading may take. */
  readonly maxMegabytes: number;
  /** From the moment in which the reading starts, in milliseconds. */
  readonly timeoutMs: number;
  /** Cancels the reading, also while it waits for its turn. */
  readonly signal?: AbortSignal;
}

/** Every complete PDF ends with this mark, give or take some bytes that servers append. */
const END_MARK = '%%EOF';
const END_BYTES = 4096;

/** A PDF takes a processor and much memory: one at a time. */
const turns = new PQueue({ concurrency: 1 });

/**
 * Brings the texts of all pages of a PDF with their places. PDF.js reads them in a process of its own, so that a
 * hostile file can be stopped at any moment, and neither what it takes nor what it breaks reaches the program.
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
  return turns.add(() => runReader(task, limits), limits.signal ? { signal: limits.signal } : {});
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

/** The two programs are handed over as source text: a file of their own would be another one under a test runner. */
const THREAD_PROGRAM = `const { parentPort, workerData } = require('node:worker_threads');
(${readInThread})(workerData, (address) => import(address), (message) => parentPort.postMessage(message));`;
const PROCESS_PROGRAM = `(${readInProcess})(require('node:worker_threads').Worker, ${JSON.stringify(THREAD_PROGRAM)});`;

async function runReader(task: ThreadTask, limits: PdfLimits): Promise<DrawnPage[]> {
  const { signal, timeoutMs, maxMegabytes } = limits;
  signal?.throwIfAborted();
  const reader = spawn(process.execPath, ['-e', PROCESS_PROGRAM], {
    // Where a reader that is ended by the system leaves its traces, if it leaves any.
    cwd: tmpdir(),
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) => {
    reader.once('exit', () => resolve());
    reader.once('error', () => resolve());
  });
  const pages: DrawnPage[] = [];
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<DrawnPage[]>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new FetchError('pdf-timeout', { seconds: timeoutMs / 1000 })),
        timeoutMs,
      );
      onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      reader.once('error', (cause) =>
        reject(new FetchError('pdf-damaged', { detail: firstLine(cause.message) }, { cause })),
      );
      // It ends by itself only where the system ends it, for one allocation beyond all bounds.
      reader.once('exit', () => reject(new FetchError('pdf-too-big', { limit: maxMegabytes })));
      reader.on('message', (message: ThreadMessage) => {
        if (message.type === 'page') pages.push(message.page);
        else if (message.type === 'done') resolve(pages);
        else reject(failure(message, limits));
      });
      const order: ProcessTask = { task, maxMegabytes };
      reader.send(order, () => {});
    });
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    reader.kill('SIGKILL');
    await ended;
  }
}

function failure(message: Extract<ThreadMessage, { type: 'failed' }>, limits: PdfLimits): FetchError {
  switch (message.reason) {
    case 'encrypted':
      return new FetchError('pdf-encrypted');
    case 'too-big':
      return new FetchError('pdf-too-big', { limit: limits.maxMegabytes });
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
