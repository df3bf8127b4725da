import type { Configuration } from '../../../config/configuration.js';
import { addOwnSources } from '../../../config/own-sources.js';
import { guessPlace, slug } from '../../../recognise/place.js';
import { selectorProblem } from '../../../schema/selector.js';
import { inLanguage } from '../../../text/texts.js';
import { WATCH_LIST_FORMATS, type WatchListFormat } from '../../../watch-lists/formats.js';
import { type LeftOut, UnknownFormatError, type Watch, type WatchList } from '../../../watch-lists/watch.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { ownFolder } from '../../shared/own-folder.js';
import { readConfiguration } from '../../shared/runtime.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { readListFiles } from './list-files.js';
import { takeOverTexts } from './take-over-texts.js';

type Declaration = Readonly<Record<string, unknown>> & { readonly id: string };

/** Takes over the watch list of another tool, and says what of it could not be taken and why. */
export async function takeOver(
  format: WatchListFormat,
  paths: readonly string[],
  dryRun: boolean,
  invocation: Invocation,
): Promise<void> {
  if (paths.length === 0) throw usage(takeOverTexts.needsFile);
  const { tool } = WATCH_LIST_FORMATS[format];
  const lists = paths.map((path) => readList(format, path));
  const watches = lists.flatMap((list) => list.watches);
  const configuration = await readConfiguration(invocation);
  const known = new Set(configuration.sources.flatMap(({ urls }) => urls));
  const fresh = watches.filter(({ urls: [url = ''] }, index) => {
    const isRepeated =
      watches.findIndex((other) => other.urls[0] === url && other.name === watches[index]?.name) < index;
    return !known.has(url) && !isRepeated;
  });
  const badSelectors: LeftOut[] = [];
  const declarations = declare(fresh, tool, configuration, badSelectors);
  const leftOut = [...lists.flatMap((list) => list.leftOut), ...badSelectors];
  let file: string | undefined;
  if (declarations.length > 0 && !dryRun) {
    const written = addOwnSources(ownFolder(invocation), declarations);
    file = written.file;
    try {
      await readConfiguration(invocation);
    } catch (error) {
      written.undo();
      throw error;
    }
  }
  const knownCount = watches.length - fresh.length;
  if (invocation.json) {
    printJson(
      { written: file ?? null, sources: declarations, known: knownCount, leftOut },
      configuration.secrets,
    );
    return;
  }
  const text = inLanguage(takeOverTexts, invocation.language);
  const lines = [
    file === undefined ? text.wouldTake(declarations.length) : text.taken(declarations.length, file),
  ];
  if (knownCount > 0) lines.push(text.known(knownCount));
  if (leftOut.length > 0) {
    const { name, setting, why } = text.labels;
    const head = [name, setting, why].map((cell) => colors.bold(cell));
    const rows = leftOut.map((left) => [
      plain(left.name).slice(0, 50),
      left.isWhole ? `${text.whole} (${plain(left.setting).slice(0, 40)})` : plain(left.setting).slice(0, 40),
      text.why[left.why],
    ]);
    lines.push('', text.leftOut(leftOut.length), table([head, ...rows], '  '));
  }
  if (file !== undefined) lines.push('', text.next);
  print(lines.join('\n'));
}

function readList(format: WatchListFormat, path: string): WatchList {
  const { read, tool } = WATCH_LIST_FORMATS[format];
  try {
    return read(readListFiles(path));
  } catch (error) {
    if (error instanceof UnknownFormatError)
      throw usage(takeOverTexts.unknownFormat(path, tool, error.expected));
    throw error;
  }
}

function declare(
  watches: readonly Watch[],
  tool: string,
  { sources }: Configuration,
  leftOut: LeftOut[],
): Declaration[] {
  const taken = new Set(sources.map(({ id }) => id));
  return watches.map((watch): Declaration => {
    const [url = ''] = watch.urls;
    const { platform, market, timezone } = guessPlace(url, undefined, sources);
    const valid = (setting: string, selectors: readonly string[]): string[] =>
      selectors.filter((selector) => {
        const isGood = selectorProblem(selector) === undefined;
        if (!isGood)
          leftOut.push({
            name: watch.name,
            setting: `${setting}: ${selector}`,
            why: 'not-css',
            isWhole: false,
          });
        return isGood;
      });
    const content = valid('content', watch.content);
    const ignore = valid('ignore', watch.ignore);
    const base = [slug(platform), slug(watch.name).split('-').slice(0, 5).join('-')]
      .filter(Boolean)
      .join('-');
    let id = base || 'source';
    for (let next = 2; taken.has(id); next++) id = `${base}-${next}`;
    taken.add(id);
    return {
      id,
      platform: platform || 'other',
      name: watch.name.slice(0, 120),
      markets: [market],
      languages: ['en'],
      timezone,
      kind: watch.kind,
      ...(watch.fetch === 'browser' && { fetch: 'browser' }),
      permission: { status: 'owner-decision', note: takeOverTexts.note(tool).en },
      enabled: watch.isOn,
      ...(watch.urls.length > 1 ? { urls: watch.urls } : { url }),
      ...(Object.keys(watch.headers).length > 0 && { headers: watch.headers }),
      ...(content.length + ignore.length > 0 && {
        extract: { ...(content.length > 0 && { content }), ...(ignore.length > 0 && { ignore }) },
      }),
      ...(watch.schedule !== undefined && { schedule: watch.schedule }),
    };
  });
}
