import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Prediction } from '../../../pipeline/backtest/replay.js';
import { usage } from '../../shared/command.js';
import type { UsageError } from '../../shared/errors.js';
import { common } from '../../shared/texts.js';

/** One line of the predictions file: a contract that others rely on. */
export function predictionJson(prediction: Prediction) {
  const { slug, from, to, verdict, topics, effective, deadline, reasons, confirmedAfter } = prediction;
  const { probability = null } = prediction;
  return { slug, from, to, verdict, topics, effective, deadline, reasons, confirmedAfter, probability };
}

export interface PredictionsFile {
  write(prediction: Prediction): void;
  /** Rejects with a {@link UsageError} where anything could not be written. */
  end(): Promise<void>;
}

/** Rejects with a {@link UsageError} where the file cannot be written, before anything is replayed. */
export async function openPredictions(file: string): Promise<PredictionsFile> {
  const stream = createWriteStream(file);
  const unwritable = (error: unknown): UsageError => {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return usage(common.predictionsUnwritable(file, cause));
  };
  let failure: UsageError | undefined;
  stream.on('error', (error) => {
    failure ??= unwritable(error);
  });
  await once(stream, 'open').catch((error: unknown) => {
    throw unwritable(error);
  });
  return {
    write: (prediction) => void stream.write(`${JSON.stringify(predictionJson(prediction))}\n`),
    async end() {
      stream.end();
      await finished(stream).catch((error: unknown) => {
        throw failure ?? unwritable(error);
      });
    },
  };
}
