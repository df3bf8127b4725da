import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { texts } from './texts.js';

/** `start`: the daemon. */
export const startCommand: CommandFactory = (setting) =>
  new Command('start')
    .description(inLanguage(texts, setting.language).description)
    .option('--once', inLanguage(texts, setting.language).options.once)
    .action(async (given: { once?: boolean }, command: Command) => {
      const invocation = invocationOf(command, setting);
      if (given.once === true) {
        const { runOnce } = await import('./once.js');
        setting.finish(await runOnce(invocation));
        return;
      }
      const { runDaemon } = await import('./action.js');
      setting.finish(await runDaemon(invocation));
    });
