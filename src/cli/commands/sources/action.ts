import { resolve } from 'node:path';
import { withoutUserInfo } from '../../../collect/addresses.js';
import { faceName } from '../../../compare/faces/look.js';
import { emptyMemory } from '../../../compare/memory/memory.js';
import { percentOf } from '../../../compare/model/likelihood.js';
import { thresholdOf } from '../../../compare/model/sensitivity.js';
import type { ConfigurationWarning } from '../../../config/configuration.js';
import { ConfigurationError, formatIssue } from '../../../config/errors.js';
import type { Source } from '../../../domain/source.js';
import type { IsoInstant, UiLanguage } from '../../../domain/vocabulary.js';
import { type NextCheck, nextChecks } from '../../../health/next-checks.js';
import { isWanted, type Standing, standingsOf } from '../../../health/standings.js';
import { confidenceLabels, permissionLabels, sourceStateLabels } from '../../../i18n/labels.js';
import { KINDS } from '../../../pipeline/kinds/kinds.js';
import { lessonsOf, pageThreshold } from '../../../pipeline/threshold.js';
import { StoreError } from '../../../store/errors.js';
import { openStore, type Store } from '../../../store/store.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp, timed } from '../../shared/clock.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading } from '../../shared/reading.js';
import { findSource, openRuntime, readConfiguration } from '../../shared/runtime.js';
import { unusedSessions, unusedSessionText } from '../../shared/sessions.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { probeJson, probeText } from './probe-report.js';
import { texts } from './texts.js';

export async function listSources(invocation: Invocation): Promise<void> {
  const { configuration, store, secrets, close } = await openReading(invocation);
  try {
    const now = new Date();
    const standings = standingsOf(configuration, store, { now, kinds: KINDS });
    const next = nextChecks(configuration, now, KINDS);
    if (invocation.json)
      printJson(
        standings.map((standing) => ({
          ...standingJson(standing, store, now),
          nextCheckAt: next(standing) ?? null,
        })),
        secrets,
      );
    else {
      const { timezone } = configuration.settings;
      print(redact(describeSources(standings, { next, timezone }, invocation.language), secrets));
    }
  } finally {
    close();
  }
}

/** When sources are checked, and by which clock it is said. */
interface Times {
  readonly next: NextCheck;
  readonly timezone: string;
}

function standingJson({ id, source, health, lastReadAt }: Standing, store: Store, now: Date) {
  const { state, reasons } = health;
  if (!source) return { id, enabled: null, state, reasons, lastReadAt: null, trouble: null, pause: null };
  const { problemReason: _ofMessage, ...trouble } = store.health.get(id) ?? {};
  const { headers: _mayHoldSecrets, proxy, ...declared } = source;
  const pause = store.pauses.get(source.id, now.toISOString());
  return {
    ...declared,
    ...(proxy !== undefined && { proxy: withoutUserInfo(proxy) }),
    state,
    reasons,
    lastReadAt: lastReadAt ?? null,
    trouble: 'sourceId' in trouble ? trouble : null,
    pause: pause ? { since: pause.pausedAt, until: pause.until, why: pause.why } : null,
  };
}

/** A table of all sources, what is the matter with those that are not well, and how those that are off are put on. */
function describeSources(standings: readonly Standing[], times: Times, language: UiLanguage): string {
  const text = inLanguage(texts, language);
  const unwell = standings.filter((standing) => isWanted(standing) && standing.health.reasons.length > 0);
  const off = standings.filter((standing) => !isWanted(standing));
  const parts = [sourceTable(standings, times, language)];
  if (unwell.length > 0) parts.push(reasonsOf(text.unwell, unwell, language));
  const disobeying = standings.flatMap(({ source }) => (source?.robots?.obey === false ? [source] : []));
  if (disobeying.length > 0) {
    const rows = disobeying.map(({ id, robots }) => [id, plain(robots?.why ?? '')]);
    parts.push(`${colors.bold(text.disobeying)}\n${table(rows, '  ')}`);
  }
  if (off.length > 0) parts.push(reasonsOf(text.off(off.length), off, language));
  return parts.join('\n\n');
}

function reasonsOf(title: string, standings: readonly Standing[], language: UiLanguage): string {
  const rows = standings.map(({ id, health: { reasons } }) => [
    id,
    plain(reasons.map((reason) => reason.text[language]).join('; ')),
  ]);
  return `${colors.bold(title)}\n${table(rows, '  ')}`;
}

function sourceTable(
  standings: readonly Standing[],
  { next, timezone }: Times,
  language: UiLanguage,
): string {
  const { labels } = inLanguage(common, language);
  const head = [
    labels.source,
    labels.status,
    labels.kind,
    labels.permission,
    labels.confidence,
    timed(labels.lastGood, timezone),
    labels.nextCheck,
    labels.name,
  ];
  const shown = (at: IsoInstant | undefined) => (at === undefined ? '-' : stamp(at, timezone));
  const rows = standings.map((standing) => {
    const { id, source, health, lastReadAt } = standing;
    const { state } = health;
    if (!source) return [plain(id), sourceStateLabels[state][language], '-', '-', '-', '-', '-', '-'];
    return [
      id,
      source.enabled ? sourceStateLabels[state][language] : labels.off,
      source.fetch === 'http' ? source.kind : `${source.kind} (${source.fetch})`,
      permissionLabels[source.permission.status][language],
      confidenceLabels[source.confidence][language],
      shown(lastReadAt),
      shown(next(standing)),
      plain(source.name),
    ];
  });
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}

export async function lintSources(invocation: Invocation): Promise<void> {
  const { sources, faulty, warnings: declared, secrets } = await readConfiguration(invocation);
  if (faulty.length > 0) throw new ConfigurationError(faulty.flatMap(({ issues }) => issues));
  const warnings = [...declared, ...storedDoubts(sources, invocation)];
  const enabled = sources.filter((source) => source.enabled).length;
  if (invocation.json) {
    printJson({ sources: sources.length, enabled, warnings }, secrets);
    return;
  }
  const { language } = invocation;
  const lines = [inLanguage(texts, language).lintClean(sources.length, enabled)];
  if (warnings.length > 0) lines.push(inLanguage(texts, language).lintWarnings(warnings.length));
  for (const warning of warnings) lines.push(`  ${formatIssue(warning, language)}`);
  print(redact(lines.join('\n'), secrets));
}

/** What is stored of sources and does not go with how they are declared. */
function storedDoubts(sources: readonly Source[], { data }: Invocation): ConfigurationWarning[] {
  let store: Store;
  try {
    store = openStore(resolve(data), { access: 'read' });
  } catch (error) {
    // What is wrong with the stored data is not what is asked here: `doctor` and `verify-data` tell it.
    if (error instanceof StoreError) return [];
    throw error;
  }
  try {
    return [...listsToOtherHosts(sources, store), ...sessionsOfAnybody(sources, store)];
  } finally {
    store.close();
  }
}

/** The lists whose entries led to hosts that may not be followed when they were checked last. */
function listsToOtherHosts(sources: readonly Source[], { items }: Store): ConfigurationWarning[] {
  return sources.flatMap(({ id, file, enabled }) => {
    const hosts = (enabled ? items.memory(id)?.otherHosts : undefined) ?? [];
    const message = texts.otherHosts(id, hosts.join(', '));
    return hosts.length === 0
      ? []
      : [{ code: 'kind:other-host', source: id, file, field: `${id}.allowedHosts`, message }];
  });
}

function sessionsOfAnybody(sources: readonly Source[], store: Store): ConfigurationWarning[] {
  return unusedSessions(sources, store).flatMap((unused): ConfigurationWarning[] => {
    const { id, source } = unused;
    if (!source) return [];
    const { file } = source;
    return [
      {
        code: 'session-unused',
        source: id,
        file,
        field: `${id}.session`,
        message: unusedSessionText(unused),
      },
    ];
  });
}

/** Reads a source as a check would and shows what came out; works for sources that are off, and stores nothing. */
export async function testSource(id: string, isFull: boolean, invocation: Invocation): Promise<ExitCode> {
  const [{ probeSource }, { explainSourceProblem }, runtime] = await Promise.all([
    import('../../../pipeline/probe.js'),
    import('../../../pipeline/problem-texts.js'),
    openRuntime(invocation, { dryRun: true }),
  ]);
  try {
    const { configuration, context } = runtime;
    const probes = await probeSource(findSource(configuration, id), context);
    if (invocation.json) printJson({ id, probes: probes.map(probeJson) }, configuration.secrets);
    else {
      const { language } = invocation;
      const { robots } = findSource(configuration, id);
      if (robots?.obey === false)
        print(redact(plain(inLanguage(texts, language).disobeyed(robots.why ?? '')), configuration.secrets));
      const told = probes.map((probe) => {
        const problem = probe.problem && explainSourceProblem(probe.problem, context.kinds)[language];
        return probeText(probe, problem, isFull, language);
      });
      print(redact(told.join('\n\n'), configuration.secrets));
    }
    return probes.some((probe) => probe.problem) ? EXIT.unchecked : EXIT.done;
  } finally {
    await runtime.close();
  }
}

/** What is known of the pages of a source that keeps noise from being told; what is forgotten is learned anew. */
export async function showLearned(
  id: string,
  forget: 'everything' | 'lessons' | 'nothing',
  invocation: Invocation,
): Promise<void> {
  const reading = await openReading(invocation, forget === 'nothing' ? 'read' : 'write');
  const { configuration, store, secrets, close } = reading;
  try {
    const source = findSource(configuration, id);
    const known = () => store.pages.ofSource(source.id).filter((page) => page.role !== 'listing');
    if (forget !== 'nothing') {
      store.transaction(() => {
        for (const page of known()) {
          store.lessons.forget(page.id);
          if (forget === 'lessons') continue;
          store.pages.setMemory(page.id, emptyMemory());
          store.faces.replace(page.id, []);
        }
      });
    }
    const { timezone } = configuration.settings;
    const { sensitivity } = configuration.settings.alerts;
    const pages = known();
    const text = inLanguage(texts, invocation.language);
    if (invocation.json) {
      printJson(
        pages.map(({ id: pageId, url, memory }) => ({
          url,
          memory,
          faces: store.faces.ofPage(pageId),
          threshold: pageThreshold(pageId, source, store, sensitivity),
          lessons: store.lessons.ofPage(pageId).map(({ pageId: _page, ...lesson }) => lesson),
        })),
        secrets,
      );
    } else if (forget === 'everything') print(text.forgotten(pages.length));
    else if (forget === 'lessons') print(text.lessonsForgotten(pages.length));
    else {
      for (const { id: pageId, url, title, memory, snapshotId } of pages) {
        const { seen, volatile, recurring, compared, flips } = memory;
        const threshold = pageThreshold(pageId, source, store, sensitivity);
        const usual = thresholdOf(source.sensitivity ?? sensitivity, { falseAlarms: 0, promoted: 0 });
        const { falseAlarms, promoted } = lessonsOf(pageId, store);
        print(`${colors.bold(plain(title))}  ${plain(url)}`);
        print(`  ${text.learned(seen.length, volatile.length, recurring.length, compared, flips)}`);
        const taught = falseAlarms + promoted > 0;
        const why = taught ? `, ${text.taught(percentOf(usual), falseAlarms, promoted)}` : '';
        print(`  ${text.alertsFrom(percentOf(threshold))}${why}`);
        for (const face of store.faces.ofPage(pageId)) {
          const lastSeen = face.snapshotId === snapshotId ? undefined : stamp(face.lastSeenAt, timezone);
          print(`  ${text.learnedFace(faceName(face), face.turns, lastSeen)}`);
        }
      }
    }
  } finally {
    close();
  }
}
