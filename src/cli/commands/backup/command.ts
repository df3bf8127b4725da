import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `backup DIR`: a checked copy of everything RuleWatch remembers, also while the daemon works. */
export const backupCommand: CommandFactory = (setting) => {
  const { description } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('backup')
    .description(description)
    .argument('<dir>')
    .option('--json', json)
    .action(async (dir: string, _given: unknown, command: Command) => {
      const { makeBackup } = await import('./action.js');
      setting.finish(await makeBackup(dir, invocationOf(command, setting)));
    });
};
