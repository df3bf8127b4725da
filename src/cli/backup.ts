import { Command } from 'commander';
import { type CommandFactory, invocationOf } from './command.js';
import { messages } from './messages.js';

/** `backup DIR`: a checked copy of everything RuleWatch remembers, also while the daemon works. */
export const backupCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('backup')
    .description(commands.backup)
    .argument('<dir>')
    .option('--json', options.json)
    .action(async (dir: string, _given: unknown, command: Command) => {
      const { makeBackup } = await import('./actions/backup.js');
      setting.finish(await makeBackup(dir, invocationOf(command, setting)));
    });
};
