import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TeamMember } from '../domain/team.js';
import type { UiLanguage } from '../domain/vocabulary.js';
import { checkSources } from '../pipeline/check-sources.js';
import { storedAlert } from '../pipeline/stored-alert.js';
import type { RenderOptions } from '../show/options.js';
import { renderEvidencePage } from '../web/evidence/page.js';
import { servePages } from '../web/pages.js';
import { siteListener } from '../web/site/serve.js';
import type { SiteWorks } from '../web/site/works.js';
import type { DemoStage } from './run.js';

export interface DemoPages {
  /** `http://127.0.0.1:8787` */
  readonly address: string;
  close(): void;
}

export interface DemoPagesOptions {
  readonly stage: DemoStage;
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly team: readonly TeamMember[];
  readonly language: UiLanguage;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where sources that are added on the page would be written. */
  readonly folder: string;
}

/** The page of the group over what the week has left behind, on this machine alone. */
export async function serveDemoPages(options: DemoPagesOptions): Promise<DemoPages> {
  const { stage, render, team, language, port, folder } = options;
  const { store, context, sources } = stage;
  const clock = () => new Date();
  const works: SiteWorks = {
    store,
    context,
    clock,
    render,
    configuration: {
      sources,
      team,
      topics: context.knowledge.topics,
      faulty: [],
      warnings: [],
      channelKinds: [],
      secrets: [],
      settings: {
        timezone: render.timezone,
        language,
        schedules: { check: '0 9 * * *', digest: '0 9 * * *' },
        alerts: { failuresBeforeWarning: 1 },
        collect: { userAgent: 'RuleWatch demo' },
        channels: {},
      },
    },
    ownSources: { dir: folder, include: false },
    mistakes: async () => [],
    checkup: async () => [],
    wake: () => void stage.deliver(),
    checkNow: (ids) =>
      void checkSources(
        sources.filter(({ id }) => ids.includes(id)),
        context,
        { concurrency: 2 },
      ).then(() => stage.deliver()),
  };
  const change = async (id: number) => {
    const found = store.changes.get(id);
    const diff = store.changes.diff(id);
    const alert = found && storedAlert(store, found, sources, undefined);
    return alert && diff && renderEvidencePage({ alert, diff }, { ...render, language, now: clock() });
  };
  const site = siteListener({ works: () => works, evidence: { change }, onError: () => {} });
  const pages = { health: () => ({ ok: true }), change, site };
  const server = await listen(port, (at) => servePages(pages, { host: '127.0.0.1', port: at }));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Where the port is taken, any other. */
async function listen(port: number, serve: (port: number) => Promise<Server>): Promise<Server> {
  try {
    return await serve(port);
  } catch {
    return serve(0);
  }
}
