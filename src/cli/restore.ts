import { Command } from 'commander';
import { type CommandFactory, invocationOf } from './command.js';
import { messages } from './messages.js';

/** `restore DIR`: puts a backup in the place of the data folder. */
export const restoreCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('restore')
    .description(commands.restore)
    .argument('<dir>')
    .option('--force', options.force)
    .option('--json', options.json)
    .action(async (dir: string, given: { force?: boolean }, command: Command) => {
      const { restoreBackup } = await import('./actions/backup.js');
      setting.finish(await restoreBackup(dir, given.force === true, invocationOf(command, setting)));
    });
};
