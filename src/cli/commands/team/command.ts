import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf, wholeNumber } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

/** `team list|password|token|sign-out`: who may sign in to the page. */
export const teamCommand: CommandFactory = (setting) => {
  const { description, commands, options } = inLanguage(texts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  const load = () => import('./action.js');
  const list = new Command('list')
    .description(commands.list)
    .option('--json', json)
    .action(async (_given: unknown, command: Command) => {
      const { listTeam } = await load();
      await listTeam(invocationOf(command, setting));
    });
  const password = new Command('password')
    .description(commands.password)
    .argument('<name>')
    .option('--remove', options.remove)
    .action(async (name: string, given: { remove?: boolean }, command: Command) => {
      const { removePassword, setPassword } = await load();
      const change = given.remove === true ? removePassword : setPassword;
      await change(name, invocationOf(command, setting));
    });
  const token = new Command('token')
    .description(commands.token)
    .argument('<name>')
    .option('--label <text>', options.label, '')
    .option('--revoke <id>', options.revoke)
    .option('--json', json)
    .action(async (name: string, given: { label: string; revoke?: string }, command: Command) => {
      const { makeToken, revokeToken } = await load();
      const invocation = invocationOf(command, setting);
      if (given.revoke === undefined) await makeToken(name, given.label, invocation);
      else await revokeToken(name, wholeNumber('--revoke', given.revoke), invocation);
    });
  const signOut = new Command('sign-out')
    .description(commands.signOut)
    .argument('<name>')
    .action(async (name: string, _given: unknown, command: Command) => {
      const { signOutPerson } = await load();
      await signOutPerson(name, invocationOf(command, setting));
    });
  return new Command('team')
    .description(description)
    .addCommand(list, { isDefault: true })
    .addCommand(password)
    .addCommand(token)
    .addCommand(signOut);
};
