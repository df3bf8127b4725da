import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Configuration } from '../../../config/configuration.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { severityLabels } from '../../../i18n/labels.js';
import { type EvidenceFigures, sumUpEvidence } from '../../../pipeline/backtest/by-evidence.js';
import { readHistories } from '../../../pipeline/backtest/folder.js';
import { readGitHistory } from '../../../pipeline/backtest/git.js';
import type { PageHistory } from '../../../pipeline/backtest/history.js';
import { ownHistories } from '../../../pipeline/backtest/own.js';
import { type Prediction, replay } from '../../../pipeline/backtest/replay.js';
import {
  anyDifference,
  type LabelledPrediction,
  ruleWatch,
  type Score,
  score,
  withLabels,
} from '../../../pipeline/backtest/score.js';
import { inLanguage } from '../../../text/texts.js';
import { usage } from '../../shared/command.js';
import type { UsageError } from '../../shared/errors.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { colors, plain, print, printAside, printJson, share, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface BacktestOptions {
  readonly folder: string | undefined;
  readonly git?: string;
  readonly path?: string;
  readonly selector: boolean;
  readonly predictions?: string;
  readonly byEvidence?: boolean;
}

/** Replays recorded pages and tells what alerts there would have been, and how right they are where that is known. */
export async function runBacktest(options: BacktestOptions, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation);
  try {
    const histories = await historiesOf(options, reading);
    const labelled: LabelledPrediction[][] = [];
    const alerts: Prediction[] = [];
    const pages: { predictions: Prediction[]; labels: PageHistory['labels'] }[] = [];
    const unreadable: { slug: string; file: string; message: string }[] = [];
    const counts = {
      pages: histories.length,
      transitions: 0,
      material: 0,
      editorial: 0,
      noise: 0,
      breakage: 0,
    };
    const out = options.predictions === undefined ? undefined : await openPredictions(options.predictions);
    for (const history of histories) {
      const predictions = await replayAll(history, reading.configuration, options, invocation);
      for (const prediction of predictions) {
        counts.transitions += 1;
        counts[prediction.verdict] += 1;
        if (prediction.verdict === 'material') alerts.push(prediction);
        const { slug, to: file, unreadable: message } = prediction;
        if (message !== undefined) unreadable.push({ slug, file, message });
        out?.write(`${JSON.stringify(predictionJson(prediction))}\n`);
      }
      labelled.push(withLabels(predictions, history.labels));
      if (options.byEvidence) pages.push({ predictions, labels: history.labels });
    }
    await out?.end();
    const scores = scoresOf(labelled);
    const evidence = options.byEvidence ? sumUpEvidence(pages) : undefined;
    if (invocation.json) {
      const json = { ...counts, alerts: alerts.map(predictionJson), unreadable, scores };
      printJson(evidence === undefined ? json : { ...json, evidence }, reading.secrets);
    } else {
      print(report(counts, alerts, scores, invocation.language));
      if (evidence !== undefined) print(evidenceTable(evidence, invocation.language));
      const text = inLanguage(texts, invocation.language);
      for (const { slug, file, message } of unreadable) {
        printAside(plain(text.unreadable(slug, file, message)));
      }
    }
  } finally {
    reading.close();
  }
}

async function historiesOf(
  options: BacktestOptions,
  { store, configuration }: Reading,
): Promise<PageHistory[]> {
  const { folder, git, path, selector } = options;
  if (folder !== undefined) return readHistories(folder, { selectors: selector });
  if (git !== undefined && path !== undefined) return [await readGitHistory(git, path)];
  return ownHistories(store, configuration.sources);
}

async function replayAll(
  history: PageHistory,
  { topics, checklists, seller, team }: Configuration,
  { byEvidence }: BacktestOptions,
  invocation: Invocation,
): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  const total = history.versions.length - 1;
  const showsProgress = process.stderr.isTTY && !invocation.json;
  for await (const prediction of replay(history, { topics, checklists, seller, team }, byEvidence)) {
    predictions.push(prediction);
    if (showsProgress) process.stderr.write(`\r\u001b[K${history.slug} ${predictions.length}/${total}`);
  }
  if (showsProgress) process.stderr.write('\r\u001b[K');
  return predictions;
}

/** What each kind of evidence did: how often it was seen, where it decides, and how often that is right. */
function evidenceTable(evidence: readonly EvidenceFigures[], language: UiLanguage): string {
  const text = inLanguage(texts, language);
  const head = text.evidenceColumns.map((cell) => colors.bold(cell));
  const rows = evidence.map(({ code, speaksFor, seen, decides, pages, labelled, right }) => [
    code,
    text.sides[speaksFor],
    String(seen),
    String(decides),
    String(pages),
    share({ hits: right, of: labelled }),
  ]);
  return `\n${table([head, ...rows])}`;
}

/** One line of the predictions file: a contract that others rely on. */
function predictionJson(prediction: Prediction) {
  const { slug, from, to, verdict, topics, effective, deadline, reasons, confirmedAfter } = prediction;
  return { slug, from, to, verdict, topics, effective, deadline, reasons, confirmedAfter };
}

interface PredictionsFile {
  write(line: string): void;
  /** Rejects with a {@link UsageError} where anything could not be written. */
  end(): Promise<void>;
}

/** Rejects with a {@link UsageError} where the file cannot be written, before anything is replayed. */
async function openPredictions(file: string): Promise<PredictionsFile> {
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
    write: (line) => void stream.write(line),
    async end() {
      stream.end();
      await finished(stream).catch((error: unknown) => {
        throw failure ?? unwritable(error);
      });
    },
  };
}

interface NamedScore {
  readonly pages: 'all' | 'even' | 'odd';
  readonly rule: 'rulewatch' | 'any-difference';
  readonly score: Score;
}

/** For all pages and for every second one, so that a rule developed on one half can be checked on the other. */
function scoresOf(labelled: readonly LabelledPrediction[][]): NamedScore[] {
  if (labelled.every((page) => page.length === 0)) return [];
  const halves = {
    all: labelled.flat(),
    even: labelled.filter((_page, index) => index % 2 === 0).flat(),
    odd: labelled.filter((_page, index) => index % 2 === 1).flat(),
  };
  return (['all', 'even', 'odd'] as const).flatMap((pages) => [
    { pages, rule: 'rulewatch' as const, score: score(halves[pages], ruleWatch) },
    { pages, rule: 'any-difference' as const, score: score(halves[pages], anyDifference) },
  ]);
}

function report(
  counts: Readonly<Record<string, number>>,
  alerts: readonly Prediction[],
  scores: readonly NamedScore[],
  language: UiLanguage,
): string {
  const text = inLanguage(texts, language);
  const rows = alerts.map((alert) => [
    alert.date.slice(0, 10),
    plain(alert.slug),
    `${alert.from} → ${alert.to}`,
    alert.severity ? severityLabels[alert.severity][language] : '',
    alert.topics.slice(0, 3).join(', '),
    alert.effective ?? '',
  ]);
  const { pages = 0, transitions = 0, material = 0, editorial = 0, noise = 0, breakage = 0 } = counts;
  const parts = [
    ...(rows.length > 0 ? [table(rows)] : []),
    text.summary(pages, transitions, material, editorial, noise, breakage),
  ];
  if (scores.length > 0) {
    const head = text.columns.map((cell) => colors.bold(cell));
    const lines = scores.map(({ pages: which, rule, score: figures }) => [
      `${text.pages[which]}, ${text.rules[rule]}`,
      share(figures.recall),
      share(figures.precision),
      share(figures.noiseAlerts),
      share(figures.editorialAlerts),
      share(figures.breakageAlerts),
      rule === 'rulewatch' ? share(figures.breakageFound) : '',
      rule === 'rulewatch' ? String(figures.confirmed) : '',
    ]);
    parts.push(table([head, ...lines]));
  }
  return parts.join('\n\n');
}
