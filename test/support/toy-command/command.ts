import { Command } from 'commander';
import { type CommandFactory, invocationOf } from '../../../src/cli/shared/command.js';
import { common } from '../../../src/cli/shared/texts.js';
import { inLanguage } from '../../../src/text/texts.js';
import { texts } from './texts.js';

/** `count`: a toy. */
export const countCommand: CommandFactory = (setting) =>
  new Command('count')
    .description(inLanguage(texts, setting.language).description)
    .option('--json', inLanguage(common, setting.language).options.json)
    .option('--platform <id>', inLanguage(texts, setting.language).platform)
    .action(async ({ platform }: { platform?: string }, command: Command) => {
      const { countSources } = await import('./action.js');
      setting.finish(await countSources(platform, invocationOf(command, setting)));
    });
