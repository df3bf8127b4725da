import { Command } from 'commander';
import { CASE_STATES, ROLES } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import {
  type CommandFactory,
  choice,
  choices,
  invocationOf,
  limitOf,
  usage,
  wholeNumber,
} from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface CloseOptions {
  readonly as?: string;
  readonly falseAlarm?: boolean;
  readonly reason?: string;
  readonly by?: string;
}

/** `cases list|show|ack|assign|note|close`: the rule ledger. */
export const casesCommand: CommandFactory = (setting) => {
  const { description, commands, options } = inLanguage(texts, setting.language);
  const { json, limit } = inLanguage(common, setting.language).options;
  const load = () => import('./action.js');
  const list = new Command('list')
    .description(commands.list)
    .option('--state <states>', options.state, 'needs-attention,adapting')
    .option('--limit <n>', limit, '100')
    .option('--json', json)
    .action(async (given: { state: string; limit: string }, command: Command) => {
      const filter = {
        states: choices('--state', given.state, CASE_STATES),
        limit: limitOf(given.limit),
      };
      const { listCases } = await load();
      await listCases(filter, invocationOf(command, setting));
    });
  const show = new Command('show')
    .description(commands.show)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showCase } = await load();
      await showCase(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const ack = new Command('ack')
    .description(commands.ack)
    .argument('<id>')
    .option('--by <name>', options.by)
    .option('--note <text>', options.note)
    .option('--json', json)
    .action(async (id: string, given: { by?: string; note?: string }, command: Command) => {
      const { acknowledgeCase } = await load();
      await acknowledgeCase(wholeNumber('ID', id), given, invocationOf(command, setting));
    });
  const assign = new Command('assign')
    .description(commands.assign)
    .argument('<id>')
    .argument('<person>')
    .option('--role <role>', options.role)
    .option('--by <name>', options.by)
    .option('--json', json)
    .action(async (id: string, person: string, given: { role?: string; by?: string }, command: Command) => {
      const role = given.role === undefined ? undefined : choice('--role', given.role, ROLES);
      const { assignCase } = await load();
      await assignCase(wholeNumber('ID', id), { person, role, by: given.by }, invocationOf(command, setting));
    });
  const note = new Command('note')
    .description(commands.note)
    .argument('<id>')
    .argument('<text>')
    .option('--by <name>', options.by)
    .option('--json', json)
    .action(async (id: string, text: string, given: { by?: string }, command: Command) => {
      const { noteOnCase } = await load();
      await noteOnCase(wholeNumber('ID', id), text, given, invocationOf(command, setting));
    });
  const close = new Command('close')
    .description(commands.close)
    .argument('<id>')
    .option('--as <state>', options.as)
    .option('--false-alarm', options.falseAlarm)
    .option('--reason <text>', options.reason)
    .option('--by <name>', options.by)
    .option('--json', json)
    .action(async (id: string, given: CloseOptions, command: Command) => {
      if (given.falseAlarm === true) {
        if (given.as !== undefined && given.as !== 'not-affected') throw usage(texts.falseAlarmAs);
        const { closeFalseAlarm } = await load();
        await closeFalseAlarm(wholeNumber('ID', id), given, invocationOf(command, setting));
        return;
      }
      if (given.as === undefined) throw usage(texts.closeNeedsState);
      const [outcome = 'adapted'] = choices('--as', given.as, ['adapted', 'not-affected'] as const);
      const { closeCase } = await load();
      const { reason, by } = given;
      await closeCase(wholeNumber('ID', id), { outcome, reason, by }, invocationOf(command, setting));
    });
  return new Command('cases')
    .description(description)
    .addCommand(list, { isDefault: true })
    .addCommand(show)
    .addCommand(ack)
    .addCommand(assign)
    .addCommand(note)
    .addCommand(close);
};
