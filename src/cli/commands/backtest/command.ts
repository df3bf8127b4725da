import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf, usage } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface Given {
  readonly predictions?: string;
  readonly selector: boolean;
  readonly byEvidence?: boolean;
  readonly crossValidate?: boolean;
  readonly questions?: string;
  readonly answers?: string;
  readonly own?: boolean;
  readonly git?: string;
  readonly path?: string;
}

/** `backtest DIR…`: what alerts there would have been. */
export const backtestCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { options: shared, questionsOption, answersOption } = inLanguage(common, setting.language);
  return new Command('backtest')
    .description(description)
    .argument('[dirs...]')
    .option('--predictions <file>', options.predictions)
    .option('--no-selector', options.noSelector)
    .option('--by-evidence', options.byEvidence)
    .option('--cross-validate', options.crossValidate)
    .option('--own', options.own)
    .option('--git <repo>', options.git)
    .option('--path <file>', options.path)
    .option('--questions <file>', questionsOption)
    .option('--answers <file>', answersOption)
    .option('--json', shared.json)
    .action(async (folders: string[], given: Given, command: Command) => {
      const origins = [folders[0], given.own, given.git].filter((origin) => origin !== undefined);
      if (origins.length !== 1 || (given.git !== undefined) !== (given.path !== undefined)) {
        throw usage(texts.wantsOne);
      }
      const { runBacktest } = await import('./action.js');
      await runBacktest({ ...given, folders }, invocationOf(command, setting));
    });
};
