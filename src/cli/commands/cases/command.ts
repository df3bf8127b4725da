import { Command } from 'commander';
import { CASE_STATES } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import {
  type CommandFactory,
  choice,
  choices,
  invocationOf,
  limitOf,
  wholeNumber,
} from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { moveCommands } from './move-commands.js';
import { texts } from './texts.js';

/** `cases list|show|ack|assign|tick|note|close` and the other moves: the rule ledger. */
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
  const room = new Command('room')
    .description(commands.room)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showRoom } = await import('./handing-on.js');
      await showRoom(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const brief = new Command('brief')
    .description(commands.brief)
    .argument('<id>')
    .option('--format <format>', options.briefFormat, 'markdown')
    .option('--json', json)
    .action(async (id: string, given: { format: string }, command: Command) => {
      const format = choice('--format', given.format, ['markdown', 'html', 'json'] as const);
      const { showBrief } = await import('./handing-on.js');
      await showBrief(wholeNumber('ID', id), format, invocationOf(command, setting));
    });
  const cases = new Command('cases')
    .description(description)
    .addCommand(list, { isDefault: true })
    .addCommand(show);
  for (const command of moveCommands(setting)) cases.addCommand(command);
  cases.addCommand(room).addCommand(brief);
  return cases;
};
