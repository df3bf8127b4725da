import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf, limitOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `search WORDS…`: where stored texts say something. */
export const searchCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json, limit } = inLanguage(common, setting.language).options;
  return new Command('search')
    .description(description)
    .argument('<words...>')
    .option('--source <id>', options.source)
    .option('--limit <n>', limit, '20')
    .option('--json', json)
    .action(async (words: string[], given: { source?: string; limit: string }, command: Command) => {
      const { searchTexts } = await import('./action.js');
      const query = { phrases: words, sourceId: given.source, limit: limitOf(given.limit) };
      await searchTexts(query, invocationOf(command, setting));
    });
};
