import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf, usage, wholeNumber } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import type { ChosenMessages } from './action.js';
import { texts } from './texts.js';

/** `outbox list|retry|drop`: messages that wait for delivery. */
export const outboxCommand: CommandFactory = (setting) => {
  const { description, commands, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  const load = () => import('./action.js');
  const list = new Command('list')
    .description(commands.list)
    .option('--all', options.all)
    .option('--json', json)
    .action(async (given: { all?: boolean }, command: Command) => {
      const { listOutbox } = await load();
      await listOutbox(given.all === true, invocationOf(command, setting));
    });
  const retry = new Command('retry')
    .description(commands.retry)
    .argument('<id|all>')
    .option('--channel <channel>', options.outboxChannel)
    .option('--json', json)
    .action(async (what: string, given: ChannelOption, command: Command) => {
      const { retryMessages } = await load();
      await retryMessages(chosen(what, given), invocationOf(command, setting));
    });
  const drop = new Command('drop')
    .description(commands.drop)
    .argument('<id|all>')
    .option('--channel <channel>', options.outboxChannel)
    .option('--json', json)
    .action(async (what: string, given: ChannelOption, command: Command) => {
      const { dropMessages } = await load();
      await dropMessages(chosen(what, given), invocationOf(command, setting));
    });
  return new Command('outbox')
    .description(description)
    .addCommand(list, { isDefault: true })
    .addCommand(retry)
    .addCommand(drop);
};

interface ChannelOption {
  readonly channel?: string;
}

function chosen(what: string, { channel }: ChannelOption): ChosenMessages {
  if (what === 'all') return { channel };
  if (channel !== undefined) throw usage(texts.channelNeedsAll);
  return { id: wholeNumber('ID', what) };
}
