import type { BrowserOptions } from '../../collect/browser/options.js';
import type { BrowserSettings } from '../../config/configuration.js';
import type { Invocation } from './global-options.js';

/** How pages are rendered, from the settings and the environment. */
export function browserOptions(
  settings: BrowserSettings,
  { environment }: Pick<Invocation, 'environment'>,
): BrowserOptions {
  const { path, endpoint, pages, sandbox, recycleAfterPages, block, screenshots } = settings;
  return {
    ...(path === undefined ? {} : { path }),
    searchPath: environment.PATH ?? '',
    endpoints: endpoint,
    pages,
    sandbox,
    timeoutMs: settings.timeoutSeconds * 1000,
    recycleAfterPages,
    maxMemoryBytes: settings.memoryMegabytes * 1024 * 1024,
    block,
    screenshots,
  };
}
