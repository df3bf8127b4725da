import { existsSync } from 'node:fs';
import { createCollector } from '../collect/collector.js';
import type { Configuration } from '../config/configuration.js';
import { SHIPPED_SOURCES } from '../config/directories.js';
import { loadConfiguration } from '../config/load.js';
import type { Clock } from '../domain/clock.js';
import type { Source } from '../domain/source.js';
import { permissionLabels } from '../i18n/labels.js';
import type { Channel } from '../notify/channel.js';
import { type ChannelDeps, createChannels } from '../notify/channels.js';
import type { PipelineContext } from '../pipeline/context.js';
import { openStore, type Store } from '../store/store.js';
import { UsageError } from './errors.js';
import type { Invocation } from './global-options.js';
import { messages } from './messages.js';
import { terminalOutput } from './terminal.js';

const systemClock: Clock = () => new Date();

/** What a command works with, put together from the user's folders. */
export interface Runtime {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly channels: readonly Channel[];
  readonly context: PipelineContext;
  readonly clock: Clock;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  readonly dryRun?: boolean;
  /** Articles looked at more recently than this are not fetched again. */
  readonly articleRecheckMs?: number;
  readonly signal?: AbortSignal;
  /** Where the terminal channel writes. */
  readonly terminal?: NodeJS.WriteStream;
}

/** What rendering needs to know of the configuration. */
export function renderOptions({ settings, topics, team }: Configuration): ChannelDeps['render'] {
  return {
    timezone: settings.timezone,
    topicNames: Object.fromEntries(topics.map((topic) => [topic.id, topic.name])),
    team,
  };
}

export async function readConfiguration(invocation: Invocation): Promise<Configuration> {
  const { config, environment } = invocation;
  const sources = invocation.sources ?? (existsSync('sources') ? 'sources' : SHIPPED_SOURCES);
  return loadConfiguration({ config, sources }, environment);
}

/** Throws `ConfigurationError` and `StoreError`. */
export async function openRuntime(invocation: Invocation, options: RuntimeOptions = {}): Promise<Runtime> {
  const configuration = await readConfiguration(invocation);
  const { settings, topics, checklists, seller, team } = configuration;
  const dryRun = options.dryRun ?? false;
  const store = openStore(invocation.data, { access: dryRun ? 'read' : 'write' });
  const { collect } = settings;
  const collector = createCollector(
    {
      userAgent: collect.userAgent,
      timeoutMs: collect.timeoutSeconds * 1000,
      maxBytes: collect.maxMegabytes * 1024 * 1024,
      maxRedirects: collect.maxRedirects,
      perHostConcurrency: collect.perHostConcurrency,
      perHostDelayMs: collect.perHostDelayMs,
      privateHosts: collect.privateHosts,
    },
    systemClock,
  );
  const channels = createChannels(settings.channels, {
    render: renderOptions(configuration),
    clock: systemClock,
    terminal: terminalOutput(options.terminal ?? process.stdout),
  });
  const context: PipelineContext = {
    store,
    collector,
    clock: systemClock,
    knowledge: { topics, checklists, seller, team },
    alerts: {
      channels: channels.map((channel) => channel.id),
      minimumSeverity: settings.alerts.minimumSeverity,
      healthAfterFailures: settings.alerts.failuresBeforeWarning,
      publicUrl: settings.publicUrl,
    },
    articleRecheckMs: options.articleRecheckMs ?? 0,
    confirmDelayMs: settings.confirm.delaySeconds * 1000,
    dryRun,
    signal: options.signal,
  };
  return {
    configuration,
    store,
    channels,
    context,
    clock: systemClock,
    close: async () => {
      await collector.close();
      store.close();
    },
  };
}

/**
 * The sources to check: those named, or all that are on. Throws {@link UsageError} for a name that is not declared
 * or is switched off.
 */
export function selectSources(configuration: Configuration, ids: readonly string[]): Source[] {
  const enabled = configuration.sources.filter((source) => source.enabled);
  if (ids.length === 0) {
    if (enabled.length > 0) return enabled;
    throw new UsageError({ en: messages.en.noSources, 'zh-CN': messages['zh-CN'].noSources });
  }
  return ids.map((id) => {
    const source = findSource(configuration, id);
    if (source.enabled) return source;
    const permission = permissionLabels[source.permission.status];
    throw new UsageError({
      en: messages.en.sourceIsOff(id, permission.en, source.file),
      'zh-CN': messages['zh-CN'].sourceIsOff(id, permission['zh-CN'], source.file),
    });
  });
}

/** Throws {@link UsageError} for a name that is not declared. */
export function findSource(configuration: Configuration, id: string): Source {
  const source = configuration.sources.find((candidate) => candidate.id === id);
  if (source) return source;
  throw new UsageError({
    en: messages.en.unknownSource(id, '`rulewatch sources list` shows them.'),
    'zh-CN': messages['zh-CN'].unknownSource(id, '运行 `rulewatch sources list` 查看。'),
  });
}
