import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `doctor`: checks the installation. */
export const doctorCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('doctor')
    .description(description)
    .option('--test', options.test)
    .option('--json', json)
    .action(async (given: { test?: boolean }, command: Command) => {
      const { examine } = await import('./action.js');
      setting.finish(await examine(given.test === true, invocationOf(command, setting)));
    });
};
