import { existsSync } from 'node:fs';
import { type LiveCatalogue, openCatalogue } from '../../catalogue/catalogue.js';
import type { Channel } from '../../channels/channel.js';
import { channels as channelKinds } from '../../channels/channels.js';
import type { ChannelDeps } from '../../channels/kind.js';
import { createCollector } from '../../collect/collector.js';
import { userAgentOf } from '../../collect/http/user-agent.js';
import { MODES } from '../../collect/modes.js';
import { withSessions } from '../../collect/sessions/collector.js';
import type { SessionKeeper } from '../../collect/sessions/keeper.js';
import type { Configuration, Settings } from '../../config/configuration.js';
import { SHIPPED_SOURCES } from '../../config/directories.js';
import { ConfigurationError } from '../../config/errors.js';
import { loadConfiguration } from '../../config/load.js';
import { openChannels } from '../../deliver/open-channels.js';
import type { QueueOptions } from '../../deliver/outbox/queue.js';
import type { Clock } from '../../domain/clock.js';
import type { Patience } from '../../domain/patience.js';
import type { Source } from '../../domain/source.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import type { PipelineContext } from '../../pipeline/context.js';
import { createFreshness } from '../../pipeline/freshness.js';
import { openJudging } from '../../pipeline/judging/judging.js';
import { KINDS } from '../../pipeline/kinds/kinds.js';
import { openRooms } from '../../respond/room.js';
import { suggest } from '../../schema/suggest.js';
import { openStore, type Store } from '../../store/store.js';
import { redact, redactorOf } from '../../text/redact.js';
import { openAssist } from './assist.js';
import { browserOptions } from './browser.js';
import { catalogueKnowledge, explainCatalogue } from './catalogue.js';
import { UsageError } from './errors.js';
import type { Invocation } from './global-options.js';
import { openSessions } from './sessions.js';
import { hideFromOutput, printAside, terminalOutput } from './terminal.js';
import { common } from './texts.js';

const systemClock: Clock = () => new Date();

/** What a command works with, put together from the user's folders. */
export interface Runtime {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly channels: readonly Channel[];
  /** How the channels are delivered to. */
  readonly delivery: Pick<QueueOptions, 'clock' | 'grouping' | 'fallback'>;
  readonly catalogue: LiveCatalogue;
  readonly sessions: SessionKeeper;
  readonly context: PipelineContext;
  readonly clock: Clock;
  /** Tells what stops nothing and should be known all the same. */
  tell(message: string): void;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  /** What was read before; it is read now without it. */
  readonly configuration?: Configuration;
  readonly dryRun?: boolean;
  /** Articles looked at more recently than this are not fetched again. */
  readonly articleRecheckMs?: number;
  /** Whether a page is not asked for while its server calls it fresh; it is without it. */
  readonly believesFresh?: boolean;
  /** Whether a host that rests from its failures is tried once all the same, as for a person who waits; it is without it. */
  readonly triesResting?: boolean;
  readonly signal?: AbortSignal;
  /** Where the terminal channel writes. */
  readonly terminal?: NodeJS.WriteStream;
  /** Told of what stops nothing and should be known all the same; standard error is without it. */
  readonly onTrouble?: (message: string) => void;
  /** Told where another database than the one that lay in the data folder is used; as trouble without it. */
  readonly onNotice?: (notice: LocalizedText) => void;
}

/** What rendering needs to know of the configuration. */
export function renderOptions({ settings, topics, team, roleGroups }: Configuration): ChannelDeps['render'] {
  return {
    timezone: settings.timezone,
    topicNames: Object.fromEntries(topics.map((topic) => [topic.id, topic.name])),
    team,
    roleGroups,
    ...(settings.web.enabled && settings.publicUrl !== undefined && { site: settings.publicUrl }),
    ...(settings.alerts.translateLink !== undefined && { translateLink: settings.alerts.translateLink }),
  };
}

/** The folder that the sources are read from. */
export function sourcesFolder({ sources }: Invocation): string {
  return sources ?? (existsSync('sources') ? 'sources' : SHIPPED_SOURCES);
}

export async function readConfiguration(invocation: Invocation): Promise<Configuration> {
  const { config, environment } = invocation;
  if (invocation.configGiven && !existsSync(config)) throw new UsageError(common.configMissing(config));
  const sources = sourcesFolder(invocation);
  const configuration = await loadConfiguration({ config, sources }, environment, {
    channels: invocation.channels ?? channelKinds,
    kinds: KINDS,
    modes: MODES,
  });
  hideFromOutput(configuration.secrets);
  return configuration;
}

/** Throws `ConfigurationError` and `StoreError`. */
export async function openRuntime(invocation: Invocation, options: RuntimeOptions = {}): Promise<Runtime> {
  const configuration = options.configuration ?? (await readConfiguration(invocation));
  const { settings, topics, checklists, seller, team } = configuration;
  const dryRun = options.dryRun ?? false;
  const { onTrouble = printAside } = options;
  const tell = (message: string) => onTrouble(redact(message, configuration.secrets));
  const { value: mask } = redactorOf(configuration.secrets);
  const store = openStore(invocation.data, {
    access: dryRun ? 'read' : 'write',
    mask,
    onNotice: options.onNotice ?? ((notice) => tell(notice[invocation.language])),
  });
  if (!dryRun) store.backlog.maskStored();
  const { collect } = settings;
  const fetching = createCollector(
    {
      userAgent: userAgentOf(collect),
      timeoutMs: collect.timeoutSeconds * 1000,
      maxBytes: collect.maxMegabytes * 1024 * 1024,
      maxRedirects: collect.maxRedirects,
      perHostConcurrency: collect.perHostConcurrency,
      perHostDelayMs: collect.perHostDelayMs,
      perHostJitter: collect.perHostJitterPercent / 100,
      hostFailures: collect.hostFailures,
      triesResting: options.triesResting ?? true,
      notes: dryRun ? { ...store.siteNotes, keepHost: () => {}, keepRobots: () => {} } : store.siteNotes,
      privateHosts: collect.privateHosts,
      browser: browserOptions(settings.browser, invocation),
    },
    systemClock,
  );
  const sessions = openSessions(configuration, store);
  const collector = withSessions(fetching, sessions, systemClock);
  const catalogue = openCatalogue({
    configDir: invocation.config,
    settings: settings.catalogue,
    platforms: [...new Set(configuration.sources.map(({ platform }) => platform))],
    onProblems: (problems) => tell(explainCatalogue(problems, invocation.language)),
  });
  const { channels, shared, fallback, route } = openChannels(
    settings,
    team,
    {
      render: renderOptions(configuration),
      clock: systemClock,
      listingsOf: (changeId) => store.listings.list(changeId),
      diffOf: (changeId) => store.changes.diff(changeId),
      signingKey: () => store.keys.signing(),
      terminal: terminalOutput(options.terminal ?? process.stdout),
    },
    configuration.channelKinds,
  );
  const { assist: model } = settings;
  const assist = model && openAssist(model, store, systemClock, tell, mask);
  const knowledge = {
    topics,
    checklists,
    seller,
    team,
    ...catalogueKnowledge(catalogue, settings.catalogue),
  };
  const { judging, close: closeJudging } = openJudging(knowledge, { signal: options.signal });
  const context: PipelineContext = {
    store,
    collector,
    clock: systemClock,
    knowledge,
    sources: configuration.sources,
    checkDeadlineMs: collect.checkMinutes * 60_000,
    unfinished: new Set(),
    kinds: KINDS,
    judging,
    alerts: {
      channels: shared,
      kinds: configuration.channelKinds,
      route,
      sensitivity: settings.alerts.sensitivity,
      minimumSeverity: settings.alerts.minimumSeverity,
      healthAfterFailures: settings.alerts.failuresBeforeWarning,
      publicUrl: settings.publicUrl,
      rooms: await openRooms(settings.response.room, () => store.keys.signing()),
    },
    assist,
    articleRecheckMs: options.articleRecheckMs ?? 0,
    freshness: options.believesFresh ? createFreshness(systemClock, settings.schedules.check) : undefined,
    confirmDelayMs: settings.confirm.delaySeconds * 1000,
    patience: patienceOf(settings.confirm),
    dryRun,
    signal: options.signal,
  };
  return {
    configuration,
    store,
    channels,
    delivery: { clock: systemClock, grouping: settings.alerts.grouping, fallback },
    catalogue,
    sessions,
    context,
    clock: systemClock,
    tell,
    close: async () => {
      await closeJudging();
      await collector.close();
      store.close();
    },
  };
}

/**
 * Throws {@link UsageError} for a name that is not declared, and says which one may be meant; `ConfigurationError` for one
 * that is declared wrongly.
 */
export function findSource(
  { sources, faulty }: Pick<Configuration, 'sources' | 'faulty'>,
  id: string,
): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (source) return source;
  const wrong = faulty.find((candidate) => candidate.id === id);
  if (wrong) throw new ConfigurationError(wrong.issues);
  const ids = sources.map((candidate) => candidate.id);
  throw new UsageError(common.unknownSource(id, suggest(id, ids)));
}

function patienceOf(confirm: Settings['confirm']): Patience {
  return {
    rebuilt: { checks: confirm.rebuiltChecks, hours: confirm.rebuiltHours },
    missing: { checks: confirm.missingChecks, hours: confirm.missingDays * 24 },
    heldBack: { checks: confirm.heldBackChecks, hours: confirm.heldBackDays * 24 },
  };
}
