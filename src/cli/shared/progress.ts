import type { SourceResult } from '../../pipeline/result.js';
import { inLanguage } from '../../text/texts.js';
import type { Invocation } from './global-options.js';
import { common } from './texts.js';

export interface Progress {
  update(result: SourceResult, done: number, total: number): void;
  end(): void;
}

const quiet = { update: () => {}, end: () => {} };

/** Shows how many of something are done, and what was done last; on a terminal only. */
export async function startCount(
  { json }: Invocation,
  total: number,
): Promise<{ update(name: string, done: number): void; end(): void }> {
  if (!process.stderr.isTTY || json || total < 2) return quiet;
  const { default: ora } = await import('ora');
  const say = (done: number, name: string) => `${done}/${total} ${name}`;
  const spinner = ora({ text: say(0, '…'), stream: process.stderr, discardStdin: false }).start();
  return {
    update: (name, done) => {
      spinner.text = say(done, name);
    },
    end: () => void spinner.stop(),
  };
}

/** Shows how far each step of something long is, on a terminal only: in a pipe nothing is printed. */
export async function startSteps<Step extends string>(
  say: (step: Step, done: number, total: number) => string,
): Promise<{ onStep?: (step: Step, done: number, total: number) => void; end: () => void }> {
  if (!process.stderr.isTTY) return { end: () => {} };
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr, discardStdin: false }).start();
  return {
    onStep: (...step) => {
      spinner.text = say(...step);
    },
    end: () => void spinner.stop(),
  };
}

/** Shows how far a check is, on a terminal only: in a pipe nothing is printed. */
export async function startProgress(invocation: Invocation, total: number): Promise<Progress> {
  if (!process.stderr.isTTY || total < 2) return quiet;
  const { default: ora } = await import('ora');
  const say = inLanguage(common, invocation.language).checking;
  const spinner = ora({ text: say(0, total, '…'), stream: process.stderr, discardStdin: false }).start();
  return {
    update: (result, done, all) => {
      spinner.text = say(done, all, result.sourceId);
    },
    end: () => void spinner.stop(),
  };
}
