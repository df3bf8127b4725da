import { Command } from 'commander';
import { type CommandFactory, invocationOf, usage } from './command.js';
import { messages } from './messages.js';

interface Given {
  readonly predictions?: string;
  readonly selector: boolean;
  readonly byEvidence?: boolean;
  readonly own?: boolean;
  readonly git?: string;
  readonly path?: string;
}

/** `backtest DIR`: what alerts there would have been. */
export const backtestCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  return new Command('backtest')
    .description(commands.backtest)
    .argument('[dir]')
    .option('--predictions <file>', options.predictions)
    .option('--no-selector', options.noSelector)
    .option('--by-evidence', options.byEvidence)
    .option('--own', options.own)
    .option('--git <repo>', options.git)
    .option('--path <file>', options.path)
    .option('--json', options.json)
    .action(async (folder: string | undefined, given: Given, command: Command) => {
      const origins = [folder, given.own, given.git].filter((origin) => origin !== undefined);
      if (origins.length !== 1 || (given.git !== undefined) !== (given.path !== undefined)) {
        throw usage((m) => m.backtest.wantsOne);
      }
      const { runBacktest } = await import('./actions/backtest.js');
      await runBacktest({ ...given, folder }, invocationOf(command, setting));
    });
};
