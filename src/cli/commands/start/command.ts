import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { texts } from './texts.js';

/** `start`: the daemon. */
export const startCommand: CommandFactory = (setting) =>
  new Command('start')
    .description(inLanguage(texts, setting.language).description)
    .action(async (_given: unknown, command: Command) => {
      const { runDaemon } = await import('./action.js');
      setting.finish(await runDaemon(invocationOf(command, setting)));
    });
