import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `restore DIR`: puts a backup in the place of the data folder. */
export const restoreCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('restore')
    .description(description)
    .argument('<dir>')
    .option('--force', options.force)
    .option('--json', json)
    .action(async (dir: string, given: { force?: boolean }, command: Command) => {
      const { restoreBackup } = await import('./action.js');
      setting.finish(await restoreBackup(dir, given.force === true, invocationOf(command, setting)));
    });
};
