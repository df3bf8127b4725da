import type { UiLanguage } from '../../domain/vocabulary.js';
import { severityLabels } from '../../i18n/labels.js';
import { platformName } from '../../show/text/platform.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import type { Figures, Report } from './figures.js';
import { reportTexts } from './texts.js';

/** A table of the report: the names of the columns first. */
export interface ReportTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export function reportTables(report: Report, language: UiLanguage): ReportTable[] {
  const text = inLanguage(reportTexts, language);
  const head = Object.values(text.columns);
  const table = (title: string, rows: readonly string[][]): ReportTable => ({ title, rows: [head, ...rows] });
  return [
    table(text.overall, [rowOf(report.month, report.all)]),
    table(
      text.platforms,
      report.platforms.map((one) => rowOf(platformName(one.name), one)),
    ),
    table(
      text.people,
      report.people.map((one) => rowOf(cleanLine(one.name, 60), one)),
    ),
    table(
      text.severities,
      report.severities.map((one) => rowOf(severityLabels[one.name][language], one)),
    ),
  ].filter(({ rows }) => rows.length > 1);
}

function rowOf(name: string, figures: Figures): string[] {
  const { cases, open, adapted, notAffected, falseAlarms } = figures;
  const { toDetection, toAcknowledge, toAdapted, withinDay } = figures;
  return [
    name,
    ...[cases, open, adapted, notAffected, falseAlarms].map(String),
    ...[toDetection, toAcknowledge, toAdapted].map(hours),
    withinDay === undefined ? '–' : `${Math.round(withinDay * 100)} %`,
  ];
}

/** Below ten with one decimal. */
export function hours(value: number | undefined): string {
  if (value === undefined) return '–';
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
