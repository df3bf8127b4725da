import { Command, Option } from 'commander';
import { UI_LANGUAGES } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, day, invocationOf, usage, wholeNumber } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface Given {
  readonly channel?: string;
  readonly language?: string;
  readonly out: string;
  readonly date?: string;
}

/** `preview CHANGE_ID|digest`: what would be sent, as files. */
export const previewCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('preview')
    .description(description)
    .argument('<change|digest>')
    .option('--channel <channels>', options.previewChannel)
    .addOption(new Option('--language <language>', options.previewLanguage).choices([...UI_LANGUAGES]))
    .option('--out <dir>', options.previewOut, 'preview')
    .option('--date <date>', options.previewDate)
    .option('--json', json)
    .action(async (what: string, given: Given, command: Command) => {
      const isDigest = what === 'digest';
      if (!isDigest && given.date !== undefined) throw usage(texts.dateIsForDigest);
      const date = given.date === undefined ? undefined : day(given.date);
      const subject = isDigest
        ? ({ type: 'digest', date } as const)
        : ({ type: 'change', id: wholeNumber('ID', what) } as const);
      const { showPreview } = await import('./action.js');
      await showPreview(
        {
          subject,
          channels: given.channel,
          language: UI_LANGUAGES.find((known) => known === given.language),
          out: given.out,
        },
        invocationOf(command, setting),
      );
    });
};
