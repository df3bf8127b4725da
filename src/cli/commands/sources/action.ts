import { faceName } from '../../../compare/faces/look.js';
import { emptyMemory } from '../../../compare/memory/memory.js';
import { percentOf } from '../../../compare/model/likelihood.js';
import { thresholdOf } from '../../../compare/model/sensitivity.js';
import { type Configuration, uncheckable } from '../../../config/configuration.js';
import { formatIssue } from '../../../config/errors.js';
import type { Source } from '../../../domain/source.js';
import type { IsoInstant, UiLanguage } from '../../../domain/vocabulary.js';
import { confidenceLabels, permissionLabels, problemLabel } from '../../../i18n/labels.js';
import { isHandedIn } from '../../../pipeline/kinds/kind.js';
import { KINDS } from '../../../pipeline/kinds/kinds.js';
import { lessonsOf, pageThreshold } from '../../../pipeline/threshold.js';
import type { Store } from '../../../store/store.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { untilDay } from '../../shared/pauses.js';
import { openReading } from '../../shared/reading.js';
import { findSource, openRuntime, readConfiguration } from '../../shared/runtime.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

export async function listSources(invocation: Invocation): Promise<void> {
  const { configuration, store, secrets, close } = await openReading(invocation);
  try {
    if (invocation.json)
      printJson(
        configuration.sources.map((source) => sourceJson(source, store, new Date())),
        secrets,
      );
    else print(redact(sourceTable(configuration, store, invocation.language), secrets));
  } finally {
    close();
  }
}

function sourceJson(source: Source, store: Store, now: Date) {
  const { problemReason: _ofMessage, ...trouble } = store.health.get(source.id) ?? {};
  const { headers: _mayHoldSecrets, ...declared } = source;
  const pause = store.pauses.get(source.id, now.toISOString());
  return {
    ...declared,
    lastReadAt: store.pages.lastCheckOf(source.id) ?? null,
    trouble: 'sourceId' in trouble ? trouble : null,
    pause: pause ? { since: pause.pausedAt, until: pause.until, why: pause.why } : null,
  };
}

function sourceTable(configuration: Configuration, store: Store, language: UiLanguage): string {
  const { labels, pausedUntil } = inLanguage(common, language);
  const now = new Date().toISOString();
  const head = [
    labels.source,
    labels.status,
    labels.kind,
    labels.permission,
    labels.confidence,
    labels.lastGood,
    labels.name,
  ];
  const notYet = uncheckable(configuration);
  const rows = configuration.sources.map((source) => {
    const trouble = store.health.get(source.id);
    const watched = notYet.has(source.id) ? inLanguage(texts, language).notYet : labels.on;
    const pause = store.pauses.get(source.id, now);
    const pausedText = pause && pausedUntil(untilDay(pause.until, configuration.settings.timezone));
    const on = isHandedIn(source, KINDS) ? inLanguage(texts, language).byHand : watched;
    const state = source.enabled ? (pausedText ?? on) : labels.off;
    return [
      source.id,
      trouble ? `${state}, ${problemLabel(trouble.problemKind)[language]}` : state,
      source.fetch === 'http' ? source.kind : `${source.kind} (${source.fetch})`,
      permissionLabels[source.permission.status][language],
      confidenceLabels[source.confidence][language],
      store.pages.lastCheckOf(source.id)?.slice(0, 16).replace('T', ' ') ?? '-',
      plain(source.name),
    ];
  });
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}

export async function lintSources(invocation: Invocation): Promise<void> {
  const { sources, warnings, secrets } = await readConfiguration(invocation);
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

/** Reads a source as a check would and shows what came out; works for sources that are off, and stores nothing. */
export async function testSource(id: string, invocation: Invocation): Promise<ExitCode> {
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
      const told = probes.map((probe) => {
        const problem = probe.problem && explainSourceProblem(probe.problem, context.kinds)[language];
        return probeText(probe, problem, language);
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
          const lastSeen = face.snapshotId === snapshotId ? undefined : minuteOf(face.lastSeenAt);
          print(`  ${text.learnedFace(faceName(face), face.turns, lastSeen)}`);
        }
      }
    }
  } finally {
    close();
  }
}

/** An instant as people read it, in UTC. */
function minuteOf(at: IsoInstant): string {
  return at.slice(0, 16).replace('T', ' ');
}

type Probe = Awaited<ReturnType<typeof import('../../../pipeline/probe.js')['probeSource']>>[number];

function probeJson({ problem, ...probe }: Probe) {
  return { ...probe, ...(problem && { problem: { kind: problem.kind, message: problem.message } }) };
}

function probeText(probe: Probe, problem: string | undefined, language: UiLanguage): string {
  const text = inLanguage(texts, language);
  const { labels } = inLanguage(common, language);
  const lines = [colors.bold(plain(probe.url))];
  if (probe.response) {
    const { status, bytes, contentType } = probe.response;
    lines.push(`  ${text.testFetched(status, bytes, contentType)}`);
  }
  if (problem !== undefined) lines.push(`  ${colors.red('!')} ${plain(problem)}`);
  if (probe.document) {
    const { title, published, blocks, characters, language: tongue } = probe.document;
    lines.push(`  ${labels.title}: ${plain(title)}`);
    if (tongue !== undefined) lines.push(`  ${labels.language}: ${tongue}`);
    if (published !== undefined) lines.push(`  ${labels.published}: ${published}`);
    lines.push(`  ${text.testDocument(blocks, characters)}`);
    for (const line of probe.document.outline) lines.push(`    ${plain(line)}`);
  }
  if (probe.items) {
    lines.push(`  ${text.testItems(probe.items.length)}`);
    for (const { published = '----------', dateText, title, url } of probe.items) {
      const asWritten = dateText !== undefined && dateText !== published ? ` (${plain(dateText)})` : '';
      lines.push(`    ${published}${asWritten}  ${plain(title)}  ${plain(url)}`);
    }
  }
  return lines.join('\n');
}
