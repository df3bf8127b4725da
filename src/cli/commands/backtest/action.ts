import type { Configuration } from '../../../config/configuration.js';
import { sumUpEvidence } from '../../../pipeline/backtest/by-evidence.js';
import { slugsOf } from '../../../pipeline/backtest/folder.js';
import { readGitHistory } from '../../../pipeline/backtest/git.js';
import { reliabilityOf } from '../../../pipeline/backtest/learning/calibrate.js';
import { crossValidate, weighedSteps } from '../../../pipeline/backtest/learning/steps.js';
import { ownHistories } from '../../../pipeline/backtest/own.js';
import { type ReplayedPage, type ReplayOptions, replayHistory } from '../../../pipeline/backtest/pages.js';
import type { ReplayReader } from '../../../pipeline/backtest/second-reader.js';
import { type PageTask, replayPages } from '../../../pipeline/backtest/threads.js';
import { worstMistakes } from '../../../pipeline/backtest/worst.js';
import type { JudgingKnowledge } from '../../../pipeline/judge.js';
import { inLanguage } from '../../../text/texts.js';
import type { Invocation } from '../../shared/global-options.js';
import { startCount } from '../../shared/progress.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { readAnswers, writeQuestions } from '../../shared/second-reader.js';
import { plain, print, printAside, printJson } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { openPredictions, predictionJson } from './predictions.js';
import { evidenceTable, mistakesText, reliabilityTable, report } from './report.js';
import { scoresOf } from './scores.js';
import { readerFigures, readerTables } from './second-reader.js';
import { texts } from './texts.js';

export interface BacktestOptions {
  readonly folders: readonly string[];
  readonly git?: string;
  readonly path?: string;
  readonly selector: boolean;
  readonly predictions?: string;
  readonly byEvidence?: boolean;
  readonly crossValidate?: boolean;
  /** A file for the questions to a second reader. */
  readonly questions?: string;
  /** A file of its answers. */
  readonly answers?: string;
}

/** Replays recorded pages and tells what alerts there would have been, and how right they are where that is known. */
export async function runBacktest(options: BacktestOptions, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation);
  try {
    const out = options.predictions === undefined ? undefined : await openPredictions(options.predictions);
    const reader = readerOf(options);
    const replayed = await replayAll(options, reading, invocation, reader);
    const pages = options.crossValidate ? crossValidate(replayed).pages : replayed;
    const predictions = pages.flatMap((page) => page.predictions);
    for (const prediction of predictions) out?.write(prediction);
    await out?.end();
    if (options.questions !== undefined) {
      const questions = predictions.flatMap(({ question }) => question ?? []);
      const count = await writeQuestions(options.questions, questions);
      printAside(inLanguage(common, invocation.language).questionsWritten(count, options.questions));
    }
    const secondReader = options.answers === undefined ? undefined : readerFigures(replayed);
    const counts = { pages: pages.length, transitions: 0, material: 0, editorial: 0, noise: 0, breakage: 0 };
    for (const { verdict } of predictions) {
      counts.transitions += 1;
      counts[verdict] += 1;
    }
    const alerts = predictions.filter(({ verdict }) => verdict === 'material');
    const unreadable = predictions.flatMap(({ slug, to: file, unreadable: message }) =>
      message === undefined ? [] : [{ slug, file, message }],
    );
    const scores = scoresOf(pages);
    const judged = weighedSteps(pages).map(({ isRule, prediction: { probability = 0 } }) => ({
      isRule,
      probability,
    }));
    const reliability = reliabilityOf(judged);
    const worst = worstMistakes(pages);
    const evidence = options.byEvidence ? sumUpEvidence(pages) : undefined;
    if (invocation.json) {
      const json = { ...counts, alerts: alerts.map(predictionJson), unreadable, scores, reliability, worst };
      printJson(
        { ...json, ...(evidence && { evidence }), ...(secondReader && { secondReader }) },
        reading.secrets,
      );
      return;
    }
    const { language } = invocation;
    print(report(counts, alerts, scores, options.crossValidate === true, language));
    if (reliability.length > 0) print(reliabilityTable(reliability, language));
    if (worst.length > 0) print(mistakesText(worst, language));
    if (evidence !== undefined) print(evidenceTable(evidence, language));
    if (secondReader !== undefined) print(readerTables(secondReader, language));
    for (const { slug, file, message } of unreadable) {
      printAside(plain(inLanguage(texts, language).unreadable(slug, file, message)));
    }
  } finally {
    reading.close();
  }
}

/** Asked for its questions or with its answers; else nothing is. */
function readerOf({ questions, answers }: BacktestOptions): ReplayReader | undefined {
  if (answers !== undefined) return { answers: readAnswers(answers) };
  return questions === undefined ? undefined : { answers: {} };
}

async function replayAll(
  { folders, git, path, selector, byEvidence = false }: BacktestOptions,
  { store, configuration }: Reading,
  invocation: Invocation,
  reader: ReplayReader | undefined,
): Promise<ReplayedPage[]> {
  const options: ReplayOptions = {
    knowledge: knowledgeOf(configuration),
    byEvidence,
    ...(reader && { reader }),
  };
  if (folders.length > 0) return replayFolders(folders, selector, options, invocation);
  const histories =
    git !== undefined && path !== undefined
      ? [await readGitHistory(git, path)]
      : ownHistories(store, configuration.sources);
  const progress = await startCount(invocation, histories.length);
  const pages: ReplayedPage[] = [];
  try {
    for (const history of histories) {
      pages.push(await replayHistory(history, '', options));
      progress.update(history.slug, pages.length);
    }
  } finally {
    progress.end();
  }
  return pages;
}

async function replayFolders(
  folders: readonly string[],
  selectors: boolean,
  options: ReplayOptions,
  invocation: Invocation,
): Promise<ReplayedPage[]> {
  const tasks: PageTask[] = [];
  for (const folder of folders) {
    for (const slug of await slugsOf(folder)) tasks.push({ folder, slug, selectors });
  }
  const progress = await startCount(invocation, tasks.length);
  try {
    return await replayPages(tasks, options, ({ slug }, done) => progress.update(slug, done));
  } finally {
    progress.end();
  }
}

function knowledgeOf({ topics, checklists, seller, team }: Configuration): JudgingKnowledge {
  return { topics, checklists, seller, team };
}
