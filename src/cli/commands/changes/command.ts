import { Command } from 'commander';
import { VERDICTS } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import {
  type CommandFactory,
  choice,
  choices,
  day,
  FORMATS,
  invocationOf,
  limitOf,
  wholeNumber,
} from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface ListOptions {
  readonly since?: string;
  readonly source?: string;
  readonly verdict?: string;
  readonly limit?: string;
  readonly format?: string;
}

/** A screen of them, or all of what is handed on. */
function mostOf({ limit, format }: ListOptions): number | undefined {
  if (limit !== undefined) return limitOf(limit);
  return format === undefined ? 50 : undefined;
}

/** `changes list|show|diff|listings|promote`: what was found. */
export const changesCommand: CommandFactory = (setting) => {
  const { description, commands, options } = inLanguage(texts, setting.language);
  const { json, limit, format } = inLanguage(common, setting.language).options;
  const load = () => import('./action.js');
  const list = new Command('list')
    .description(commands.list)
    .option('--since <date>', options.since)
    .option('--source <id>', options.source)
    .option('--verdict <verdicts>', options.verdict, 'material,editorial')
    .option('--limit <n>', `${limit} (50)`)
    .option('--format <format>', format)
    .option('--json', json)
    .action(async (given: ListOptions, command: Command) => {
      const filter = {
        since: given.since && day(given.since),
        sourceId: given.source,
        verdicts: choices('--verdict', given.verdict ?? '', VERDICTS),
        limit: mostOf(given),
      };
      const chosen = given.format === undefined ? undefined : choice('--format', given.format, FORMATS);
      const { listChanges } = await load();
      await listChanges(filter, chosen, invocationOf(command, setting));
    });
  const show = new Command('show')
    .description(commands.show)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showChange } = await load();
      await showChange(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const diff = new Command('diff')
    .description(commands.diff)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showDiff } = await load();
      await showDiff(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const listings = new Command('listings')
    .description(commands.listings)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { showListings } = await load();
      await showListings(wholeNumber('ID', id), invocationOf(command, setting));
    });
  const promote = new Command('promote')
    .description(commands.promote)
    .argument('<id>')
    .option('--by <name>', options.by)
    .option('--json', json)
    .action(async (id: string, given: { by?: string }, command: Command) => {
      const { promote: run } = await import('./promote.js');
      await run(wholeNumber('ID', id), given, invocationOf(command, setting));
    });
  return new Command('changes')
    .description(description)
    .addCommand(list, { isDefault: true })
    .addCommand(show)
    .addCommand(diff)
    .addCommand(listings)
    .addCommand(promote);
};
