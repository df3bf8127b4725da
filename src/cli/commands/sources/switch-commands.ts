import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandSetting, invocationOf } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { switchTexts } from './switch-texts.js';

/** `sources enable|disable|pause|resume`: what is checked. */
export function switchCommands(setting: CommandSetting): Command[] {
  const { commands, options } = inLanguage(switchTexts, setting.language);
  const { json } = inLanguage(common, setting.language).options;
  const load = () => import('./switch.js');
  const enable = new Command('enable')
    .description(commands.enable)
    .argument('<id>')
    .option('--yes', options.yes)
    .option('--json', json)
    .action(async (id: string, { yes }: { yes?: boolean }, command: Command) => {
      const { switchSource } = await load();
      await switchSource(id, { on: true, isSure: yes === true }, invocationOf(command, setting));
    });
  const disable = new Command('disable')
    .description(commands.disable)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { switchSource } = await load();
      await switchSource(id, { on: false, isSure: true }, invocationOf(command, setting));
    });
  const pause = new Command('pause')
    .description(commands.pause)
    .argument('<id>')
    .option('--until <day>', options.until)
    .option('--why <reason>', options.why)
    .option('--json', json)
    .action(async (id: string, given: { until?: string; why?: string }, command: Command) => {
      const { pauseSource } = await load();
      const { until, why } = given;
      await pauseSource(id, { until, why }, invocationOf(command, setting));
    });
  const resume = new Command('resume')
    .description(commands.resume)
    .argument('<id>')
    .option('--json', json)
    .action(async (id: string, _given: unknown, command: Command) => {
      const { resumeSource } = await load();
      await resumeSource(id, invocationOf(command, setting));
    });
  return [enable, disable, pause, resume];
}
