import { Command } from 'commander';
import { VERDICTS } from '../domain/vocabulary.js';
import { type CommandFactory, choices, day, invocationOf, wholeNumber } from './command.js';
import { messages } from './messages.js';

interface ListOptions {
  readonly since?: string;
  readonly source?: string;
  readonly verdict?: string;
  readonly limit: string;
}

/** `changes list|show|diff|listings`: what was found. */
export const changesCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  const load = () => import('./actions/changes.js');
  const list = new Command('list')
    .description(commands.changesList)
    .option('--since <date>', options.since)
    .option('--source <id>', options.source)
    .option('--verdict <verdicts>', options.verdict, 'material,editorial')
    .option('--limit <n>', options.limit, '50')
    .option('--json', options.json)
    .action(async (given: ListOptions, command: Command) => {
      const filter = {
        since: given.since && day(given.since),
        sourceId: given.source,
        verdicts: choices('--verdict', given.verdict ?? '', VERDICTS),
        limit: wholeNumber('--limit', given.limit),
      };
      const { listChanges } = await load();
      await listChanges(filter, invocationOf(command, setting));
    });
  const show = new Command('show')
    .description(commands.changesShow)
    .argument('<id>')
    .option('--json', options.json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showChange } = await load();
      await showChange(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const diff = new Command('diff')
    .description(commands.changesDiff)
    .argument('<id>')
    .option('--json', options.json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showDiff } = await load();
      await showDiff(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const listings = new Command('listings')
    .description(commands.changesListings)
    .argument('<id>')
    .option('--json', options.json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showListings } = await load();
      await showListings(wholeNumber('ID', id), invocationOf(command, setting));
    });
  return new Command('changes')
    .description(commands.changes)
    .addCommand(list, { isDefault: true })
    .addCommand(show)
    .addCommand(diff)
    .addCommand(listings);
};
