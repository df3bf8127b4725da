import { renderAlertForTerminal } from '../../../channels/terminal/alert.js';
import { renderDiffForTerminal } from '../../../channels/terminal/diff.js';
import { explainReason } from '../../../compare/explain.js';
import { percentOf } from '../../../compare/model/likelihood.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { noiseKindLabels, severityLabels, verdictLabels } from '../../../i18n/labels.js';
import { storedAlert } from '../../../pipeline/stored-alert.js';
import { listingsCsv } from '../../../show/listings-csv.js';
import type { ChangeFilter, ChangeRow } from '../../../store/changes.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp, timed } from '../../shared/clock.js';
import type { Format } from '../../shared/command.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { printTable } from '../../shared/hand-on.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { findSource } from '../../shared/runtime.js';
import { colors, plain, print, printJson, table, terminalOptions } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

export async function listChanges(
  filter: ChangeFilter,
  format: Format | undefined,
  invocation: Invocation,
): Promise<void> {
  const reading = await openReading(invocation);
  try {
    const { sourceId } = filter;
    const changes = reading.store.changes.list(filter);
    // What was found at a source that is declared no more is shown all the same.
    const isKnown =
      sourceId === undefined || changes.length > 0 || reading.store.pages.ofSource(sourceId).length > 0;
    if (!isKnown) findSource(reading.configuration, sourceId);
    if (format === 'csv' || format === 'markdown')
      printTable(format, changeRows(changes, reading, invocation.language), reading.secrets);
    else if (invocation.json || format === 'json') printJson(changes.map(summaryJson), reading.secrets);
    else
      print(
        redact(
          changeTable(changes, reading.configuration.settings.timezone, invocation.language),
          reading.secrets,
        ),
      );
  } finally {
    reading.close();
  }
}

export async function showChange(id: number, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation);
  try {
    const change = changeOf(id, reading);
    const diff = reading.store.changes.diff(id);
    const found = reading.store.cases.ofChange(id);
    if (invocation.json) {
      const { assessment, reasons } = change;
      printJson(
        {
          ...summaryJson(change),
          reasons,
          assessment,
          case: found ?? null,
          listings: reading.store.listings.summary(id) ?? null,
          machineTexts: reading.store.assist.texts(id),
          evidence: evidenceOf(change, reading),
          pictures: picturesOf(change, reading),
        },
        reading.secrets,
      );
      return;
    }
    const { language } = invocation;
    const options = terminalOptions(reading.render, language, new Date());
    const { sources, settings } = reading.configuration;
    const alert = storedAlert(reading.store, change, sources, settings.publicUrl);
    const why = change.reasons.map((reason) => `  - ${plain(explainReason(reason, language))}`);
    const sections = [
      header(change, found?.id, reading, language),
      [colors.bold(inLanguage(common, language).labels.why), ...why].join('\n'),
      ...(alert ? [renderAlertForTerminal(alert, options)] : []),
      ...(diff && !alert ? [renderDiffForTerminal(diff, options)] : []),
    ];
    print(redact(sections.join('\n\n'), reading.secrets));
  } finally {
    reading.close();
  }
}

export async function showDiff(id: number, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation);
  try {
    changeOf(id, reading);
    const diff = reading.store.changes.diff(id);
    if (invocation.json) printJson(diff, reading.secrets);
    else if (diff)
      print(renderDiffForTerminal(diff, terminalOptions(reading.render, invocation.language, new Date())));
  } finally {
    reading.close();
  }
}

/** All listings that a change touches, for `> listings.csv`. */
export async function showListings(id: number, invocation: Invocation): Promise<void> {
  const reading = await openReading(invocation);
  try {
    changeOf(id, reading);
    const { store, secrets } = reading;
    if (!store.listings.summary(id)) throw usage(texts.noListings(id));
    const list = store.listings.list(id);
    if (invocation.json) printJson(list, secrets);
    else print(listingsCsv(list, invocation.language));
  } finally {
    reading.close();
  }
}

/** Throws a usage error where there is no such change. */
function changeOf(id: number, reading: Reading): ChangeRow {
  const change = reading.store.changes.get(id);
  if (!change) throw usage(common.noSuchChange(id));
  return change;
}

function summaryJson(change: ChangeRow) {
  const { id, sourceId, url, title, verdict, noiseKind, origin, detectedAt, assessment } = change;
  return {
    id,
    source: sourceId,
    url,
    title,
    origin,
    detectedAt,
    kind: assessment?.kind ?? null,
    verdict,
    noiseKind,
    topics: assessment?.topics.map((topic) => topic.id) ?? [],
    effective: assessment?.effective?.date ?? null,
    deadline: assessment?.deadline?.date ?? null,
    severity: assessment?.severity ?? null,
    probability: change.probability,
  };
}

function changeTable(changes: readonly ChangeRow[], timezone: string, language: UiLanguage): string {
  const { labels } = inLanguage(common, language);
  const { nothingFound } = inLanguage(texts, language);
  if (changes.length === 0) return nothingFound;
  const head = [
    labels.id,
    timed(labels.found, timezone),
    labels.verdict,
    labels.probability,
    labels.severity,
    labels.effective,
    labels.source,
    labels.title,
  ];
  const rows = changes.map((change) => [
    String(change.id),
    stamp(change.detectedAt, timezone),
    verdictLabels[change.verdict][language],
    change.probability === null ? '' : `${percentOf(change.probability)} %`,
    change.assessment ? severityLabels[change.assessment.severity][language] : '',
    change.assessment?.effective?.date ?? '',
    change.sourceId,
    plain(change.title).slice(0, 60),
  ]);
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}

/** Everything that is known of each in short, with the names of the columns first. */
function changeRows(
  changes: readonly ChangeRow[],
  { configuration }: Reading,
  language: UiLanguage,
): string[][] {
  const { labels } = inLanguage(common, language);
  const nameOf = (id: string) => configuration.topics.find((topic) => topic.id === id)?.name[language] ?? id;
  const rows = changes.map(({ assessment, ...change }) => [
    String(change.id),
    change.detectedAt,
    verdictLabels[change.verdict][language],
    change.probability === null ? '' : `${percentOf(change.probability)} %`,
    assessment ? severityLabels[assessment.severity][language] : '',
    assessment?.topics.map(({ id }) => nameOf(id)).join(', ') ?? '',
    assessment?.effective?.date ?? '',
    assessment?.deadline?.date ?? '',
    change.sourceId,
    plain(change.title),
    change.url,
  ]);
  const head = [
    labels.id,
    labels.found,
    labels.verdict,
    labels.probability,
    labels.severity,
    labels.topics,
    labels.effective,
    labels.deadline,
    labels.source,
    labels.title,
    labels.page,
  ];
  return [head, ...rows];
}

function header(
  change: ChangeRow,
  caseId: number | undefined,
  reading: Reading,
  language: UiLanguage,
): string {
  const { labels } = inLanguage(common, language);
  const { timezone } = reading.configuration.settings;
  const verdict = verdictLabels[change.verdict][language];
  const noise = change.noiseKind ? ` (${noiseKindLabels[change.noiseKind][language]})` : '';
  const rows = [
    [labels.source, change.sourceId],
    [labels.page, plain(change.url)],
    [timed(labels.found, timezone), stamp(change.detectedAt, timezone)],
    [labels.verdict, verdict + noise],
    ...(change.probability === null ? [] : [[labels.probability, `${percentOf(change.probability)} %`]]),
    ...(caseId === undefined ? [] : [[labels.case, String(caseId)]]),
    ...evidenceOf(change, reading).map((path) => [labels.evidence, path]),
    ...picturesOf(change, reading).map(({ file }) => [labels.picture, file]),
  ];
  return `${colors.bold(`#${change.id} ${plain(change.title)}`)}\n${table(rows, '  ')}`;
}

/** The files that hold the bytes of the two versions, as they came. */
function evidenceOf(change: ChangeRow, { store, configuration }: Reading): string[] {
  const { timezone } = configuration.settings;
  const paths: string[] = [];
  for (const id of [change.fromSnapshot, change.toSnapshot]) {
    const snapshot = id === null ? undefined : store.snapshots.outline(id);
    for (const body of snapshot?.bodies ?? []) {
      paths.push(`${stamp(snapshot?.takenAt ?? '', timezone)}  ${store.bodies.pathOf(body.sha256)}`);
    }
  }
  return [...new Set(paths)];
}

/** The files that hold what the page looked like, packed as all bodies are; the daemon shows them unpacked. */
function picturesOf({ id }: ChangeRow, { store }: Reading) {
  return store.pictures
    .ofChange(id)
    .map(({ url, contentType, sha256 }) => ({ url, contentType, file: store.bodies.pathOf(sha256) }));
}
