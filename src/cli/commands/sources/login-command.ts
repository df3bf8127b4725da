import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandSetting, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { loginTexts } from './login-texts.js';

/** `sources login|logout`: pages that only a signed-in person may read. */
export function loginCommands(setting: CommandSetting): Command[] {
  const { commands, options } = inLanguage(loginTexts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  const load = () => import('./login.js');
  const login = new Command('login')
    .description(commands.login)
    .argument('<id>')
    .option('--cookies <file>', options.cookies)
    .option('--state <file>', options.state)
    .option('--json', json)
    .action(async (id: string, given: { cookies?: string; state?: string }, command: Command) => {
      const { logIn } = await load();
      setting.finish(await logIn(id, given, invocationOf(command, setting)));
    });
  const logout = new Command('logout')
    .description(commands.logout)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { logOut } = await load();
      await logOut(id, invocationOf(command, setting));
    });
  return [login, logout];
}
