import type { Command } from 'commander';
import { suggest } from '../../schema/suggest.js';
import { usage } from './command.js';
import { common } from './texts.js';

/** The subcommand that runs where a group is given none. */
const DEFAULT = 'list';

/**
 * A mistyped subcommand of a group is told as such. Commander takes it for words of the one that runs by default, and
 * would blame that.
 */
export function tellUnknownSubcommands(group: Command): void {
  const list = group.commands.find((command) => command.name() === DEFAULT);
  if (list === undefined || list.registeredArguments.length > 0) return;
  const names = group.commands.map((command) => command.name()).filter((name) => name !== 'help');
  list.allowExcessArguments(true).hook('preAction', (_list, action) => {
    const [word] = action.args;
    if (word === undefined) return;
    throw usage(common.unknownSubcommand(group.name(), word, names.join(', '), suggest(word, names)));
  });
}
