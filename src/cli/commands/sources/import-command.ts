import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandSetting, choice, day, invocationOf, usage } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { importTexts } from './import-texts.js';

interface Given {
  readonly source?: string;
  readonly url?: string;
  readonly title?: string;
  readonly date?: string;
  readonly new?: string;
  readonly platform?: string;
  readonly baseline?: boolean;
  readonly dryRun?: boolean;
  readonly from?: string;
}

/** `sources import`: texts that people hand in. */
export function importCommand(setting: CommandSetting): Command {
  const { command: description, options } = inLanguage(importTexts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('import')
    .description(description)
    .argument('[file...]')
    .option('--source <id>', options.source)
    .option('--url <address>', options.url)
    .option('--title <title>', options.title)
    .option('--date <day>', options.date)
    .option('--baseline', options.baseline)
    .option('--new <id>', options.create)
    .option('--platform <platform>', options.platform)
    .option('--from <format>', options.from)
    .option('--dry-run', options.dryRun)
    .option('--json', json)
    .action(async (files: string[], given: Given, command: Command) => {
      if (given.from !== undefined) {
        const [{ takeOver }, { WATCH_LIST_FORMATS }] = await Promise.all([
          import('./take-over.js'),
          import('../../../watch-lists/formats.js'),
        ]);
        const formats = Object.keys(WATCH_LIST_FORMATS) as (keyof typeof WATCH_LIST_FORMATS)[];
        const format = choice('--from', given.from, formats);
        await takeOver(format, files, given.dryRun === true, invocationOf(command, setting));
        return;
      }
      const { importHandedIn } = await import('./import.js');
      if (given.url !== undefined && !/^https?:\/\/\S+$/.test(given.url))
        throw usage(importTexts.badUrl(given.url));
      const { source, url: address, title, date, new: create, platform } = given;
      const said = {
        ...(source !== undefined && { source }),
        ...(address !== undefined && { address }),
        ...(title !== undefined && { title }),
        ...(date !== undefined && { published: day(date) }),
        ...(create !== undefined && { create }),
        ...(platform !== undefined && { platform }),
      };
      const how = { isBaseline: given.baseline === true, dryRun: given.dryRun === true };
      setting.finish(await importHandedIn(files, { ...said, ...how }, invocationOf(command, setting)));
    });
}
