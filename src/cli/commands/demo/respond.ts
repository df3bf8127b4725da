import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serveDemoPages } from '../../../demo/pages.js';
import type { DemoStage } from '../../../demo/run.js';
import { playSecondAct } from '../../../demo/second-act.js';
import type { TeamMember } from '../../../domain/team.js';
import type { RenderOptions } from '../../../show/options.js';
import { inLanguage } from '../../../text/texts.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { colors, plain } from '../../shared/terminal.js';
import { texts } from './texts.js';

/** Where the daemon serves the page too. */
const PORT = 8787;

interface Response {
  readonly stage: DemoStage;
  readonly team: readonly TeamMember[];
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly folder: string;
  /** The page is left open. */
  readonly serves: boolean;
  readonly invocation: Invocation;
  readonly say: (text: string) => void;
}

/** The second act of the demo: a case is worked by page, Slack and command line; ends with the ledger. */
export async function respond({
  stage,
  team,
  render,
  folder,
  serves,
  invocation,
  say,
}: Response): Promise<void> {
  const { language } = invocation;
  const text = inLanguage(texts, language);
  const data = join(folder, 'snapshots');
  const run = promisify(execFile);
  const command = async (...args: readonly string[]): Promise<string> => {
    const [, script = ''] = process.argv;
    try {
      const { stdout } = await run(process.execPath, [script, '--lang', language, '--data', data, ...args]);
      return stdout;
    } catch (error) {
      throw usage(
        texts.commandFailed(args.join(' '), error instanceof Error ? error.message : String(error)),
      );
    }
  };
  const pages = await serveDemoPages({ stage, render, team, language, port: serves ? PORT : 0, folder });
  try {
    say(`\n${colors.bold(text.secondAct)}`);
    await playSecondAct({
      stage,
      team,
      language,
      timezone: render.timezone,
      address: pages.address,
      command: async (...args) => void (await command(...args)),
      onStep: (step, way, person, { id }) =>
        say(`  ${colors.green('✓')} ${plain(person)} (${text.ways[way]}) ${text.steps[step](id)}`),
    });
    await stage.deliver();
    say(`\n${colors.bold(text.ledger)}\n${(await command('ledger')).trimEnd()}`);
    if (!serves) return;
    say(`\n${text.serving(pages.address)}`);
    await once(process, 'SIGINT');
  } finally {
    pages.close();
  }
}
