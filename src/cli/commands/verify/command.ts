import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `verify TEXT`: is a rumour true. */
export const verifyCommand: CommandFactory = (setting) => {
  const { description } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('verify')
    .description(description)
    .argument('<text>')
    .option('--json', json)
    .action(async (text: string, _given: unknown, command: Command) => {
      const { verifyRumour } = await import('./action.js');
      setting.finish(await verifyRumour(text, invocationOf(command, setting)));
    });
};
