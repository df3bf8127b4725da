import type { Configuration } from '../../../config/configuration.js';
import type { ListingsSummary } from '../../../domain/listing.js';
import type { Severity } from '../../../domain/vocabulary.js';
import { severityLabels, sourceStatusLabels, verdictLabels } from '../../../i18n/labels.js';
import type { Kind } from '../../../pipeline/kinds/kind.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import type { FoundChange, SourceResult } from '../../../pipeline/result.js';
import type { SourcePause } from '../../../store/pauses.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import type { Invocation } from '../../shared/global-options.js';
import { pausedLines } from '../../shared/pauses.js';
import { colors, plain, print, printAside, printJson, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

export interface CheckSummary {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly results: readonly SourceResult[];
}

/** The JSON of `check-now --json`: a contract that others rely on. */
export function printCheckJson(summary: CheckSummary, secrets: readonly string[]): void {
  const { startedAt, finishedAt, results } = summary;
  printJson(
    {
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      sources: results.map((result) => ({
        id: result.sourceId,
        status: result.status,
        pages: result.pages,
        durationMs: result.durationMs,
        ...(result.problem && { failure: { kind: result.problem.kind, message: result.problem.message } }),
      })),
      changes: results.flatMap((result) => result.changes.map(changeJson)),
    },
    secrets,
  );
}

/** Beside the JSON, on standard error: what was not sent. */
export function printWaiting(delivery: readonly string[] | undefined, secrets: readonly string[]): void {
  if (delivery && delivery.length > 1) printAside(redact(delivery.join('\n'), secrets));
}

function changeJson(change: FoundChange) {
  const { id, sourceId, url, title, comparison, assessment } = change;
  return {
    id,
    source: sourceId,
    url,
    title,
    kind: assessment?.kind ?? null,
    verdict: comparison.verdict,
    topics: assessment?.topics.map((topic) => topic.id) ?? [],
    effective: assessment?.effective?.date ?? null,
    deadline: assessment?.deadline?.date ?? null,
    severity: assessment?.severity ?? null,
  };
}

interface ReportOptions {
  readonly invocation: Invocation;
  readonly configuration: Configuration;
  readonly kinds: readonly Kind[];
  /** What became of the messages, line by line; absent in a dry run. */
  readonly delivery: readonly string[] | undefined;
  /** What was not checked, because somebody paused it. */
  readonly paused: readonly SourcePause[];
}

/** What `check-now` tells a person. */
export function printCheck(summary: CheckSummary, options: ReportOptions): void {
  const { results, startedAt, finishedAt } = summary;
  const { language } = options.invocation;
  const text = inLanguage(texts, language);
  const changes = results.flatMap((result) => result.changes);
  const lines: string[] = [];
  for (const change of changes) lines.push(describe(change, options.invocation), '');

  const troubled = results.filter((result) => result.problem);
  for (const { sourceId, status, problem } of troubled) {
    const label = colors.yellow(sourceStatusLabels[status][language]);
    const why = problem ? plain(explainSourceProblem(problem, options.kinds)[language]) : '';
    lines.push(`! ${sourceId}: ${label} - ${why}`);
  }
  if (troubled.length > 0) lines.push('');

  const paused = pausedLines(options.paused, options.configuration, language);
  if (paused.length > 0) lines.push(...paused.map((line) => `- ${line}`), '');

  const pages = results.reduce((sum, result) => sum + result.pages, 0);
  const seconds = ((finishedAt.getTime() - startedAt.getTime()) / 1000).toFixed(1);
  lines.push(`${text.checkSummary(results.length, pages, seconds)}: ${statusCounts(results, options)}`);
  lines.push(changes.length > 0 ? countVerdicts(changes, options) : text.noChanges);
  const { delivery } = options;
  if (!delivery) lines.push(text.dryRunNote);
  else lines.push(...delivery);
  print(redact(lines.join('\n'), options.configuration.secrets));
}

function describe(change: FoundChange, { language }: Invocation): string {
  const { comparison, assessment } = change;
  const { labels, seeChange } = inLanguage(common, language);
  const isRule = comparison.verdict === 'material' && assessment;
  const mark = isRule
    ? severityColor(assessment.severity)(`[${severityLabels[assessment.severity][language]}]`)
    : colors.dim(`[${verdictLabels[comparison.verdict][language]}]`);
  const heading = `${mark} ${colors.bold(plain(assessment?.headline[language] ?? change.title))}`;
  const rows = [
    [labels.source, `${change.sourceId} - ${plain(change.title)}`],
    [labels.page, plain(change.url)],
    ...(assessment?.effective ? [[labels.effective, assessment.effective.date]] : []),
    ...(assessment?.deadline ? [[labels.deadline, assessment.deadline.date]] : []),
    ...(change.listings ? [[labels.listings, listingCounts(change.listings)]] : []),
    ...(change.caseId === null ? [] : [[labels.case, String(change.caseId)]]),
    ...(change.id === null ? [] : [[labels.evidence, seeChange(change.id)]]),
  ];
  return `${heading}\n${table(rows, '  ')}`;
}

/** `37 (+3?) / 1204` */
function listingCounts({ touched, possible, catalogued }: ListingsSummary): string {
  return `${touched}${possible > 0 ? ` (+${possible}?)` : ''} / ${catalogued}`;
}

function severityColor(severity: Severity): (text: string) => string {
  if (severity === 'critical' || severity === 'high') return colors.red;
  return severity === 'medium' ? colors.yellow : colors.cyan;
}

function statusCounts(results: readonly SourceResult[], { invocation }: ReportOptions): string {
  const counts = new Map<string, number>();
  for (const { status } of results) {
    const label = sourceStatusLabels[status][invocation.language];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${count} ${label}`).join(', ');
}

function countVerdicts(changes: readonly FoundChange[], { invocation }: ReportOptions): string {
  const material = changes.filter((change) => change.comparison.verdict === 'material').length;
  return inLanguage(texts, invocation.language).counts(material, changes.length - material);
}
