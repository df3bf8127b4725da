import { Command } from 'commander';
import { type IsoInstant, ROLES } from '../../../domain/vocabulary.js';
import type { CaseMove } from '../../../respond/moves.js';
import { inLanguage } from '../../../text/texts.js';
import {
  type CommandSetting,
  choice,
  choices,
  invocationOf,
  usage,
  wholeNumber,
} from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** The options that moves may take, as they were written. */
interface Given {
  readonly by?: string;
  readonly revision?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly role?: string;
  readonly item?: string;
  readonly evidence?: string;
  readonly until?: string;
  readonly as?: string;
  readonly falseAlarm?: boolean;
}

/** Reads a written time, by the clock of the settings. */
type Times = (written: string) => IsoInstant;

interface MoveCommand {
  readonly name: keyof (typeof texts)['commands'];
  /** Behind the number of the case. */
  readonly args?: readonly string[];
  readonly options?: readonly (keyof typeof OPTIONS)[];
  readonly move: (args: readonly string[], given: Given, times: Times) => CaseMove;
}

const OPTIONS = {
  note: '--note <text>',
  reason: '--reason <text>',
  role: '--role <role>',
  item: '--item <item>',
  evidence: '--evidence <text>',
  until: '--until <time>',
  as: '--as <state>',
  falseAlarm: '--false-alarm',
} as const;

/** Every move as a command; what is allowed when is for the table of the moves to say. */
const MOVES: readonly MoveCommand[] = [
  { name: 'ack', options: ['note'], move: (_args, { note }) => ({ kind: 'acknowledge', note }) },
  { name: 'take', move: () => ({ kind: 'take' }) },
  {
    name: 'assign',
    args: ['person'],
    options: ['role', 'item'],
    move: ([person = ''], { role, item }) => ({
      kind: 'assign',
      person,
      role: role === undefined ? undefined : choice('--role', role, ROLES),
      item,
    }),
  },
  {
    name: 'tick',
    args: ['item'],
    options: ['evidence'],
    move: ([item = ''], { evidence }) => ({ kind: 'tick', item, evidence }),
  },
  {
    name: 'untick',
    args: ['item'],
    options: ['note'],
    move: ([item = ''], { note }) => ({ kind: 'untick', item, note }),
  },
  {
    name: 'waive',
    args: ['item'],
    options: ['reason'],
    move: ([item = ''], { reason = '' }) => ({ kind: 'waive', item, reason }),
  },
  {
    name: 'due',
    args: ['time'],
    options: ['item', 'reason'],
    move: ([time = ''], { item, reason }, times) => ({ kind: 'due', dueAt: times(time), item, reason }),
  },
  { name: 'note', args: ['text'], move: ([note = '']) => ({ kind: 'note', note }) },
  {
    name: 'pause',
    options: ['reason', 'until'],
    move: (_args, { reason = '', until }, times) => ({
      kind: 'pause',
      reason,
      until: until === undefined ? undefined : times(until),
    }),
  },
  { name: 'resume', options: ['note'], move: (_args, { note }) => ({ kind: 'resume', note }) },
  { name: 'close', options: ['as', 'falseAlarm', 'reason'], move: (_args, given) => closing(given) },
  { name: 'reopen', options: ['reason'], move: (_args, { reason = '' }) => ({ kind: 'reopen', reason }) },
  {
    name: 'join',
    args: ['into'],
    options: ['reason'],
    move: ([into = ''], { reason }) => ({ kind: 'join', into: wholeNumber('INTO', into), reason }),
  },
  { name: 'split', options: ['reason'], move: (_args, { reason }) => ({ kind: 'split', reason }) },
];

function closing({ as, falseAlarm, reason }: Given): CaseMove {
  if (falseAlarm === true) {
    if (as !== undefined && as !== 'not-affected') throw usage(texts.falseAlarmAs);
    return { kind: 'false-alarm', reason };
  }
  if (as === undefined) throw usage(texts.closeNeedsState);
  const [outcome = 'adapted'] = choices('--as', as, ['adapted', 'not-affected'] as const);
  return { kind: 'close', outcome, reason };
}

/** `cases ack`, `cases tick` and the others that change something. */
export function moveCommands(setting: CommandSetting): Command[] {
  const { commands, options: described } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return MOVES.map(({ name, args = [], options = [], move }) => {
    const command = new Command(name).description(commands[name]).argument('<id>');
    for (const arg of args) command.argument(`<${arg}>`);
    for (const option of options) command.option(OPTIONS[option], described[option]);
    return command
      .option('--by <name>', described.by)
      .option('--revision <n>', described.revision)
      .option('--json', json)
      .action(async () => {
        const { makeCaseMove } = await import('./move-action.js');
        const [id = '', ...rest] = command.args;
        const chosen = command.opts<Given>();
        const base = chosen.revision === undefined ? undefined : wholeNumber('--revision', chosen.revision);
        await makeCaseMove(
          wholeNumber('ID', id),
          (times) => move(rest, chosen, times),
          { by: chosen.by, base },
          invocationOf(command, setting),
        );
      });
  });
}
