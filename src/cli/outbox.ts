import { Command } from 'commander';
import { type CommandFactory, invocationOf, wholeNumber } from './command.js';
import { messages } from './messages.js';

/** `outbox list|retry|drop`: messages that wait for delivery. */
export const outboxCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  const load = () => import('./actions/outbox.js');
  const list = new Command('list')
    .description(commands.outboxList)
    .option('--all', options.all)
    .option('--json', options.json)
    .action(async (given: { all?: boolean }, command: Command) => {
      const { listOutbox } = await load();
      await listOutbox(given.all === true, invocationOf(command, setting));
    });
  const retry = new Command('retry')
    .description(commands.outboxRetry)
    .argument('<id>')
    .option('--json', options.json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { retryMessage } = await load();
      await retryMessage(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const drop = new Command('drop')
    .description(commands.outboxDrop)
    .argument('<id>')
    .option('--json', options.json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { dropMessage } = await load();
      await dropMessage(wholeNumber('ID', id), invocationOf(command, setting));
    });
  return new Command('outbox')
    .description(commands.outbox)
    .addCommand(list, { isDefault: true })
    .addCommand(retry)
    .addCommand(drop);
};
