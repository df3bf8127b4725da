import { Command } from 'commander';
import { CASE_STATES } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import {
  type CommandFactory,
  choice,
  choices,
  FORMATS,
  invocationOf,
  limitOf,
} from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface LedgerOptions {
  readonly state?: string;
  readonly limit?: string;
  readonly format?: string;
}

/** `ledger`: all cases, open and closed, to read or to hand on; `ledger report`: the figures of a month. */
export const ledgerCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json, limit, format } = inLanguage(common, setting.language).options;
  const report = new Command('report')
    .description(inLanguage(texts, setting.language).report)
    .option('--month <month>', options.month)
    .option('--format <format>', options.reportFormat, 'markdown')
    .option('--json', json)
    .action(async (given: { month?: string; format: string }, command: Command) => {
      const chosen = choice('--format', given.format, ['markdown', 'html', 'json'] as const);
      const { showReport } = await import('./report.js');
      await showReport(given.month, chosen, invocationOf(command, setting));
    });
  return new Command('ledger')
    .description(description)
    .option('--state <states>', options.state)
    .option('--limit <n>', limit)
    .option('--format <format>', format)
    .option('--json', json)
    .action(async (given: LedgerOptions, command: Command) => {
      const filter = {
        states: given.state === undefined ? CASE_STATES : choices('--state', given.state, CASE_STATES),
        limit: given.limit === undefined ? undefined : limitOf(given.limit),
      };
      const chosen = given.format === undefined ? undefined : choice('--format', given.format, FORMATS);
      const { showLedger } = await import('./action.js');
      await showLedger(filter, chosen, invocationOf(command, setting));
    })
    .addCommand(report);
};
