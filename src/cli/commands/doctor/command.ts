import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `doctor`: checks the installation. */
export const doctorCommand: CommandFactory = (setting) => {
  const { description } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('doctor')
    .description(description)
    .option('--json', json)
    .action(async (_given: unknown, command: Command) => {
      const { examine } = await import('./action.js');
      setting.finish(await examine(invocationOf(command, setting)));
    });
};
