import { EXIT, type ExitCode } from '../../../src/cli/shared/exit.js';
import type { Invocation } from '../../../src/cli/shared/global-options.js';
import { readConfiguration } from '../../../src/cli/shared/runtime.js';
import { print, printJson } from '../../../src/cli/shared/terminal.js';
import { texts } from './texts.js';

export async function countSources(invocation: Invocation): Promise<ExitCode> {
  const { sources, secrets } = await readConfiguration(invocation);
  if (invocation.json) printJson({ sources: sources.length }, secrets);
  else print(texts[invocation.language].counted(sources.length));
  return sources.length > 0 ? EXIT.done : EXIT.unchecked;
}
