import { Command } from 'commander';
import { type CommandFactory, invocationOf, usage, wholeNumber } from './command.js';
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
    .argument('<id|all>')
    .option('--channel <channel>', options.outboxChannel)
    .option('--json', options.json)
    .action(async (what: string, given: ChannelOption, command: Command) => {
      const { retryMessages } = await load();
      await retryMessages(chosen(what, given), invocationOf(command, setting));
    });
  const drop = new Command('drop')
    .description(commands.outboxDrop)
    .argument('<id|all>')
    .option('--channel <channel>', options.outboxChannel)
    .option('--json', options.json)
    .action(async (what: string, given: ChannelOption, command: Command) => {
      const { dropMessages } = await load();
      await dropMessages(chosen(what, given), invocationOf(command, setting));
    });
  return new Command('outbox')
    .description(commands.outbox)
    .addCommand(list, { isDefault: true })
    .addCommand(retry)
    .addCommand(drop);
};

interface ChannelOption {
  readonly channel?: string;
}

/** One message, or all that wait, of one channel or every one. */
export type ChosenMessages = { readonly id: number } | { readonly channel: string | undefined };

function chosen(what: string, { channel }: ChannelOption): ChosenMessages {
  if (what === 'all') return { channel };
  if (channel !== undefined) throw usage((m) => m.channelNeedsAll);
  return { id: wholeNumber('ID', what) };
}
