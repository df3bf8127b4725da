import { performance } from 'node:perf_hooks';
import { createMatcher } from '../../language/matcher.js';
import type { ReadyRule } from './declaration.js';
import type { Gate } from './gate.js';
import { type Sample, sampleFrame } from './page/sample.js';
import { inFrame, pause, timeLeft, type Watched } from './watch.js';

/** Between two looks at the text of a page. */
const LOOK_MS = 100;
/** For so long the text stands still before it counts as complete. */
const STILL_MS = 400;
/** The same while requests are under way that may bring text: some pages keep one open for ever. */
const PENDING_STILL_MS = 6_000;
/** The same while something says that more is to come: some pages never stop saying so. */
const BUSY_STILL_MS = 8_000;
/** The same while there is next to no text. */
const BARE_STILL_MS = 3_000;
/** Text that runs on for so long without growing is a banner or a clock. */
const RUNNING_MS = 5_000;
/** Letters below which a page has next to no text. */
const BARE_LETTERS = 200;
/** Text longer than this is more than a sign that it is loading. */
const SIGN_LETTERS = 600;

/** A page of more elements is not read: their description would take more memory than their text. */
export const MOST_ELEMENTS = 150_000;

const loading = createMatcher('page/loading', 'page/script-needed');

/** The text of a page and its frames, as one sample. */
export interface PageSample {
  readonly hash: string;
  readonly letters: number;
  readonly elements: number;
  readonly isBusy: boolean;
  readonly isReady: boolean;
}

/** What a page shows now; `isReady` says whether what its source waits for is there. */
async function samplePage(watched: Watched, ready?: ReadyRule): Promise<PageSample> {
  const wanted = { key: watched.key, selector: ready?.selector, texts: ready?.text ?? [] };
  const frames = watched.page.frames().slice(0, 20);
  const samples: Sample[] = [];
  for (const frame of frames) {
    const sample = await inFrame(watched, frame, sampleFrame, wanted);
    if (sample) samples.push(sample);
  }
  const letters = sum(samples.map((sample) => sample.letters));
  const start = samples.map((sample) => sample.start).join(' ');
  return {
    hash: samples.map(({ hash }) => hash).join(','),
    letters,
    elements: sum(samples.map((sample) => sample.elements)),
    isBusy:
      samples.some((sample) => sample.isBusy) ||
      (letters < SIGN_LETTERS && loading.find(start) !== undefined),
    isReady:
      (ready?.selector === undefined || samples.some((sample) => sample.hasSelector)) &&
      (wanted.texts.length === 0 || samples.some((sample) => sample.found)),
  };
}

/**
 * Waits until the text of a page stands still: how long that is depends on what says that more may come. Returns the
 * last sample, at the end of the time whatever it is.
 */
export async function settle(watched: Watched, gate: Pick<Gate, 'pending' | 'isStill'>): Promise<PageSample> {
  let last = await samplePage(watched);
  let since = performance.now();
  let [mark, markedAt] = [last.letters, since];
  for (;;) {
    if (last.elements > MOST_ELEMENTS) return last;
    if (performance.now() - since >= stillFor(last, gate) || timeLeft(watched) === 0) return last;
    await pause(watched, LOOK_MS);
    const next = await samplePage(watched);
    const now = performance.now();
    if (next.hash !== last.hash) since = now;
    if (Math.abs(next.letters - mark) > mark * 0.02) [mark, markedAt] = [next.letters, now];
    else if (
      now - markedAt > RUNNING_MS &&
      gate.pending() === 0 &&
      next.letters > BARE_LETTERS &&
      !next.isBusy
    )
      return next;
    last = next;
  }
}

/** Waits for what the source says has to be on the page. Returns whether it came in time. */
export async function waitUntilReady(watched: Watched, ready: ReadyRule): Promise<boolean> {
  const end = performance.now() + ready.withinSeconds * 1000;
  for (;;) {
    if ((await samplePage(watched, ready)).isReady) return true;
    if (performance.now() >= end || timeLeft(watched) === 0) return false;
    await pause(watched, LOOK_MS);
  }
}

function stillFor({ letters, isBusy }: PageSample, gate: Pick<Gate, 'pending' | 'isStill'>): number {
  if (gate.isStill && gate.pending() === 0) return 0;
  const waits = [STILL_MS];
  if (gate.pending() > 0) waits.push(PENDING_STILL_MS);
  if (isBusy) waits.push(BUSY_STILL_MS);
  if (letters < BARE_LETTERS) waits.push(letters === 0 ? BUSY_STILL_MS : BARE_STILL_MS);
  return Math.max(...waits);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
