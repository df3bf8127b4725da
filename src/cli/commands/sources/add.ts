import { userAgentOf } from '../../../collect/http/user-agent.js';
import type { Configuration } from '../../../config/configuration.js';
import { addOwnSources } from '../../../config/own-sources.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { lookUp } from '../../../pipeline/adding/look-up.js';
import {
  type AddChoices,
  type Declaration,
  declarationFor,
  type PermissionAnswer,
  type ProposalParts,
} from '../../../pipeline/adding/proposal.js';
import { askRobots, type RobotsAnswer } from '../../../pipeline/adding/robots.js';
import { checkSource } from '../../../pipeline/check-source.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import { failureProblem, type SourceResult } from '../../../pipeline/result.js';
import type { RecogniseAs } from '../../../recognise/recognise.js';
import type { Recognition } from '../../../recognise/recognition.js';
import { fillReason, recognitionTexts } from '../../../recognise/texts.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { ask, askYes, canAsk } from '../../shared/ask.js';
import { usage } from '../../shared/command.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { ownFolder } from '../../shared/own-folder.js';
import { findSource, openRuntime, readConfiguration } from '../../shared/runtime.js';
import { sealFolder } from '../../shared/seal.js';
import { colors, plain, print, printAside, printJson, table } from '../../shared/terminal.js';
import { addTexts } from './add-texts.js';

export interface AddOptions extends AddChoices {
  readonly isSure: boolean;
  readonly dryRun: boolean;
  readonly as?: RecogniseAs;
}

const SHOWN_ITEMS = 10;
const SHOWN_CHARS = 110;

/** Watches an address: from looking at it to the baseline, without a selector typed. */
export async function addSource(url: string, options: AddOptions, invocation: Invocation): Promise<ExitCode> {
  const { language, json } = invocation;
  const text = inLanguage(addTexts, language);
  const runtime = await openRuntime(invocation, { dryRun: true });
  let proposal: { parts: ProposalParts; configuration: Configuration };
  try {
    const { configuration, context, clock } = runtime;
    refuseKnown(url, options, configuration);
    if (!json) printAside(text.looking(url));
    const found = await lookUp(url, options.as, context, () => !json && printAside(text.rendering));
    if ('failure' in found) {
      const why = plain(explainSourceProblem(failureProblem(found.failure), context.kinds)[language]);
      const { kind, message } = found.failure;
      if (json)
        printJson({ url, shape: null, written: null, failure: { kind, message } }, configuration.secrets);
      else print(redact(`! ${why}`, configuration.secrets));
      return EXIT.unchecked;
    }
    const { recognition, allowedHosts } = found;
    const kind = recognition.declaration?.kind;
    if (
      kind === undefined ||
      recognition.shape === 'script-shell' ||
      !context.kinds.some(({ name }) => name === kind)
    ) {
      refuse(url, recognition, invocation);
      return EXIT.unchecked;
    }
    const userAgent = userAgentOf(configuration.settings.collect);
    const robots = await askRobots(url, userAgent, context.collector);
    const today = clock().toISOString().slice(0, 10);
    const note = text.note(inLanguage(addTexts, 'en').robots[robots.verdict]);
    const parts = {
      url,
      recognition,
      choices: options,
      robots,
      permission: 'owner-decision',
      note,
      allowedHosts,
      today,
    } as const;
    proposal = { parts, configuration };
  } finally {
    await runtime.close();
  }
  return settle(proposal.parts, proposal.configuration, options, invocation);
}

/** Shows the proposal, asks where somebody can answer, and writes what was agreed to. */
async function settle(
  parts: ProposalParts,
  { sources, secrets }: Configuration,
  { isSure, dryRun }: AddOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const { language, json } = invocation;
  const text = inLanguage(addTexts, language);
  const proposed = declarationFor(parts, sources);
  if (!json) print(redact(describe(parts, proposed, language), secrets));
  if (dryRun) {
    if (json) printJson(resultJson(parts, proposed, undefined, undefined), secrets);
    return EXIT.done;
  }
  let permission: PermissionAnswer = 'owner-decision';
  if (!isSure) {
    if (!canAsk() || json) throw usage(addTexts.needsYes);
    permission = await askPermission(text.permissionQuestion);
    if (!(await askYes(text.watchIt(proposed.id), 'y'))) {
      print(text.notAdded);
      return EXIT.done;
    }
  }
  const declaration = declarationFor({ ...parts, permission }, sources);
  const shape = recognitionTexts.shapes[parts.recognition.shape];
  const comment = addTexts.comment(parts.today, shape.en).en;
  const written = addOwnSources(ownFolder(invocation), [declaration], new Map([[declaration.id, comment]]));
  let baseline: SourceResult | undefined;
  try {
    await readConfiguration(invocation);
  } catch (error) {
    written.undo();
    throw error;
  }
  if (!json) print(text.added(declaration.id, written.file));
  if (declaration.enabled === true) baseline = await takeBaseline(declaration.id, invocation);
  else if (!json) print(text.addedOff(declaration.id));
  if (json) printJson(resultJson(parts, declaration, written.file, baseline), secrets);
  return baseline?.problem ? EXIT.unchecked : EXIT.done;
}

async function takeBaseline(id: string, invocation: Invocation): Promise<SourceResult> {
  const { language, json } = invocation;
  const text = inLanguage(addTexts, language);
  const runtime = await openRuntime(invocation);
  try {
    const { configuration, context } = runtime;
    const result = await checkSource(findSource(configuration, id), context);
    await sealFolder(runtime);
    if (json) return result;
    if (result.problem)
      print(text.noBaseline(plain(explainSourceProblem(result.problem, context.kinds)[language])));
    else print(text.baseline(result.pages));
    return result;
  } finally {
    await runtime.close();
  }
}

function refuseKnown(url: string, { id }: AddOptions, { sources }: Configuration): void {
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) throw usage(addTexts.badUrl(url));
  const same = sources.find(({ urls }) => urls.includes(url) || urls.includes(new URL(url).href));
  if (same) throw usage(addTexts.alreadyWatched(url, same.id, same.enabled));
  if (id !== undefined && sources.some((source) => source.id === id)) throw usage(addTexts.idTaken(id));
}

/** Says what an address is that cannot be watched, and what can be done instead. */
function refuse(url: string, recognition: Recognition, { language, json }: Invocation): void {
  const { shape, reasons } = recognition;
  if (json) {
    printJson({ url, shape, reasons, written: null }, []);
    return;
  }
  const text = inLanguage(addTexts, language);
  const lines = [colors.bold(text.nothing(inLanguage(recognitionTexts, language).shapes[shape]))];
  lines.push(...reasonLines(recognition, language));
  if (shape === 'login-wall') lines.push(text.handIn(url));
  else if (shape === 'script-shell') lines.push(text.tryBrowser);
  else lines.push(text.notFound);
  print(lines.join('\n'));
}

function reasonLines({ reasons }: Recognition, language: UiLanguage): string[] {
  const known: Readonly<Record<string, string>> = inLanguage(recognitionTexts, language).reasons;
  return reasons.map(({ code, params }) => `  ${plain(fillReason(known[code] ?? code, params))}`);
}

function describe(parts: ProposalParts, declaration: Declaration, language: UiLanguage): string {
  const { recognition, robots } = parts;
  const text = inLanguage(addTexts, language);
  const { shape, lines, items, feeds, termsUrl } = recognition;
  const said = [colors.bold(text.recognised(inLanguage(recognitionTexts, language).shapes[shape]))];
  said.push(...reasonLines(recognition, language), '');
  if (items.length > 0) {
    said.push(text.itemsFound(items.length));
    for (const { published, title } of items.slice(0, SHOWN_ITEMS))
      said.push(`  ${published ?? '----------'}  ${plain(title).slice(0, SHOWN_CHARS)}`);
  } else {
    said.push(text.firstLines);
    for (const line of lines) said.push(`  ${plain(line).slice(0, SHOWN_CHARS)}`);
  }
  const { labels } = text;
  const rows = [
    [labels.platform, declaration.platform],
    [labels.market, String(declaration.markets)],
    [labels.language, String(declaration.languages)],
    [labels.robots, `${text.robots[robots.verdict]} (${robots.url})`],
    [labels.terms, termsUrl ?? text.noTerms],
  ];
  said.push(
    '',
    table(
      rows.map((row) => row.map(plain)),
      '  ',
    ),
  );
  const [feed] = feeds;
  if (feed !== undefined && shape !== 'feed') said.push('', plain(text.hasFeed(feed)));
  return said.join('\n');
}

async function askPermission(question: string): Promise<PermissionAnswer> {
  const answer = await ask(question, 'o');
  if (/^(?:a|y|是|允)/i.test(answer)) return 'allowed';
  return /^(?:n|否|不)/i.test(answer) ? 'denied' : 'owner-decision';
}

function resultJson(
  { url, recognition, robots }: ProposalParts,
  source: Declaration,
  written: string | undefined,
  baseline: SourceResult | undefined,
) {
  const { shape, reasons, lines, items, feeds, termsUrl } = recognition;
  const answer: RobotsAnswer = robots;
  return {
    url,
    shape,
    reasons,
    source,
    robots: answer,
    termsUrl: termsUrl ?? null,
    feeds,
    lines,
    items,
    written: written ?? null,
    baseline: baseline
      ? {
          status: baseline.status,
          pages: baseline.pages,
          ...(baseline.problem && {
            failure: { kind: baseline.problem.kind, message: baseline.problem.message },
          }),
        }
      : null,
  };
}
