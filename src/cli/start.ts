import { Command } from 'commander';
import { type CommandFactory, invocationOf } from './command.js';
import { messages } from './messages.js';

/** `start`: the daemon. */
export const startCommand: CommandFactory = (setting) =>
  new Command('start')
    .description(messages[setting.language].commands.start)
    .action(async (_given: unknown, command: Command) => {
      const { runDaemon } = await import('./actions/start.js');
      setting.finish(await runDaemon(invocationOf(command, setting)));
    });
