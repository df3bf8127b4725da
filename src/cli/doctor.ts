import { Command } from 'commander';
import { type CommandFactory, invocationOf } from './command.js';
import { messages } from './messages.js';

/** `doctor`: checks the installation. */
export const doctorCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('doctor')
    .description(commands.doctor)
    .option('--json', options.json)
    .action(async (_given: unknown, command: Command) => {
      const { examine } = await import('./actions/doctor.js');
      setting.finish(await examine(invocationOf(command, setting)));
    });
};
