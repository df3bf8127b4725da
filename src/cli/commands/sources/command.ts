import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { addCommand } from './add-command.js';
import { importCommand } from './import-command.js';
import { loginCommands } from './login-command.js';
import { switchCommands } from './switch-commands.js';
import { texts } from './texts.js';

/** `sources list|test|lint|learned`: what is watched. */
export const sourcesCommand: CommandFactory = (setting) => {
  const { description, commands, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  const load = () => import('./action.js');
  const list = new Command('list')
    .description(commands.list)
    .option('--json', json)
    .action(async (_given: unknown, command: Command) => {
      const { listSources } = await load();
      await listSources(invocationOf(command, setting));
    });
  const test = new Command('test')
    .description(commands.test)
    .argument('<id>')
    .option('--full', options.full)
    .option('--json', json)
    .action(async (id: string, { full }: { full?: boolean }, command: Command) => {
      const { testSource } = await load();
      setting.finish(await testSource(id, full === true, invocationOf(command, setting)));
    });
  const lint = new Command('lint')
    .description(commands.lint)
    .option('--json', json)
    .action(async (_given: unknown, command: Command) => {
      const { lintSources } = await load();
      await lintSources(invocationOf(command, setting));
    });
  const learned = new Command('learned')
    .description(commands.learned)
    .argument('<id>')
    .option('--forget', options.forget)
    .option('--forget-lessons', options.forgetLessons)
    .option('--json', json)
    .action(async (id: string, given: { forget?: boolean; forgetLessons?: boolean }, command: Command) => {
      const { showLearned } = await load();
      const forgotten = given.forget ? 'everything' : given.forgetLessons ? 'lessons' : 'nothing';
      await showLearned(id, forgotten, invocationOf(command, setting));
    });
  const sources = new Command('sources').description(description).addCommand(list, { isDefault: true });
  for (const command of [
    test,
    addCommand(setting),
    importCommand(setting),
    ...switchCommands(setting),
    ...loginCommands(setting),
    lint,
    learned,
  ])
    sources.addCommand(command);
  return sources;
};
