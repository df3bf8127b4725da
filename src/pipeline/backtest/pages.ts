import type { JudgingKnowledge } from '../judge.js';
import { readHistory } from './folder.js';
import type { Label, PageHistory } from './history.js';
import { type Prediction, replay } from './replay.js';
import type { ReplayReader } from './second-reader.js';

/** A recorded page that was replayed. */
export interface ReplayedPage {
  readonly slug: string;
  /** The folder that it was recorded in; empty for a page from elsewhere. */
  readonly folder: string;
  /** Whose page it is. */
  readonly service: string;
  readonly predictions: readonly Prediction[];
  readonly labels: readonly Label[];
  /** How much it counts where weights are learned; 1 without it. */
  readonly weight?: number;
}

/** A page of a folder of recorded histories. */
export interface PageTask {
  readonly folder: string;
  readonly slug: string;
  /** Whether the recorded selectors are used. */
  readonly selectors: boolean;
}

export interface ReplayOptions {
  readonly knowledge: JudgingKnowledge;
  /** Whether every step is weighed again without each kind of evidence. */
  readonly byEvidence: boolean;
  /** Answers of a second reader; without it nothing is asked. */
  readonly reader?: ReplayReader;
}

/** Replays a page of a folder. Throws `HistoryError` where it cannot be read. */
export async function replayPage(task: PageTask, options: ReplayOptions): Promise<ReplayedPage> {
  const { folder, slug, selectors } = task;
  return replayHistory(await readHistory(folder, slug, { selectors }), folder, options);
}

/** Replays a history, whatever it was read from. */
export async function replayHistory(
  history: PageHistory,
  folder: string,
  { knowledge, byEvidence, reader }: ReplayOptions,
): Promise<ReplayedPage> {
  const { slug, source, labels } = history;
  const predictions: Prediction[] = [];
  const steps = replay(history, knowledge, byEvidence, reader);
  for await (const prediction of steps) predictions.push(prediction);
  return { slug, folder, service: source.platform, predictions, labels };
}
