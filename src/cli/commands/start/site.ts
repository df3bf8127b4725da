import { basename } from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '../../../config/configuration.js';
import { OWN_SOURCES } from '../../../config/directories.js';
import { ConfigurationError, type ConfigurationIssue, formatIssue } from '../../../config/errors.js';
import type { LocalizedText } from '../../../domain/vocabulary.js';
import type { Store } from '../../../store/store.js';
import type { DaemonPages } from '../../../web/pages.js';
import { isLoopbackAddress } from '../../../web/site/access/local.js';
import { siteListener } from '../../../web/site/serve.js';
import type { SiteWorks } from '../../../web/site/works.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { ownFolder } from '../../shared/own-folder.js';
import { type Runtime, readConfiguration, renderOptions } from '../../shared/runtime.js';
import { packageVersion } from '../../shared/version.js';
import { type Shown, workingRuntime } from './pages.js';
import { texts } from './texts.js';

interface SiteParts {
  readonly shown: () => Shown;
  readonly pages: Pick<DaemonPages, 'change' | 'picture'>;
  readonly invocation: Invocation;
  readonly log: Pick<Logger, 'warn'>;
}

/** Throws a usage error where anybody who reaches the address could work on cases. */
export function assertMayServe({ health, web }: Settings, { accounts }: Pick<Store, 'accounts'>): void {
  if (!health.enabled || !web.enabled || accounts.isAny()) return;
  if (health.host === 'localhost' || isLoopbackAddress(health.host)) return;
  throw usage(texts.accountsMissing(`${health.host}:${health.port}`));
}

/** The pages of the group, of whatever works at the moment they are asked for. */
export function daemonSite(parts: SiteParts): NonNullable<DaemonPages['site']> {
  const { shown, pages, invocation, log } = parts;
  return siteListener({
    works: () => worksOf(workingRuntime(shown()), shown(), invocation),
    evidence: pages,
    version: packageVersion(),
    onError: (what, error) => log.warn({ error: String(error) }, what),
  });
}

function worksOf(runtime: Runtime, { daemon }: Shown, invocation: Invocation): SiteWorks {
  const { store, configuration, context, clock } = runtime;
  return {
    store,
    configuration,
    context,
    clock,
    render: renderOptions(configuration),
    ownSources: ownFolder(invocation),
    mistakes: () => mistakesOf(invocation),
    checkup: async () => {
      const { runCheckup } = await import('../../shared/checkup/checkup.js');
      return (await runCheckup(invocation)).findings;
    },
    wake: daemon.wake,
    checkNow: daemon.checkNow,
  };
}

async function mistakesOf(invocation: Invocation): Promise<readonly LocalizedText[]> {
  const told = (issues: readonly ConfigurationIssue[]) =>
    issues.map((issue) => ({ en: formatIssue(issue, 'en'), 'zh-CN': formatIssue(issue, 'zh-CN') }));
  try {
    const { faulty } = await readConfiguration(invocation);
    // What the files that come along or others have wrong was wrong before.
    return told(faulty.filter(({ file }) => basename(file) === OWN_SOURCES).flatMap(({ issues }) => issues));
  } catch (error) {
    if (error instanceof ConfigurationError) return told(error.issues);
    throw error;
  }
}
