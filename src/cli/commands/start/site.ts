import type { Logger } from 'pino';
import type { DaemonPages } from '../../../web/pages.js';
import { siteListener } from '../../../web/site/serve.js';
import type { SiteWorks } from '../../../web/site/works.js';
import type { Invocation } from '../../shared/global-options.js';
import { type Runtime, renderOptions } from '../../shared/runtime.js';
import { ownFolder } from '../sources/own.js';
import { type Shown, workingRuntime } from './pages.js';

interface SiteParts {
  readonly shown: () => Shown;
  readonly pages: Pick<DaemonPages, 'change' | 'picture'>;
  readonly invocation: Invocation;
  readonly log: Pick<Logger, 'warn'>;
}

/** The pages of the group, of whatever works at the moment they are asked for. */
export function daemonSite(parts: SiteParts): NonNullable<DaemonPages['site']> {
  const { shown, pages, invocation, log } = parts;
  return siteListener({
    works: () => worksOf(workingRuntime(shown()), shown(), invocation),
    evidence: pages,
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
    wake: daemon.wake,
    checkNow: daemon.checkNow,
  };
}
