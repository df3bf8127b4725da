import type { Configuration, FaultySource } from '../../../config/configuration.js';
import { formatIssue } from '../../../config/errors.js';
import { sourceStateLabels, sourceStatusLabels } from '../../../i18n/labels.js';
import type { Kind } from '../../../pipeline/kinds/kind.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import type { FoundChange, SourceResult } from '../../../pipeline/result.js';
import type { SourcePause } from '../../../store/pauses.js';
import { redact } from '../../../text/redact.js';
import { inLanguage, type Spoken } from '../../../text/texts.js';
import { changeJson, describeChange } from '../../shared/found-change.js';
import type { Invocation } from '../../shared/global-options.js';
import { pausedLines } from '../../shared/pauses.js';
import { colors, plain, print, printAside, printJson } from '../../shared/terminal.js';
import { texts } from './texts.js';

export interface CheckSummary {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly results: readonly SourceResult[];
  /** What could not be checked since it is declared wrongly. */
  readonly faulty: readonly FaultySource[];
}

/** The JSON of `check-now --json`: a contract that others rely on. */
export function printCheckJson(summary: CheckSummary, secrets: readonly string[]): void {
  const { startedAt, finishedAt, results, faulty } = summary;
  printJson(
    {
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      sources: [
        ...results.map((result) => ({
          id: result.sourceId,
          status: result.status,
          pages: result.pages,
          durationMs: result.durationMs,
          ...(result.problem && { failure: { kind: result.problem.kind, message: result.problem.message } }),
        })),
        ...faulty.map(faultyJson),
      ],
      changes: results.flatMap((result) => result.changes.map(changeJson)),
    },
    secrets,
  );
}

/** Beside the JSON, on standard error: what was not sent. */
export function printWaiting(delivery: readonly string[] | undefined, secrets: readonly string[]): void {
  if (delivery && delivery.length > 1) printAside(redact(delivery.join('\n'), secrets));
}

function faultyJson({ id, file, issues }: FaultySource) {
  const message = issues.map((issue) => formatIssue(issue, 'en')).join('; ');
  return {
    id: id ?? file,
    status: 'failed',
    pages: 0,
    durationMs: 0,
    failure: { kind: 'configuration', message },
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
  const { results, faulty, startedAt, finishedAt } = summary;
  const { language } = options.invocation;
  const text = inLanguage(texts, language);
  const changes = results.flatMap((result) => result.changes);
  const lines: string[] = [];
  for (const change of changes) lines.push(describeChange(change, language), '');

  const troubled = results.filter((result) => result.problem);
  for (const alike of groupTroubles(troubled)) lines.push(...describeTroubles(alike, options));
  for (const { issues } of faulty) {
    const label = colors.yellow(sourceStateLabels['not-checked'][language]);
    for (const issue of issues) lines.push(`! ${label} - ${plain(formatIssue(issue, language))}`);
  }
  const unread = troubled.length + faulty.length;
  if (unread > 0) lines.push('');

  const paused = pausedLines(options.paused, options.configuration, language);
  if (paused.length > 0) lines.push(...paused.map((line) => `- ${line}`), '');

  const pages = results.reduce((sum, result) => sum + result.pages, 0);
  const seconds = ((finishedAt.getTime() - startedAt.getTime()) / 1000).toFixed(1);
  lines.push(`${text.checkSummary(results.length, pages, seconds)}: ${statusCounts(results, options)}`);
  lines.push(
    changes.length > 0 ? countVerdicts(changes, options) : nothingFound(results.length, unread, text),
  );
  const { delivery } = options;
  if (!delivery) lines.push(text.dryRunNote);
  else lines.push(...delivery);
  print(redact(lines.join('\n'), options.configuration.secrets));
}

/** So many troubles of one kind are one trouble, such as a machine without a network. */
const FEWEST_ALIKE = 5;

/** Troubles that came about in the same way stand together where there are many; the order is that of the first. */
function groupTroubles(troubled: readonly SourceResult[]): SourceResult[][] {
  const groups = new Map<string, SourceResult[]>();
  for (const result of troubled) {
    const key = [result.status, result.problem?.kind, result.problem?.reason?.code].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length < FEWEST_ALIKE ? group.map((result) => [result]) : [group],
  );
}

function describeTroubles(alike: readonly SourceResult[], { invocation, kinds }: ReportOptions): string[] {
  const { language } = invocation;
  const [first] = alike;
  if (!first) return [];
  const label = colors.yellow(sourceStatusLabels[first.status][language]);
  const why = first.problem ? plain(explainSourceProblem(first.problem, kinds)[language]) : '';
  if (alike.length === 1) return [`! ${first.sourceId}: ${label} - ${why}`];
  const text = inLanguage(texts, language);
  const ids = alike.map(({ sourceId }) => sourceId).join(', ');
  return [`! ${text.alike(alike.length)}: ${label} - ${why}`, `  ${ids}`];
}

/** What nobody could read may have changed. */
function nothingFound(checked: number, unread: number, text: Spoken<typeof texts>): string {
  if (unread === 0) return text.noChanges;
  return unread < checked ? text.noChangesElsewhere(unread) : text.nothingRead;
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
