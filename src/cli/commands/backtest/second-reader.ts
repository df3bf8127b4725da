import type { UiLanguage } from '../../../domain/vocabulary.js';
import type { ReplayedPage } from '../../../pipeline/backtest/pages.js';
import { withLabels } from '../../../pipeline/backtest/score.js';
import { type MeaningScore, type Said, scoreMeaning } from '../../../pipeline/backtest/score-meaning.js';
import { inLanguage } from '../../../text/texts.js';
import { colors, share, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** The same steps as they are judged offline, and with the answers of a second reader. */
export interface ReaderScore {
  readonly steps: 'all' | 'answered';
  readonly offline: MeaningScore;
  readonly secondReader: MeaningScore;
}

export interface ReaderFigures {
  /** How many steps a second reader is asked about, and how many of its answers count. */
  readonly asked: number;
  readonly answered: number;
  /** Empty where no step is labelled. */
  readonly scores: readonly ReaderScore[];
}

export function readerFigures(pages: readonly ReplayedPage[]): ReaderFigures {
  const predictions = pages.flatMap((page) => page.predictions);
  const labelled = pages.flatMap((page) => withLabels(page.predictions, page.labels));
  const answered = labelled.filter(({ prediction }) => prediction.again);
  const scored = (steps: ReaderScore['steps'], list: typeof labelled): ReaderScore => ({
    steps,
    offline: scoreMeaning(list, (prediction): Said => prediction),
    secondReader: scoreMeaning(list, (prediction): Said => prediction.again ?? prediction),
  });
  return {
    asked: predictions.filter(({ question }) => question).length,
    answered: predictions.filter(({ again }) => again).length,
    scores: labelled.length === 0 ? [] : [scored('answered', answered), scored('all', labelled)],
  };
}

/** Offline and with the second reader, side by side. */
export function readerTables({ asked, answered, scores }: ReaderFigures, language: UiLanguage): string {
  const said = inLanguage(common, language);
  const { readerFigures: rows, readerSteps, offline } = inLanguage(texts, language);
  const tables = scores.map((score) => {
    const head = [readerSteps[score.steps](score.offline.steps), offline, said.secondReader];
    const row = (name: string, figure: keyof Omit<MeaningScore, 'steps'>): string[] => [
      name,
      share(score.offline[figure]),
      share(score.secondReader[figure]),
    ];
    return table([
      head.map((cell) => colors.bold(cell)),
      row(rows.recall, 'recall'),
      row(rows.precision, 'precision'),
      row(rows.editorialAlerts, 'editorialAlerts'),
      row(rows.noiseAlerts, 'noiseAlerts'),
      row(rows.topics, 'topics'),
      row(rows.primaryTopic, 'primaryTopic'),
      row(rows.effective, 'effective'),
    ]);
  });
  return `\n${[said.answersUsed(answered, asked), ...tables].join('\n\n')}`;
}
