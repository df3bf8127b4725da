import type { UiLanguage } from '../../../domain/vocabulary.js';
import { changeKindLabels } from '../../../i18n/labels.js';
import { LABELS, type Label } from '../../../pipeline/evaluation/announcement.js';
import type { Mean, Score } from '../../../pipeline/evaluation/score.js';
import { inLanguage } from '../../../text/texts.js';
import { colors, share, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { type EvaluationTexts, texts } from './texts.js';

/** The score of one part of what is evaluated, as a whole, by language and by kind. */
export interface PartScore {
  readonly part: 'all' | 'fitted' | 'heldBack' | 'set' | 'answered';
  /** The file, where the part is one of several. */
  readonly set?: string;
  readonly score: Score;
  /** With other answers that were said to be right, too; absent where there are none. */
  readonly lenient?: Score;
  /** With the answers of a second reader; absent where there are none. */
  readonly secondReader?: Score;
  readonly secondReaderLenient?: Score;
  /** Of somebody who does not read. */
  readonly baseline: Score;
  readonly languages: Readonly<Record<string, Score>>;
  readonly kinds: Readonly<Record<string, Score>>;
}

export interface EvaluationFigures {
  readonly announcements: number;
  /** Of the time that one announcement took. */
  readonly medianMs: number;
  readonly labelled: Readonly<Record<Label, number>>;
  /** Empty where nothing is labelled. */
  readonly scores: readonly PartScore[];
  /** How many questions there are to a second reader, and how many of its answers count; where there are answers. */
  readonly secondReader?: { readonly asked: number; readonly answered: number };
}

/** The figures as tables: the parts side by side, then each part by topic and by language. */
export function reportEvaluation(figures: EvaluationFigures, language: UiLanguage): string {
  const said = inLanguage(texts, language);
  const { announcements, medianMs, labelled, scores, secondReader } = figures;
  const summary = said.summary(announcements, medianMs.toFixed(1));
  if (scores.length === 0) return `${summary}\n${said.noLabels}`;
  const counts = LABELS.map((label) => `${said.labels[label]} ${labelled[label]}`);
  const answered =
    secondReader && inLanguage(common, language).answersUsed(secondReader.answered, secondReader.asked);
  const sections = [
    ...(answered === undefined ? [] : [answered]),
    `${summary}\n${said.labelled(counts.join(said.listSeparator))}`,
    `${overviews(scores, said, language)}\n${colors.dim(said.counts)}\n${colors.dim(said.aboutColumns)}`,
  ];
  for (const part of scores) {
    if (scores.length > 1) sections.push(colors.bold(nameOf(part, said)));
    const { score, languages, kinds } = part;
    sections.push(topicTable(score, said), groupTable(languages, said.language, said));
    sections.push(groupTable(namedKinds(kinds, language), said.kind, said));
  }
  return sections.filter((section) => section !== '').join('\n\n');
}

/** A table for each part: strict, lenient where it differs, and without reading. */
function overviews(scores: readonly PartScore[], said: EvaluationTexts, language: UiLanguage): string {
  return scores.map((part) => overview(part, said, language)).join('\n\n');
}

function nameOf({ part, set, score: { announcements } }: PartScore, said: EvaluationTexts): string {
  return part === 'set' ? said.setPart(set ?? '', announcements) : said.parts[part](announcements);
}

function overview(part: PartScore, said: EvaluationTexts, language: UiLanguage): string {
  const { figures } = said;
  const macro = (mean: Mean) => macroCell(mean, said);
  const rows: [string, (score: Score) => string][] = [
    [figures.rulePrecision, ({ ruleChange }) => share(ruleChange.precision)],
    [figures.ruleRecall, ({ ruleChange }) => share(ruleChange.recall)],
    [figures.ruleF1, ({ ruleChange }) => share(ruleChange.f1)],
    [figures.falseAlarms, ({ falseAlarms }) => share(falseAlarms)],
    [figures.falseHigh, ({ falseHigh }) => share(falseHigh)],
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
  const { score, lenient, secondReader, secondReaderLenient, baseline } = part;
  const { secondReader: twice } = inLanguage(common, language);
  const columns: [string, Score][] = [
    [nameOf(part, said), score],
    ...named(twice, secondReader),
    ...named(said.lenient, lenient),
    ...named(`${said.lenient}, ${twice}`, secondReaderLenient),
    [said.baseline, baseline],
  ];
  return table([
    ['', ...columns.map(([name]) => colors.bold(name))],
    ...rows.map(([label, figure]) => [label, ...columns.map(([, own]) => figure(own))]),
  ]);
}

function named(name: string, score: Score | undefined): [string, Score][] {
  return score === undefined ? [] : [[name, score]];
}

function namedKinds(kinds: PartScore['kinds'], language: UiLanguage): PartScore['kinds'] {
  const names: Readonly<Record<string, { readonly [key in UiLanguage]: string }>> = changeKindLabels;
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, score]) => [names[kind]?.[language] ?? kind, score]),
  );
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
function groupTable(groups: Readonly<Record<string, Score>>, title: string, said: EvaluationTexts): string {
  if (Object.keys(groups).length === 0) return '';
  const { figures } = said;
  const tableOf = (columns: readonly (readonly [string, (score: Score) => string])[]) => {
    const head = [title, said.announcements, ...columns.map(([label]) => label)];
    const rows = Object.entries(groups).map(([name, score]) => [
      name,
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
