import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `verify-data`: reads everything that is stored and says what of it is damaged. */
export const verifyDataCommand: CommandFactory = (setting) => {
  const { description } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('verify-data')
    .description(description)
    .option('--json', json)
    .action(async (_given: unknown, command: Command) => {
      const { verifyData } = await import('./action.js');
      setting.finish(await verifyData(invocationOf(command, setting)));
    });
};
