import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { rumourTexts } from './rumour-texts.js';
import { texts } from './texts.js';

/** `check-now [SOURCE…]`: checks all or some sources, records, alerts and says what was found. */
export const checkNowCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('check-now')
    .description(description)
    .argument('[source...]')
    .option('--dry-run', options.dryRun)
    .option('--text <text>', inLanguage(rumourTexts, setting.language).option)
    .option('--json', json)
    .action(
      async (ids: string[], { dryRun, text }: { dryRun?: boolean; text?: string }, command: Command) => {
        if (text !== undefined) {
          const { checkText } = await import('./rumour.js');
          setting.finish(await checkText(text, ids, invocationOf(command, setting)));
          return;
        }
        const { checkNow } = await import('./action.js');
        setting.finish(await checkNow(ids, dryRun === true, invocationOf(command, setting)));
      },
    );
};
