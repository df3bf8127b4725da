import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandSetting, choice, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { addTexts } from './add-texts.js';

const KINDS = ['document', 'listing', 'changelog'] as const;

interface Given {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly as?: string;
  readonly id?: string;
  readonly name?: string;
  readonly platform?: string;
  readonly market?: string;
}

/** `sources add URL`: a source without a selector typed. */
export function addCommand(setting: CommandSetting): Command {
  const { command: description, options } = inLanguage(addTexts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('add')
    .description(description)
    .argument('<url>')
    .option('--yes', options.yes)
    .option('--dry-run', options.dryRun)
    .option('--as <kind>', options.as)
    .option('--id <id>', options.id)
    .option('--name <name>', options.name)
    .option('--platform <platform>', options.platform)
    .option('--market <market>', options.market)
    .option('--json', json)
    .action(async (url: string, given: Given, command: Command) => {
      const { addSource } = await import('./add.js');
      const { yes, dryRun, as, ...choices } = given;
      const how = {
        isSure: yes === true,
        dryRun: dryRun === true,
        ...(as !== undefined && { as: choice('--as', as, KINDS) }),
      };
      const { id, name, platform, market } = choices;
      const said = {
        ...(id !== undefined && { id }),
        ...(name !== undefined && { name }),
        ...(platform !== undefined && { platform }),
        ...(market !== undefined && { market }),
      };
      setting.finish(await addSource(url, { ...said, ...how }, invocationOf(command, setting)));
    });
}
