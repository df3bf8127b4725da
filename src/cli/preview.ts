import { Command, Option } from 'commander';
import { UI_LANGUAGES } from '../domain/vocabulary.js';
import { type CommandFactory, day, invocationOf, usage, wholeNumber } from './command.js';
import { messages } from './messages.js';

interface Given {
  readonly channel?: string;
  readonly language?: string;
  readonly out: string;
  readonly date?: string;
}

/** `preview CHANGE_ID|digest`: what would be sent, as files. */
export const previewCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('preview')
    .description(commands.preview)
    .argument('<change|digest>')
    .option('--channel <channels>', options.previewChannel)
    .addOption(new Option('--language <language>', options.previewLanguage).choices([...UI_LANGUAGES]))
    .option('--out <dir>', options.previewOut, 'preview')
    .option('--date <date>', options.previewDate)
    .option('--json', options.json)
    .action(async (what: string, given: Given, command: Command) => {
      const isDigest = what === 'digest';
      if (!isDigest && given.date !== undefined) throw usage((m) => m.preview.dateIsForDigest);
      const date = given.date === undefined ? undefined : day(given.date);
      const subject = isDigest
        ? ({ type: 'digest', date } as const)
        : ({ type: 'change', id: wholeNumber('ID', what) } as const);
      const { showPreview } = await import('./actions/preview.js');
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
