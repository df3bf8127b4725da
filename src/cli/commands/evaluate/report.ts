import type { UiLanguage } from '../../../domain/vocabulary.js';
import { LABELS, type Label } from '../../../pipeline/evaluation/announcement.js';
import type { Mean, Score } from '../../../pipeline/evaluation/score.js';
import { inLanguage } from '../../../text/texts.js';
import { colors, share, table } from '../../shared/terminal.js';
import { type EvaluationTexts, type Part, texts } from './texts.js';

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
  const said = inLanguage(texts, language);
  const { announcements, medianMs, labelled, scores } = figures;
  const summary = said.summary(announcements, medianMs.toFixed(1));
  if (scores.length === 0) return `${summary}\n${said.noLabels}`;
  const counts = LABELS.map((label) => `${said.labels[label]} ${labelled[label]}`);
  const sections = [
    `${summary}\n${said.labelled(counts.join(said.listSeparator))}`,
    `${overview(scores, said)}\n${colors.dim(said.counts)}`,
  ];
  for (const { part, score, languages } of scores) {
    if (scores.length > 1) sections.push(colors.bold(said.parts[part](score.announcements)));
    sections.push(topicTable(score, said), languageTable(languages, said));
  }
  return sections.filter((section) => section !== '').join('\n\n');
}

function overview(scores: readonly PartScore[], said: EvaluationTexts): string {
  const { figures } = said;
  const macro = (mean: Mean) => macroCell(mean, said);
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
  const head = ['', ...scores.map(({ part, score }) => colors.bold(said.parts[part](score.announcements)))];
  return table([
    head,
    ...rows.map(([label, figure]) => [label, ...scores.map(({ score }) => figure(score))]),
  ]);
}

function topicTable({ topics }: Score, said: EvaluationTexts): string {
  const rows = Object.entries(topics.each).map(([topic, { precision, recall, f1 }]) => [
    topic,
    share(precision),
    share(recall),
    share(f1),
  ]);
  if (rows.length === 0) return '';
  return table([said.topicColumns.map((cell) => colors.bold(cell)), ...rows]);
}

/** In two tables, because one would be wider than a terminal. */
function languageTable(languages: Readonly<Record<string, Score>>, said: EvaluationTexts): string {
  const { figures } = said;
  const tableOf = (columns: readonly (readonly [string, (score: Score) => string])[]) => {
    const head = [said.language, said.announcements, ...columns.map(([label]) => label)];
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
      [figures.macroF1, ({ topics }) => macroCell(topics.macro.f1, said)],
    ]),
    tableOf([
      [figures.ruleF1, ({ ruleChange }) => share(ruleChange.f1)],
      [figures.kind, ({ kind }) => share(kind)],
      [figures.primaryTopic, ({ primaryTopic }) => share(primaryTopic)],
      [said.labels.effective, ({ effective }) => share(effective.exact)],
      [said.labels.deadline, ({ deadline }) => share(deadline.exact)],
    ]),
  ].join('\n\n');
}

function macroCell({ share: value, of }: Mean, said: EvaluationTexts): string {
  return value === null ? '-' : said.macroOf(`${(100 * value).toFixed(1)}%`, of);
}
