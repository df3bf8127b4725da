import { Command } from 'commander';
import { type CommandFactory, invocationOf } from './command.js';
import { messages } from './messages.js';

/** `demo`: the whole way on an embedded seller center. */
export const demoCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('demo')
    .description(commands.demo)
    .option('--out <dir>', options.out, 'demo-output')
    .option('--json', options.json)
    .action(async (given: { out: string }, command: Command) => {
      const { runDemo } = await import('./actions/demo.js');
      setting.finish(await runDemo(given.out, invocationOf(command, setting)));
    });
};
