import { Command } from 'commander';
import { type CommandFactory, day, invocationOf } from './command.js';
import { messages } from './messages.js';

/** `digest [--date D] [--send]`: the daily digest. */
export const digestCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('digest')
    .description(commands.digest)
    .option('--date <date>', options.date)
    .option('--send', options.send)
    .option('--json', options.json)
    .action(async (given: { date?: string; send?: boolean }, command: Command) => {
      const date = given.date === undefined ? undefined : day(given.date);
      const { showDigest } = await import('./actions/digest.js');
      setting.finish(await showDigest({ date, send: given.send === true }, invocationOf(command, setting)));
    });
};
