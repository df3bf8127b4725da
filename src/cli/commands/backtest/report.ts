import { explainReason } from '../../../compare/explain.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { severityLabels, verdictLabels } from '../../../i18n/labels.js';
import type { EvidenceFigures } from '../../../pipeline/backtest/by-evidence.js';
import type { ReliabilityBin } from '../../../pipeline/backtest/learning/calibrate.js';
import type { Prediction } from '../../../pipeline/backtest/replay.js';
import type { Mean } from '../../../pipeline/backtest/score.js';
import type { Mistake } from '../../../pipeline/backtest/worst.js';
import { inLanguage } from '../../../text/texts.js';
import { colors, plain, share, table } from '../../shared/terminal.js';
import type { NamedScore } from './scores.js';
import { texts } from './texts.js';

export type Counts = Readonly<
  Record<'pages' | 'transitions' | 'material' | 'editorial' | 'noise' | 'breakage', number>
>;

/** The alerts, how many of what there were, and how right they are. */
export function report(
  counts: Counts,
  alerts: readonly Prediction[],
  scores: readonly NamedScore[],
  isCrossValidated: boolean,
  language: UiLanguage,
): string {
  const text = inLanguage(texts, language);
  const rows = alerts.map((alert) => [
    alert.date.slice(0, 10),
    plain(alert.slug),
    `${alert.from} → ${alert.to}`,
    alert.severity ? severityLabels[alert.severity][language] : '',
    percent(alert.probability),
    alert.topics.slice(0, 3).join(', '),
    alert.effective ?? '',
  ]);
  const { pages, transitions, material, editorial, noise, breakage } = counts;
  const parts = [
    ...(rows.length > 0 ? [table(rows)] : []),
    text.summary(pages, transitions, material, editorial, noise, breakage),
  ];
  if (scores.length > 0)
    parts.push(...(isCrossValidated ? [text.leftOut] : []), scoreTable(scores, language));
  return parts.join('\n\n');
}

function scoreTable(scores: readonly NamedScore[], language: UiLanguage): string {
  const text = inLanguage(texts, language);
  const head = text.columns.map((cell) => colors.bold(cell));
  const lines = scores.map(({ pages, rule, score: figures }) => {
    const isOurs = rule !== 'any-difference';
    return [
      `${text.pages[pages]}, ${text.rules[rule]}`,
      share(figures.recall),
      mean(figures.recallByPage),
      share(figures.precision),
      mean(figures.precisionByPage),
      share(figures.noiseAlerts),
      share(figures.editorialAlerts),
      share(figures.breakageAlerts),
      isOurs ? share(figures.breakageFound) : '',
      isOurs ? share(figures.outagesFound) : '',
      isOurs ? String(figures.confirmed) : '',
    ];
  });
  return table([head, ...lines]);
}

/** Probabilities as they were stated, and how often a rule had changed. */
export function reliabilityTable(bins: readonly ReliabilityBin[], language: UiLanguage): string {
  const head = inLanguage(texts, language).reliabilityColumns.map((cell) => colors.bold(cell));
  const rows = bins.map(({ stated, observed, steps }) => [percent(stated), percent(observed), String(steps)]);
  return `\n${table([head, ...rows])}`;
}

/** The worst mistakes with their reasons. */
export function mistakesText(mistakes: readonly Mistake[], language: UiLanguage): string {
  const lines = mistakes.flatMap(({ slug, from, to, label, verdict, probability, reasons }) => [
    `${percent(probability ?? undefined).padStart(4)}  ${plain(slug)}  ${from} → ${to}  ${inLanguage(texts, language).mistake(labelOf(verdict, language), labelOf(label, language))}`,
    ...reasons.slice(0, 3).map((reason) => {
      const words = reason.evidence === undefined ? '' : `  "${plain(reason.evidence).slice(0, 90)}"`;
      return `        ${plain(explainReason(reason, language))}${words}`;
    }),
  ]);
  return `\n${colors.bold(inLanguage(texts, language).worst)}\n${lines.join('\n')}`;
}

function labelOf(verdict: string, language: UiLanguage): string {
  const known = Object.entries(verdictLabels).find(([name]) => name === verdict);
  return known?.[1][language] ?? verdict;
}

/** What each kind of evidence did: how often it was seen, where it decides, and how often that is right. */
export function evidenceTable(evidence: readonly EvidenceFigures[], language: UiLanguage): string {
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

function percent(probability: number | undefined): string {
  return probability === undefined ? '' : `${Math.round(probability * 100)}%`;
}

function mean({ mean: value }: Mean): string {
  return value === null ? '-' : `${(value * 100).toFixed(1)}%`;
}
