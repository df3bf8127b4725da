import type { UiLanguage } from '../../domain/vocabulary.js';
import { LABELS, type Label } from '../../pipeline/evaluation/announcement.js';
import type { Mean, Score } from '../../pipeline/evaluation/score.js';
import { colors, share, table } from '../terminal.js';
import { type EvaluationMessages, messages, type Part } from './messages.js';

/** The score of one part of a file, as a whole and by language. */
export interface PartScore {
  readonly part: Part;
  readonly score: Score;
  readonly languages: Readonly<Record<string, Score>>;
}

export interface EvaluationFigures {
  readonly announcements: number;
  /** Of the time that one announcement took. */
  readonly medianMs: number;
  readonly labelled: Readonly<Record<Label, number>>;
  /** Empty where nothing is labelled. */
  readonly scores: readonly PartScore[];
}

/** The figures as tables: the parts side by side, then each part by topic and by language. */
export function reportEvaluation(figures: EvaluationFigures, language: UiLanguage): string {
  const texts = messages[language];
  const { announcements, medianMs, labelled, scores } = figures;
  const summary = texts.summary(announcements, medianMs.toFixed(1));
  if (scores.length === 0) return `${summary}\n${texts.noLabels}`;
  const counts = LABELS.map((label) => `${texts.labels[label]} ${labelled[label]}`);
  const sections = [
    `${summary}\n${texts.labelled(counts.join(texts.listSeparator))}`,
    `${overview(scores, texts)}\n${colors.dim(texts.counts)}`,
  ];
  for (const { part, score, languages } of scores) {
    if (scores.length > 1) sections.push(colors.bold(texts.parts[part](score.announcements)));
    sections.push(topicTable(score, texts), languageTable(languages, texts));
  }
  return sections.filter((section) => section !== '').join('\n\n');
}

function overview(scores: readonly PartScore[], texts: EvaluationMessages): string {
  const { figures } = texts;
  const macro = (mean: Mean) => macroCell(mean, texts);
  const rows: [string, (score: Score) => string][] = [
    [figures.rulePrecision, ({ ruleChange }) => share(ruleChange.precision)],
    [figures.ruleRecall, ({ ruleChange }) => share(ruleChange.recall)],
    [figures.ruleF1, ({ ruleChange }) => share(ruleChange.f1)],
    [figures.kind, ({ kind }) => share(kind)],
    [figures.macroPrecision, ({ topics }) => macro(topics.macro.precision)],
    [figures.macroRecall, ({ topics }) => macro(topics.macro.recall)],
    [figures.macroF1, ({ topics }) => macro(topics.macro.f1)],
    [figures.microPrecision, ({ topics }) => share(topics.micro.precision)],
    [figures.microRecall, ({ topics }) => share(topics.micro.recall)],
    [figures.microF1, ({ topics }) => share(topics.micro.f1)],
    [figures.primaryTopic, ({ primaryTopic }) => share(primaryTopic)],
    [figures.effective, ({ effective }) => share(effective.exact)],
    [figures.effectiveStated, ({ effective }) => share(effective.stated)],
    [figures.deadline, ({ deadline }) => share(deadline.exact)],
    [figures.deadlineStated, ({ deadline }) => share(deadline.stated)],
  ];
  const head = ['', ...scores.map(({ part, score }) => colors.bold(texts.parts[part](score.announcements)))];
  return table([
    head,
    ...rows.map(([label, figure]) => [label, ...scores.map(({ score }) => figure(score))]),
  ]);
}

function topicTable({ topics }: Score, texts: EvaluationMessages): string {
  const rows = Object.entries(topics.each).map(([topic, { precision, recall, f1 }]) => [
    topic,
    share(precision),
    share(recall),
    share(f1),
  ]);
  if (rows.length === 0) return '';
  return table([texts.topicColumns.map((cell) => colors.bold(cell)), ...rows]);
}

/** In two tables, because one would be wider than a terminal. */
function languageTable(languages: Readonly<Record<string, Score>>, texts: EvaluationMessages): string {
  const { figures } = texts;
  const tableOf = (columns: readonly (readonly [string, (score: Score) => string])[]) => {
    const head = [texts.language, texts.announcements, ...columns.map(([label]) => label)];
    const rows = Object.entries(languages).map(([language, score]) => [
      language,
      String(score.announcements),
      ...columns.map(([, figure]) => figure(score)),
    ]);
    return table([head.map((cell) => colors.bold(cell)), ...rows]);
  };
  return [
    tableOf([
      [figures.microPrecision, ({ topics }) => share(topics.micro.precision)],
      [figures.microRecall, ({ topics }) => share(topics.micro.recall)],
      [figures.microF1, ({ topics }) => share(topics.micro.f1)],
      [figures.macroF1, ({ topics }) => macroCell(topics.macro.f1, texts)],
    ]),
    tableOf([
      [figures.ruleF1, ({ ruleChange }) => share(ruleChange.f1)],
      [figures.kind, ({ kind }) => share(kind)],
      [figures.primaryTopic, ({ primaryTopic }) => share(primaryTopic)],
      [texts.labels.effective, ({ effective }) => share(effective.exact)],
      [texts.labels.deadline, ({ deadline }) => share(deadline.exact)],
    ]),
  ].join('\n\n');
}

function macroCell({ share: value, of }: Mean, texts: EvaluationMessages): string {
  return value === null ? '-' : texts.macroOf(`${(100 * value).toFixed(1)}%`, of);
}
