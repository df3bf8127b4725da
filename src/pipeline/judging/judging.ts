import { sizeOf } from '../../compare/breakage/overlap.js';
import type { Document } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { JudgingKnowledge } from '../judge.js';
import { KINDS } from '../kinds/kinds.js';
import type { Reading } from '../reading.js';
import type { PageState } from '../step.js';
import {
  createTasks,
  type ReadingKinds,
  runTask,
  type TaskInput,
  type TaskName,
  type TaskOutput,
} from './tasks.js';
import type { Threads } from './threads.js';

/**
 * The tasks of `Tasks`, wherever they run: those of small pages in this process, those of large ones in a thread, so
 * that nothing that a page holds keeps the program from answering and delivering.
 */
export type Judging = {
  readonly [Name in TaskName]: (...input: TaskInput<Name>) => Promise<TaskOutput<Name>>;
};

/** Judging that has to be closed. */
export interface OpenJudging {
  readonly judging: Judging;
  /** Ends the threads; tasks under way reject. */
  close(): Promise<void>;
}

export interface JudgingOptions {
  /** Cancels the tasks that run in threads. */
  readonly signal?: AbortSignal | undefined;
  /** Larger pages than this go to a thread, in characters as they came and in characters of their text. */
  readonly small?: { readonly source: number; readonly text: number };
  /** A task that takes longer is given up. */
  readonly timeoutMs?: number;
  /** Of the heap of one thread; a task that takes more is given up. */
  readonly heapMegabytes?: number;
  /** The module that a thread runs. */
  readonly entry?: URL;
  /** The kinds of sources that are read in this process; a thread knows those of the list. */
  readonly kinds?: ReadingKinds;
}

/** Below this a page is read, and its text judged, in less time than it would take to start a thread. */
const SMALL = { source: 300_000, text: 60_000 };
/**
 * Pages of several megabytes take some seconds (`bench/judging.mjs`); what takes this long was made to, or is none of
 * the pages that people read.
 */
const TIMEOUT_MS = 60_000;
/** The largest pages that can be fetched take about half of it. */
const HEAP_MEGABYTES = 1_024;
/** So that one page that takes long holds up no other, also where there are few processors. */
const AT_ONCE = 2;
const MOST = 4;
const PATIENCE_MS = 3_000;
const IDLE_MS = 30_000;

/** All tasks in this process: for demonstrations, and pages that are known to be small. */
export function judgeHere(knowledge: JudgingKnowledge, kinds: ReadingKinds = KINDS): Judging {
  const everySize = { source: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };
  return openJudging(knowledge, { small: everySize, kinds }).judging;
}

/** The tasks of large pages in threads. No thread is started, and no code for one loaded, before there is one. */
export function openJudging(knowledge: JudgingKnowledge, options: JudgingOptions = {}): OpenJudging {
  const { small = SMALL, timeoutMs = TIMEOUT_MS, heapMegabytes = HEAP_MEGABYTES, signal } = options;
  const { entry = new URL('./thread.js', import.meta.url), kinds = KINDS } = options;
  const tasks = createTasks(knowledge, kinds);
  let threads: Promise<Threads> | undefined;

  async function run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    page: { readonly url: string; readonly isSmall: boolean },
  ): Promise<TaskOutput<Name>> {
    if (page.isSmall) return runTask(tasks, name, input);
    threads ??= startThreads();
    return (await threads).run({ name, input }, page.url);
  }

  async function startThreads(): Promise<Threads> {
    const { createThreads } = await import('./threads.js');
    return createThreads({
      knowledge,
      entry,
      timeoutMs,
      signal,
      heapMegabytes,
      atOnce: AT_ONCE,
      most: MOST,
      patienceMs: PATIENCE_MS,
      idleMs: IDLE_MS,
    });
  }

  const fetched = (contents: readonly FetchedContent[]) => ({
    url: contents[0]?.url ?? '',
    isSmall: sum(contents.map(({ text }) => text.length)) <= small.source,
  });
  const texts = (...documents: readonly (Document | undefined)[]) => ({
    url: documents.find((document) => document !== undefined)?.url ?? '',
    isSmall: sum(documents.map((document) => (document ? sizeOf(document) : 0))) <= small.text,
  });

  const sizeOfReading = ({ parts }: Reading) => fetched(parts.map(({ content }) => content));

  const judging: Judging = {
    readPage: async (contents, source) => {
      const reading = await run('readPage', [contents.map(withoutBytes), source], fetched(contents));
      return withContents(reading, contents);
    },
    readList: (contents, source) => run('readList', [contents.map(withoutBytes), source], fetched(contents)),
    readPieces: (contents, source, today) =>
      run('readPieces', [contents.map(withoutBytes), source, today], fetched(contents)),
    splitAnnouncement: (document, found, isKnown) =>
      run('splitAnnouncement', [document, found, isKnown], texts(document)),
    readAnswer: (content, source, part) =>
      run('readAnswer', [withoutBytes(content), source, part], fetched([content])),
    findBreakage: (reading, source) => {
      const page = withoutAnyBytes(reading);
      return run('findBreakage', [page, source], sizeOfReading(page));
    },
    takeStep: (state, reading, occasion) => {
      const page = withoutAnyBytes(reading);
      const { url, isSmall } = sizeOfReading(page);
      return run('takeStep', [state, page, occasion], {
        url,
        isSmall: isSmall && texts(reading.document, ...documentsOf(state)).isSmall,
      });
    },
    takeBack: (state, step, at) => run('takeBack', [state, step, at], texts(...documentsOf(step.next))),
    judgeWithdrawal: (before, found) => run('judgeWithdrawal', [before, found], texts(before)),
    applyReading: (judgement, document, given, found) =>
      run('applyReading', [judgement, document, given, found], texts(document)),
    proposeContent: (content, known) =>
      run('proposeContent', [withoutBytes(content), known], fetched([content])),
    proposeItems: (content, known) => run('proposeItems', [withoutBytes(content), known], fetched([content])),
  };
  return { judging, close: async () => (await threads)?.close() };
}

function documentsOf(state: PageState | undefined): Document[] {
  return state?.faces.map(({ document }) => document) ?? [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const NO_BYTES = new Uint8Array();

/** Pages are read from their text; the bytes that it came from need not be copied to a thread. */
function withoutBytes(content: FetchedContent): FetchedContent {
  return { ...content, body: NO_BYTES };
}

function withoutAnyBytes(reading: Reading): Reading {
  const parts = reading.parts.map((part) => ({ ...part, content: withoutBytes(part.content) }));
  return { document: reading.document, parts };
}

function withContents({ document, parts }: Reading, contents: readonly FetchedContent[]): Reading {
  return {
    document,
    parts: parts.map((part) => ({ ...part, content: contents[part.address] ?? part.content })),
  };
}
