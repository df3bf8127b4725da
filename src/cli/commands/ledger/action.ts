import type { Configuration } from '../../../config/configuration.js';
import type { Case } from '../../../domain/case.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { caseStateLabels, severityLabels } from '../../../i18n/labels.js';
import { platformName } from '../../../show/text/platform.js';
import type { CaseFilter } from '../../../store/cases.js';
import type { ChangeRow } from '../../../store/changes.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp, timed } from '../../shared/clock.js';
import type { Format } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { printTable } from '../../shared/hand-on.js';
import { openReading } from '../../shared/reading.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { texts } from './texts.js';

interface Entry {
  readonly entry: Case;
  readonly change: ChangeRow | undefined;
  /** Undefined where the source is declared no more. */
  readonly platform: string | undefined;
}

export async function showLedger(
  filter: CaseFilter,
  format: Format | undefined,
  invocation: Invocation,
): Promise<void> {
  const { configuration, store, secrets, close } = await openReading(invocation);
  try {
    const { language } = invocation;
    const entries = store.cases.list(filter).map((entry): Entry => {
      const change = store.changes.get(entry.changeId);
      return { entry, change, platform: platformOf(change, configuration) };
    });
    if (invocation.json || format === 'json') printJson(entries.map(entryJson), secrets);
    else if (format !== undefined) printTable(format, rowsOf(entries, configuration, language), secrets);
    else print(redact(shortTable(entries, configuration.settings.timezone, language), secrets));
  } finally {
    close();
  }
}

function platformOf(change: ChangeRow | undefined, { sources }: Configuration): string | undefined {
  return sources.find(({ id }) => id === change?.sourceId)?.platform;
}

function entryJson({ entry, change, platform }: Entry) {
  return {
    ...entry,
    platform: platform ?? null,
    change: change && {
      id: change.id,
      source: change.sourceId,
      url: change.url,
      title: change.title,
      detectedAt: change.detectedAt,
      kind: change.assessment?.kind ?? null,
      topics: change.assessment?.topics.map(({ id }) => id) ?? [],
      effective: change.assessment?.effective?.date ?? null,
      deadline: change.assessment?.deadline?.date ?? null,
    },
  };
}

/** Everything that one would ask of a case, with the names of the columns first. */
function rowsOf(entries: readonly Entry[], { topics }: Configuration, language: UiLanguage): string[][] {
  const { columns } = inLanguage(texts, language);
  const nameOf = (id: string) => topics.find((topic) => topic.id === id)?.name[language] ?? id;
  const rows = entries.map(({ entry, change, platform }) => [
    String(entry.id),
    caseStateLabels[entry.state][language],
    severityLabels[entry.severity][language],
    platform === undefined ? '' : platformName(platform),
    change?.sourceId ?? '',
    plain(change?.title ?? ''),
    change?.url ?? '',
    change?.assessment?.topics.map(({ id }) => nameOf(id)).join(', ') ?? '',
    change?.assessment?.effective?.date ?? '',
    change?.assessment?.deadline?.date ?? '',
    entry.openedAt,
    entry.dueAt,
    entry.assignee ?? entry.acknowledgedBy ?? '',
    entry.acknowledgedAt ?? '',
    entry.closedAt ?? '',
    entry.closedBy ?? '',
    plain(entry.closeReason ?? ''),
    String(entry.changeId),
  ]);
  return [Object.values(columns), ...rows];
}

function shortTable(entries: readonly Entry[], timezone: string, language: UiLanguage): string {
  const { columns, empty } = inLanguage(texts, language);
  if (entries.length === 0) return empty;
  const head = [
    columns.case,
    columns.state,
    columns.severity,
    columns.effective,
    timed(columns.due, timezone),
    columns.owner,
    columns.source,
    columns.title,
  ];
  const rows = entries.map(({ entry, change }) => [
    String(entry.id),
    caseStateLabels[entry.state][language],
    severityLabels[entry.severity][language],
    change?.assessment?.effective?.date ?? '',
    stamp(entry.dueAt, timezone),
    plain(entry.assignee ?? entry.acknowledgedBy ?? ''),
    change?.sourceId ?? '',
    plain(change?.title ?? '').slice(0, 60),
  ]);
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}
