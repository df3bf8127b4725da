import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Configuration } from '../../../config/configuration.js';
import type { IsoDate } from '../../../domain/vocabulary.js';
import type { Announcement, Judged } from '../../../pipeline/evaluation/announcement.js';
import { trivially } from '../../../pipeline/evaluation/baseline.js';
import { hasAccepted, leniently } from '../../../pipeline/evaluation/lenient.js';
import { predict } from '../../../pipeline/evaluation/predict.js';
import { readAnnouncements, readFurtherDates } from '../../../pipeline/evaluation/read-file.js';
import { readAnnouncementTwice } from '../../../pipeline/evaluation/read-twice.js';
import {
  countLabels,
  score,
  scoreByKind,
  scoreByLanguage,
  split,
} from '../../../pipeline/evaluation/score.js';
import { type WrongItem, worstItems } from '../../../pipeline/evaluation/worst.js';
import type { WrittenAnswers, WrittenQuestion } from '../../../pipeline/second-reading/written.js';
import { inLanguage } from '../../../text/texts.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { readConfiguration } from '../../shared/runtime.js';
import { readAnswers, writeQuestions } from '../../shared/second-reader.js';
import { print, printAside, printJson } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { type EvaluationFigures, type PartScore, reportEvaluation } from './report.js';
import { reportWorst } from './report-worst.js';
import { type Part, texts } from './texts.js';

interface EvaluateOptions {
  readonly files: readonly string[];
  /** A file of further dates that are right as well. */
  readonly alsoRight: string | undefined;
  readonly predictions: string | undefined;
  /** How many of the announcements judged wrongly to show. */
  readonly worst: number | undefined;
  /** Every nth announcement is scored apart. */
  readonly holdOutEvery: number | undefined;
  /** A file for the questions to a second reader. */
  readonly questions: string | undefined;
  /** A file of its answers. */
  readonly answers: string | undefined;
}

/** Assesses files of announcements and tells how right that is where labels say what is right. */
export async function evaluate(options: EvaluateOptions, invocation: Invocation): Promise<void> {
  const { files, alsoRight, predictions, holdOutEvery, questions } = options;
  const { language } = invocation;
  for (const out of [predictions, questions]) {
    if (out !== undefined && files.some((file) => resolve(out) === resolve(file))) {
      throw usage(texts.predictionsOverFile);
    }
  }
  const answers = options.answers === undefined ? {} : readAnswers(options.answers);
  const configuration = await readConfiguration(invocation);
  const topics = configuration.topics.map((topic) => topic.id);
  const further = alsoRight === undefined ? new Map() : readFurtherDates(alsoRight);
  const read = await Promise.all(files.map((file) => readAnnouncements(file, topics)));
  const announcements = read.flat().map((announcement) => withFurther(announcement, further));
  const { judged: once, medianMs } = judgeAll(announcements, configuration, invocation);
  const { judged, asked } = askAll(once, answers, configuration);
  if (questions !== undefined) await writeQuestions(questions, asked);
  if (predictions !== undefined) await writePredictions(predictions, judged);
  const labelled = countLabels(judged);
  const isScored = Object.values(labelled).some((count) => count > 0);
  const figures: EvaluationFigures = {
    announcements: announcements.length,
    medianMs,
    labelled,
    scores: isScored ? scoresOf(judged, holdOutEvery) : [],
    ...(options.answers !== undefined && {
      secondReader: { asked: asked.length, answered: readTwice(judged).length },
    }),
  };
  const worst = options.worst === undefined ? undefined : worstItems(judged, options.worst);
  if (invocation.json) {
    printJson({ ...figures, ...(worst && { worst: worst.map(wrongJson) }) }, configuration.secrets);
    return;
  }
  print(reportEvaluation(figures, language));
  if (worst && isScored) print(`\n${reportWorst(worst, language)}`);
  if (predictions !== undefined) printAside(inLanguage(texts, language).written(predictions));
  if (questions !== undefined)
    printAside(inLanguage(common, language).questionsWritten(asked.length, questions));
}

function withFurther(
  announcement: Announcement,
  further: ReadonlyMap<string, readonly IsoDate[]>,
): Announcement {
  const dates = further.get(announcement.id);
  if (dates === undefined) return announcement;
  const { topics, effective, deadline } = announcement.accepted;
  const accepted = { topics, effective: [...effective, ...dates], deadline: [...deadline, ...dates] };
  return { ...announcement, accepted };
}

function judgeAll(
  announcements: readonly Announcement[],
  { topics, seller }: Configuration,
  invocation: Invocation,
): { readonly judged: Judged[]; readonly medianMs: number } {
  const judged: Judged[] = [];
  const times: number[] = [];
  const showsProgress = process.stderr.isTTY && !invocation.json;
  for (const announcement of announcements) {
    const start = performance.now();
    const assessment = predict(announcement, topics, seller);
    times.push(performance.now() - start);
    judged.push({ announcement, assessment });
    if (showsProgress && judged.length % 50 === 0) {
      process.stderr.write(`\r\u001b[K${judged.length}/${announcements.length}`);
    }
  }
  if (showsProgress) process.stderr.write('\r\u001b[K');
  return { judged, medianMs: medianOf(times) };
}

/** What a second reader would be asked, and what its answers come to. */
function askAll(
  once: readonly Judged[],
  answers: WrittenAnswers,
  { topics, seller }: Configuration,
): { readonly judged: Judged[]; readonly asked: WrittenQuestion[] } {
  const asked: WrittenQuestion[] = [];
  const judged = once.map((one) => {
    const { announcement, assessment } = one;
    const read = readAnnouncementTwice(announcement, assessment, answers, {
      lexicons: topics,
      profile: seller,
    });
    if (!read) return one;
    asked.push(read.question);
    return read.again ? { ...one, again: read.again } : one;
  });
  return { judged, asked };
}

/** Those with an answer of a second reader that counts. */
function readTwice(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ again }) => again !== undefined);
}

/** As a second reader leaves them. */
function asReadTwice(judged: readonly Judged[]): Judged[] {
  return judged.map(({ announcement, assessment, again = assessment }) => ({
    announcement,
    assessment: again,
  }));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The parts first where there are several, and always the whole; what is strict before what is lenient. */
function scoresOf(judged: readonly Judged[], holdOutEvery: number | undefined): PartScore[] {
  const sets = [...new Set(judged.map(({ announcement }) => announcement.set))];
  const parts: (readonly [part: Part, items: readonly Judged[]])[] = [];
  if (holdOutEvery !== undefined) {
    const { fitted, heldBack } = split(judged, holdOutEvery);
    parts.push(['fitted', fitted], ['heldBack', heldBack]);
  }
  if (sets.length > 1) {
    for (const set of sets)
      parts.push([{ set }, judged.filter(({ announcement }) => announcement.set === set)]);
  }
  const answered = readTwice(judged);
  if (answered.length > 0 && answered.length < judged.length) parts.push(['answered', answered]);
  parts.push(['all', judged]);
  return parts.map(([part, items]) => ({
    part: typeof part === 'string' ? part : 'set',
    ...(typeof part !== 'string' && { set: part.set }),
    score: score(items),
    ...(readTwice(items).length > 0 && { secondReader: score(asReadTwice(items)) }),
    ...(hasAccepted(items) && { lenient: score(leniently(items)) }),
    ...(hasAccepted(items) &&
      readTwice(items).length > 0 && { secondReaderLenient: score(leniently(asReadTwice(items))) }),
    baseline: score(trivially(items)),
    languages: scoreByLanguage(items),
    kinds: scoreByKind(items),
  }));
}

async function writePredictions(file: string, judged: readonly Judged[]): Promise<void> {
  const lines = asReadTwice(judged).map((one) => `${JSON.stringify(predictionJson(one))}\n`);
  await writeFile(file, lines.join('')).catch((error: unknown) => {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw usage(common.predictionsUnwritable(file, cause));
  });
}

/** One line of the predictions file: a contract that others rely on. */
function predictionJson({ announcement, assessment }: Judged) {
  return {
    id: announcement.id,
    is_rule_change: assessment.isRuleChange,
    kind: assessment.kind,
    topics: assessment.topics.map((topic) => topic.id),
    effective: assessment.effective?.date ?? null,
    deadline: assessment.deadline?.date ?? null,
    severity: assessment.severity,
    must_do: assessment.mustDo,
  };
}

function wrongJson({ announcement, mistakes, cost }: WrongItem) {
  const { id, platform, market, language, title, published } = announcement;
  return { id, platform, market, language: language ?? null, title, published, cost, mistakes };
}
