import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `demo`: the whole way on an embedded seller center. */
export const demoCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  return new Command('demo')
    .description(description)
    .option('--out <dir>', options.out, 'demo-output')
    .option('--serve', options.serve)
    .option('--json', json)
    .action(async (given: { out: string; serve?: boolean }, command: Command) => {
      const { runDemo } = await import('./action.js');
      const serves = given.serve === true;
      setting.finish(await runDemo(given.out, serves, invocationOf(command, setting)));
    });
};
