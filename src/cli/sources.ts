import { Command } from 'commander';
import { type CommandFactory, invocationOf } from './command.js';
import { messages } from './messages.js';

/** `sources list|test|lint|learned`: what is watched. */
export const sourcesCommand: CommandFactory = (setting) => {
  const { commands, options } = messages[setting.language];
  const load = () => import('./actions/sources.js');
  const list = new Command('list')
    .description(commands.sourcesList)
    .option('--json', options.json)
    .action(async (_given: unknown, command: Command) => {
      const { listSources } = await load();
      await listSources(invocationOf(command, setting));
    });
  const test = new Command('test')
    .description(commands.sourcesTest)
    .argument('<id>')
    .option('--json', options.json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { testSource } = await load();
      setting.finish(await testSource(id, invocationOf(command, setting)));
    });
  const lint = new Command('lint')
    .description(commands.sourcesLint)
    .option('--json', options.json)
    .action(async (_given: unknown, command: Command) => {
      const { lintSources } = await load();
      await lintSources(invocationOf(command, setting));
    });
  const learned = new Command('learned')
    .description(commands.sourcesLearned)
    .argument('<id>')
    .option('--forget', options.forget)
    .option('--json', options.json)
    .action(async (id: string, given: { forget?: boolean }, command: Command) => {
      const { showLearned } = await load();
      await showLearned(id, given.forget === true, invocationOf(command, setting));
    });
  return new Command('sources')
    .description(commands.sources)
    .addCommand(list, { isDefault: true })
    .addCommand(test)
    .addCommand(lint)
    .addCommand(learned);
};
