import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf, wholeNumber } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface UpcomingOptions {
  readonly days: string;
  readonly all?: boolean;
}

/** `upcoming`: what applies when. */
export const upcomingCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('upcoming')
    .description(description)
    .option('--days <n>', options.days, '90')
    .option('--all', options.all)
    .option('--json', json)
    .action(async ({ days, all = false }: UpcomingOptions, command: Command) => {
      const { showUpcoming } = await import('./action.js');
      await showUpcoming({ days: wholeNumber('--days', days), all }, invocationOf(command, setting));
    });
};
