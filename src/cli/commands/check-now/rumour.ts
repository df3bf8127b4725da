import { readHanded } from '../../../collect/handed-in/read.js';
import type { Assessment } from '../../../domain/assessment.js';
import type { Source } from '../../../domain/source.js';
import { changeKindLabels, severityLabels } from '../../../i18n/labels.js';
import { judgeAppearance } from '../../../pipeline/judge.js';
import { proposeSources, sureOf } from '../../../pipeline/kinds/import/propose.js';
import { compareRumour, type RumourMatch, type StoredText } from '../../../pipeline/rumour.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { findSource, openRuntime, type Runtime } from '../../shared/runtime.js';
import { readStdin } from '../../shared/stdin.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { rumourTexts } from './rumour-texts.js';

const MOST_BYTES = 1_000_000;
const SHOWN_CHARS = 300;

/**
 * Says what a text would mean if it were true, and what the pages that are watched say of it. Stores nothing.
 *
 * @param given the text, or `-` for standard input
 */
export async function checkText(
  given: string,
  ids: readonly string[],
  invocation: Invocation,
): Promise<ExitCode> {
  const bytes = given === '-' ? await readStdin(MOST_BYTES, rumourTexts.tooLarge) : Buffer.from(given);
  const runtime = await openRuntime(invocation, { dryRun: true });
  try {
    const { configuration, context, clock } = runtime;
    const { items } = await readHanded({ bytes, at: clock() });
    const [item] = items;
    const [reader] = configuration.sources;
    if (!item || !reader) throw usage(rumourTexts.noText);
    const { document } = await context.judging.readPage([item.content], reader);
    const sources = ids.map((id) => findSource(configuration, id));
    const candidates = (sources.length > 0 ? sources : configuration.sources).map((source) => ({
      source,
      titles: [],
    }));
    const belonging = sureOf(proposeSources(item, document, candidates, configuration.sources));
    const source: Source = sources[0] ?? belonging?.source ?? unnamed(reader);
    const at = clock().toISOString();
    const { assessment } = judgeAppearance(document, undefined, { source, knowledge: context.knowledge, at });
    const matches = compareRumour(document, storedTexts(runtime, ids));
    if (invocation.json)
      printJson(textJson(belonging?.source.id, assessment, matches), configuration.secrets);
    else {
      const { timezone } = configuration.settings;
      print(describe(belonging?.source.id, assessment, matches, timezone, invocation).join('\n'));
    }
    return EXIT.done;
  } finally {
    await runtime.close();
  }
}

/** A publisher that nobody named: the assessment may not lean on one that is not meant. */
function unnamed(source: Source): Source {
  return {
    ...source,
    id: 'text',
    platform: 'text',
    markets: ['GLOBAL'],
    topics: [],
    publisher: 'community',
    timezone: 'UTC',
  };
}

/** The current version of every page that is stored. */
function storedTexts({ store, configuration }: Runtime, ids: readonly string[]): StoredText[] {
  const texts: StoredText[] = [];
  for (const { id: sourceId } of configuration.sources) {
    if (ids.length > 0 && !ids.includes(sourceId)) continue;
    for (const { snapshotId, url, title, withdrawnAt } of store.pages.ofSource(sourceId)) {
      if (snapshotId === null || withdrawnAt !== null) continue;
      const snapshot = store.snapshots.get(snapshotId);
      if (snapshot)
        texts.push({ sourceId, url, title, takenAt: snapshot.takenAt, document: snapshot.document });
    }
  }
  return texts;
}

function textJson(
  source: string | undefined,
  assessment: Assessment | undefined,
  matches: readonly RumourMatch[],
) {
  return {
    belongsTo: source ?? null,
    isRuleChange: assessment?.isRuleChange ?? false,
    kind: assessment?.kind ?? null,
    topics: assessment?.topics.map(({ id }) => id) ?? [],
    effective: assessment?.effective?.date ?? null,
    deadline: assessment?.deadline?.date ?? null,
    severity: assessment?.severity ?? null,
    stored: matches,
  };
}

function describe(
  source: string | undefined,
  assessment: Assessment | undefined,
  matches: readonly RumourMatch[],
  timezone: string,
  { language }: Invocation,
): string[] {
  const text = inLanguage(rumourTexts, language);
  const { labels } = inLanguage(common, language);
  const rows = [
    ...(source === undefined ? [] : [[labels.source, source]]),
    ...(assessment
      ? [
          [labels.kind, changeKindLabels[assessment.kind][language]],
          [labels.severity, severityLabels[assessment.severity][language]],
          [labels.topics, assessment.topics.map(({ id }) => id).join(', ') || '-'],
        ]
      : []),
    ...(assessment?.effective ? [[labels.effective, assessment.effective.date]] : []),
    ...(assessment?.deadline ? [[labels.deadline, assessment.deadline.date]] : []),
  ];
  const lines = [colors.bold(assessment?.headline[language] ?? text.noRule), table(rows, '  '), ''];
  if (matches.length === 0) return [...lines, text.nothingStored, text.storesNothing];
  lines.push(text.storedSays);
  for (const { sourceId, url, takenAt, said, stands, verdict } of matches) {
    lines.push(`  ${text.verdicts[verdict]} - ${sourceId} (${stamp(takenAt, timezone)}) ${plain(url)}`);
    lines.push(`    ${text.said}: ${plain(said).slice(0, SHOWN_CHARS)}`);
    lines.push(`    ${text.stands}: ${plain(stands).slice(0, SHOWN_CHARS)}`);
  }
  return [...lines, text.storesNothing];
}
