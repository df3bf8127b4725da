import type { HandedIn, NotTaken } from '../../../collect/handed-in/handed-in.js';
import type { Configuration } from '../../../config/configuration.js';
import { addOwnSources } from '../../../config/own-sources.js';
import { deliverDue } from '../../../deliver/outbox/queue.js';
import type { Source } from '../../../domain/source.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { type HandInResult, handIn } from '../../../pipeline/kinds/import/hand-in.js';
import { type Belonging, proposeSources, sureOf } from '../../../pipeline/kinds/import/propose.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import { inLanguage } from '../../../text/texts.js';
import { askYes, canAsk } from '../../shared/ask.js';
import { usage } from '../../shared/command.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import { changeJson, describeChange } from '../../shared/found-change.js';
import type { Invocation } from '../../shared/global-options.js';
import { ownFolder } from '../../shared/own-folder.js';
import { findSource, openRuntime, type Runtime, readConfiguration } from '../../shared/runtime.js';
import { sealFolder } from '../../shared/seal.js';
import { plain, print, printAside, printJson } from '../../shared/terminal.js';
import { describeDelivery } from '../../shared/waiting.js';
import { readHandover, type Said } from './handover.js';
import { importTexts } from './import-texts.js';

export interface ImportOptions extends Said {
  readonly source?: string;
  /** The id of a source that is made for it. */
  readonly create?: string;
  readonly platform?: string;
  readonly isBaseline: boolean;
  readonly dryRun: boolean;
}

interface Taken extends HandInResult {
  readonly source: Source;
  readonly reasons: Belonging['reasons'];
}

/** Takes what people hand in through the pipeline, and says what was found. */
export async function importHandedIn(
  paths: readonly string[],
  options: ImportOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const { language, json } = invocation;
  const text = inLanguage(importTexts, language);
  const { items, notTaken } = await readHandover(paths, options, new Date(), language);
  const created = options.create === undefined ? undefined : await createSource(options, items, invocation);
  const { dryRun } = options;
  const runtime = await openRuntime(invocation, { dryRun, terminal: json ? process.stderr : process.stdout });
  try {
    const { configuration, context, store, channels } = runtime;
    const places: { item: HandedIn; belonging: Pick<Belonging, 'source' | 'reasons'> }[] = [];
    // Every place is known before anything is stored: a question left open stores nothing.
    for (const item of items) {
      places.push({ item, belonging: await placeFor(item, options, runtime, invocation) });
    }
    const taken: Taken[] = [];
    for (const { item, belonging } of places) {
      const { isBaseline } = options;
      taken.push({ ...belonging, ...(await handIn(item, belonging.source, { isBaseline }, context)) });
    }
    const delivered = dryRun ? undefined : await deliverDue(store, channels, runtime.delivery);
    if (!dryRun && taken.some(({ result }) => result.status === 'first-seen' || result.status === 'changed'))
      await sealFolder(runtime);
    if (json) {
      printJson({ created: created ?? null, items: taken.map(takenJson), notTaken }, configuration.secrets);
    } else {
      if (created) print(text.created(created.id, created.file));
      for (const line of describeTaken(taken, runtime, language)) print(line);
      if (dryRun) print(text.dryRunNote);
      else if (delivered) print(describeDelivery(delivered, runtime, language).join('\n'));
    }
    for (const line of describeNotTaken(notTaken, language)) printAside(line);
    const failed = notTaken.length > 0 || taken.some(({ result }) => 'problem' in result && result.problem);
    return failed ? EXIT.unchecked : EXIT.done;
  } finally {
    await runtime.close();
  }
}

/** The source that a text goes to: the one that was named, or else the one that it seems to belong to. */
async function placeFor(
  item: HandedIn,
  { source: id, create }: ImportOptions,
  { configuration, context, store }: Runtime,
  { language, json }: Invocation,
): Promise<Pick<Belonging, 'source' | 'reasons'>> {
  const named = create ?? id;
  if (named !== undefined) {
    const source = findSource(configuration, named);
    if (source.kind !== 'import') throw usage(importTexts.notImport(named, source.kind));
    return { source: accepting(source, item), reasons: [] };
  }
  const candidates = importSources(configuration).map((source) => ({
    source,
    titles: store.pages.ofSource(source.id).map(({ title }) => title),
  }));
  const reader = candidates[0]?.source;
  const document = reader
    ? (await context.judging.readPage([item.content], reader)).document
    : { url: '', title: '', blocks: [] };
  const titled = { ...document, title: item.title ?? document.title };
  const belongings = proposeSources(item, titled, candidates, configuration.sources);
  const sure = sureOf(belongings);
  if (sure) {
    const line = belongsLine(item, sure, language);
    if (json) printAside(line);
    else print(line);
    return { ...sure, source: accepting(sure.source, item) };
  }
  for (const belonging of belongings) {
    if (!canAsk() || json) break;
    printAside(belongsLine(item, belonging, language));
    if (await askYes(inLanguage(importTexts, language).takeIt(belonging.source.id), 'y')) return belonging;
  }
  if (belongings.length > 0) {
    printAside(inLanguage(importTexts, language).candidates);
    for (const belonging of belongings.slice(0, 5)) printAside(`  ${belongsLine(item, belonging, language)}`);
  }
  throw usage(importTexts.unsure(plain(titled.title || item.label)));
}

function importSources({ sources }: Configuration): Source[] {
  return sources.filter(({ kind }) => kind === 'import');
}

function accepting(source: Source, { way }: HandedIn): Source {
  const accept = source.import?.accept ?? [way];
  if (!accept.includes(way)) throw usage(importTexts.notAccepted(source.id, way, accept.join(', ')));
  return source;
}

async function createSource(
  { create: id = '', platform }: ImportOptions,
  items: readonly HandedIn[],
  invocation: Invocation,
): Promise<{ readonly id: string; readonly file: string }> {
  const { sources } = await readConfiguration(invocation);
  const known = sources.find((source) => source.id === id);
  if (known) throw usage(importTexts.idTaken(id, known.file));
  if (platform === undefined) throw usage(importTexts.needsPlatform);
  const siblings = sources.filter((source) => source.platform === platform);
  const fetched = items.flatMap(({ address }) => (address === undefined ? [] : [new URL(address).origin]));
  const [url] = fetched;
  const written = addOwnSources(ownFolder(invocation), [
    {
      id,
      platform,
      name: importTexts.handedInName(platform)[invocation.language],
      markets: siblings[0]?.markets ?? ['GLOBAL'],
      languages: [...new Set(siblings.flatMap(({ languages }) => languages))]
        .slice(0, 5)
        .concat(siblings.length ? [] : ['en', 'zh-CN']),
      timezone: siblings[0]?.timezone ?? 'UTC',
      kind: 'import',
      permission: { status: 'owner-decision', note: 'Nothing is fetched; a person hands it in.' },
      enabled: true,
      ...(url !== undefined && { url }),
      import: { accept: ['paste', 'file', 'mail'] },
    },
  ]);
  try {
    await readConfiguration(invocation);
  } catch (error) {
    written.undo();
    throw error;
  }
  return { id, file: written.file };
}

function belongsLine(
  item: HandedIn,
  { source, reasons }: Pick<Belonging, 'source' | 'reasons'>,
  language: UiLanguage,
): string {
  const text = inLanguage(importTexts, language);
  const said = reasons.map(({ code, shown }) => text.reasons[code](plain(shown)));
  return text.belongs(plain(item.title ?? item.label), source.id, said.join(language === 'en' ? ', ' : '，'));
}

function* describeTaken(
  taken: readonly Taken[],
  { context }: Runtime,
  language: UiLanguage,
): Generator<string> {
  const { said } = inLanguage(importTexts, language);
  for (const { source, title, result } of taken) {
    const problem = 'problem' in result ? result.problem : undefined;
    const why = problem ? `: ${explainSourceProblem(problem, context.kinds)[language]}` : '';
    yield plain(`${source.id} - ${title}: ${said[result.status]}${why}`);
    if (result.status === 'changed') yield describeChange(result.change, language);
  }
}

function takenJson({ source, title, url, reasons, result }: Taken) {
  const problem = 'problem' in result ? result.problem : undefined;
  return {
    source: source.id,
    title,
    url,
    status: result.status,
    reasons: reasons.map(({ code, shown }) => ({ code, shown })),
    ...(problem && { failure: { kind: problem.kind, message: problem.message } }),
    ...(result.status === 'changed' && { change: changeJson(result.change) }),
  };
}

function describeNotTaken(notTaken: readonly NotTaken[], language: UiLanguage): string[] {
  const text = inLanguage(importTexts, language);
  return notTaken.map(({ label, why, what }) => `! ${plain(label)} ${text.notTaken[why](plain(what))}`);
}
