import type { ChannelSettings } from '../config/configuration.js';
import type { Clock } from '../domain/clock.js';
import type { AffectedListing } from '../domain/listing.js';
import type { Channel } from './channel.js';
import { dingtalk } from './dingtalk/channel.js';
import { createEmailChannels } from './email/channel.js';
import { feed } from './feed/channel.js';
import { feishu } from './feishu/channel.js';
import type { Integration } from './integration.js';
import type { RenderOptions } from './options.js';
import { createSlackChannel } from './slack/channel.js';
import { createTerminalChannel, type TerminalOutput } from './terminal/channel.js';
import { webhook } from './webhook/channel.js';
import { wecom } from './wecom/channel.js';

/**
 * The channels that say of themselves what they need: to add or delete one, add or delete its folder and its name
 * here and in `channels` of `config/schema/settings.ts`.
 */
const integrations = { feishu, dingtalk, wecom, webhook, feed };

export type IntegrationName = keyof typeof integrations;
type DeclaredOf<I> = I extends Integration<infer Declared, infer _Settings> ? Declared : never;
type SettingsOf<I> = I extends Integration<infer _Declared, infer Settings> ? Settings : never;
type Declarations = { readonly [Name in IntegrationName]: DeclaredOf<(typeof integrations)[Name]> };

/** Of every channel, were all of them on. */
export type SettingsByName = {
  readonly [Name in IntegrationName]: SettingsOf<(typeof integrations)[Name]>;
};
/** Of the channels that are on. */
export type IntegrationSettings = Partial<SettingsByName>;

export const registry: {
  readonly [Name in IntegrationName]: Integration<Declarations[Name], SettingsByName[Name]>;
} = integrations;
export const integrationNames: readonly IntegrationName[] = Object.keys(registry).filter(isIntegration);

function isIntegration(name: string): name is IntegrationName {
  return Object.hasOwn(integrations, name);
}

/** What channels need besides their settings. */
export interface ChannelDeps {
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly clock: Clock;
  /** Where the terminal channel writes. */
  readonly terminal: TerminalOutput;
  /** All listings that a change touches; a mail brings them along. */
  readonly listingsOf?: (changeId: number) => readonly AffectedListing[];
  /** For one attempt, instead of each channel's own. */
  readonly timeoutMs?: number;
}

/**
 * The channels that are on, in the order in which they are served. A mail goes to each address on its own, so
 * that one bad address neither holds up nor repeats the mail to the others: each address is a channel.
 */
export function createChannels(settings: ChannelSettings, deps: ChannelDeps): Channel[] {
  return [
    ...(settings.slack ? [createSlackChannel(settings.slack, deps)] : []),
    ...(settings.email ? createEmailChannels(settings.email, deps) : []),
    ...integrationNames.flatMap((name) => createIntegration(name, settings, deps)),
    ...(settings.terminal ? [createTerminalChannel(settings.terminal, deps)] : []),
  ];
}

function createIntegration<Name extends IntegrationName>(
  name: Name,
  settings: IntegrationSettings,
  deps: ChannelDeps,
): Channel[] {
  const own = settings[name];
  return own === undefined ? [] : [registry[name].create(own, deps)];
}

/** Tokens, signing keys and the like of the channels that are on. */
export function integrationSecrets(settings: IntegrationSettings): string[] {
  return integrationNames.flatMap((name) => secretsOf(name, settings));
}

function secretsOf<Name extends IntegrationName>(
  name: Name,
  settings: IntegrationSettings,
): readonly string[] {
  const own = settings[name];
  return own === undefined ? [] : registry[name].secrets(own);
}
