import { EXIT, type ExitCode } from '../../../src/cli/shared/exit.js';
import type { Invocation } from '../../../src/cli/shared/global-options.js';
import { readConfiguration } from '../../../src/cli/shared/runtime.js';
import { print, printJson } from '../../../src/cli/shared/terminal.js';
import { inLanguage } from '../../../src/text/texts.js';
import { NoSuchPlatformError } from './errors.js';
import { texts } from './texts.js';

export async function countSources(platform: string | undefined, invocation: Invocation): Promise<ExitCode> {
  const { sources: all, secrets } = await readConfiguration(invocation);
  const sources = all.filter((source) => platform === undefined || source.platform === platform);
  if (platform !== undefined && sources.length === 0)
    throw new NoSuchPlatformError(`No source of ${platform}.`);
  if (invocation.json) printJson({ sources: sources.length }, secrets);
  else print(inLanguage(texts, invocation.language).counted(sources.length));
  return sources.length > 0 ? EXIT.done : EXIT.unchecked;
}
