import { readHanded } from '../../../collect/handed-in/read.js';
import type { FetchedContent } from '../../../domain/fetch.js';
import type { Source } from '../../../domain/source.js';
import { judgeAppearance } from '../../../pipeline/judge.js';
import {
  changesOfSameDay,
  compareOfficial,
  type OfficialMatch,
  type SameDay,
} from '../../../pipeline/official.js';
import type { StoredText } from '../../../pipeline/rumour.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { openRuntime, type Runtime } from '../../shared/runtime.js';
import { readStdin } from '../../shared/stdin.js';
import { colors, plain, print, printJson } from '../../shared/terminal.js';
import { texts } from './texts.js';

const MOST_BYTES = 1_000_000;
const SHOWN_CHARS = 300;
const MOST_CHANGES = 2_000;
const DAY_MS = 86_400_000;

interface Answer {
  readonly matches: readonly OfficialMatch[];
  readonly changes: readonly SameDay[];
  /** The official source whose page the given address is. */
  readonly isPageOf: string | undefined;
  readonly sources: {
    readonly checked: number;
    readonly never: number;
    readonly oldest?: string;
    readonly newest?: string;
  };
}

/**
 * Says what official pages that are stored say of a rumour, and of which age that is. Stores nothing; a link is read
 * once.
 *
 * @param given the text, the address of a page, or `-` for standard input
 */
export async function verifyRumour(given: string, invocation: Invocation): Promise<ExitCode> {
  const runtime = await openRuntime(invocation, { dryRun: true });
  try {
    const { configuration, context, clock, store } = runtime;
    const official = configuration.sources.filter(({ publisher }) => publisher !== 'community');
    const [reader] = configuration.sources;
    const content = await contentOf(given.trim(), runtime);
    if (!reader || !content) throw usage(texts.noText);
    const { document } = await context.judging.readPage([content], reader);
    const at = clock().toISOString();
    const source: Source = {
      ...reader,
      id: 'rumour',
      platform: 'text',
      markets: ['GLOBAL'],
      topics: [],
      publisher: 'community',
    };
    const { assessment } = judgeAppearance(document, undefined, { source, knowledge: context.knowledge, at });
    const changes = store.changes
      .list({ verdicts: ['material'], limit: MOST_CHANGES })
      .filter(({ sourceId }) => official.some(({ id }) => id === sourceId));
    const answer: Answer = {
      matches: compareOfficial(document, storedTexts(runtime, official)),
      changes: assessment ? changesOfSameDay(assessment, changes) : [],
      isPageOf: official.find(({ id }) => isPage(given.trim(), id, runtime))?.id,
      sources: checksOf(official, runtime),
    };
    if (invocation.json) {
      printJson(
        {
          found: answer.matches.length + answer.changes.length > 0,
          ...answer,
          checkNow: 'rulewatch check-now',
        },
        configuration.secrets,
      );
    } else print(describe(answer, runtime, invocation).join('\n'));
    return EXIT.done;
  } finally {
    await runtime.close();
  }
}

async function contentOf(given: string, { context, clock }: Runtime): Promise<FetchedContent | undefined> {
  if (/^https?:\/\/\S+$/iu.test(given)) {
    const fetched = await context.collector.fetch({
      url: given,
      mode: 'http',
      allowedHosts: [new URL(given).host],
      declared: true,
    });
    if (fetched.outcome === 'content') return fetched;
    throw usage(texts.unread(given, fetched.outcome === 'failure' ? fetched.message : ''));
  }
  const bytes = given === '-' ? await readStdin(MOST_BYTES, texts.tooLarge) : Buffer.from(given);
  const { items } = await readHanded({ bytes, at: clock() });
  return items[0]?.content;
}

function isPage(address: string, sourceId: string, { store }: Runtime): boolean {
  return store.pages.ofSource(sourceId).some(({ url }) => url === address);
}

function storedTexts({ store }: Runtime, sources: readonly Source[]): StoredText[] {
  return sources.flatMap(({ id: sourceId }) =>
    store.pages.ofSource(sourceId).flatMap(({ snapshotId, url, title, withdrawnAt }) => {
      const snapshot =
        snapshotId === null || withdrawnAt !== null ? undefined : store.snapshots.get(snapshotId);
      return snapshot
        ? [{ sourceId, url, title, takenAt: snapshot.takenAt, document: snapshot.document }]
        : [];
    }),
  );
}

function checksOf(sources: readonly Source[], { store }: Runtime): Answer['sources'] {
  const checks = sources.flatMap(({ id }) => store.pages.lastCheckOf(id) ?? []).sort();
  const [oldest] = checks;
  const newest = checks.at(-1);
  return {
    checked: checks.length,
    never: sources.length - checks.length,
    ...(oldest !== undefined && { oldest }),
    ...(newest !== undefined && { newest }),
  };
}

function describe(
  { matches, changes, isPageOf, sources }: Answer,
  { configuration, clock }: Runtime,
  { language }: Invocation,
): string[] {
  const text = inLanguage(texts, language);
  const { timezone } = configuration.settings;
  const now = clock().getTime();
  const age = (at: string) => text.age(Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS)));
  const lines: string[] = isPageOf === undefined ? [] : [text.isOfficial(isPageOf)];
  if (matches.length > 0) lines.push(colors.bold(text.officialSays));
  for (const { verdict, sourceId, url, takenAt, said, stands } of matches) {
    lines.push(`  ${text.verdicts[verdict]} - ${sourceId} (${age(takenAt)}) ${plain(url)}`);
    lines.push(`    ${text.said}: ${plain(said).slice(0, SHOWN_CHARS)}`);
    lines.push(`    ${text.stands}: ${plain(stands).slice(0, SHOWN_CHARS)}`);
  }
  if (changes.length > 0) lines.push(colors.bold(text.sameDays));
  for (const { day, changeId, headline, detectedAt } of changes) {
    lines.push(
      `  ${day} - ${plain(headline[language])} (${age(detectedAt)}; rulewatch changes show ${changeId})`,
    );
  }
  if (matches.length === 0 && changes.length === 0) lines.push(text.nothing);
  const { checked, never, oldest, newest } = sources;
  if (oldest !== undefined && newest !== undefined)
    lines.push(text.checked(checked, stamp(oldest, timezone), stamp(newest, timezone)));
  if (never > 0) lines.push(text.neverChecked(never));
  lines.push(`${text.checkNow} rulewatch check-now`);
  return lines;
}
