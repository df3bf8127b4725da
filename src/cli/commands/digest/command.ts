import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, day, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `digest [--date D] [--send]`: the daily digest. */
export const digestCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('digest')
    .description(description)
    .option('--date <date>', options.date)
    .option('--send', options.send)
    .option('--json', json)
    .action(async (given: { date?: string; send?: boolean }, command: Command) => {
      const date = given.date === undefined ? undefined : day(given.date);
      const { showDigest } = await import('./action.js');
      setting.finish(await showDigest({ date, send: given.send === true }, invocationOf(command, setting)));
    });
};
