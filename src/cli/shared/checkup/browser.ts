import { findBrowser } from '../../../collect/browser/find.js';
import { tryBrowser } from '../../../collect/browser/try.js';
import type { Configuration } from '../../../config/configuration.js';
import { browserOptions } from '../browser.js';
import type { Invocation } from '../global-options.js';
import { type Finding, finding } from './finding.js';

/** The browser of this machine, where the settings cannot be read. */
export async function checkBrowser({ environment }: Invocation, path?: string): Promise<Finding> {
  const browser = await findBrowser(path, environment.PATH ?? '');
  if (browser) return finding('browser', 'ok', browser.path, browser.path);
  if (path !== undefined) {
    return finding(
      'browser',
      'problem',
      `\`browser.path\` names ${path}, which cannot be run: correct it, or leave it out to have one looked for`,
      `\`browser.path\` 指定的 ${path} 无法运行：请修正，或删去该项以自动查找`,
    );
  }
  return finding(
    'browser',
    'note',
    'none found; sources with `fetch: browser` need Chromium, Chrome or Edge: `apt install chromium`, `npx playwright install chromium`, the npm package `@sparticuz/chromium`, or `browser.endpoint`',
    '未找到；`fetch: browser` 的来源需要 Chromium、Chrome 或 Edge：`apt install chromium`、`npx playwright install chromium`、npm 包 `@sparticuz/chromium`，或设置 `browser.endpoint`',
  );
}

/**
 * The browser that pages are rendered in, or those elsewhere. Where a source that is on needs one, it is started to see
 * whether it runs.
 */
export async function checkBrowsers(
  { settings, sources }: Configuration,
  invocation: Invocation,
): Promise<Finding[]> {
  const options = browserOptions(settings.browser, invocation);
  const isNeeded = sources.some((source) => source.enabled && source.fetch === 'browser');
  if (options.endpoints.length === 0 && !isNeeded) return [await checkBrowser(invocation, options.path)];
  const tried = await tryBrowser(options);
  return tried.map(({ place, version, problem }) =>
    problem
      ? finding('browser', 'problem', problem.en, problem['zh-CN'])
      : finding('browser', 'ok', `${place}: ${version}`, `${place}：${version}`),
  );
}
