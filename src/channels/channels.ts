import type { ChannelSettings } from '../config/configuration.js';
import type { DocumentDiff } from '../domain/change.js';
import type { Clock } from '../domain/clock.js';
import type { AffectedListing } from '../domain/listing.js';
import type { RenderOptions } from '../show/options.js';
import type { Channel } from './channel.js';
import { dingtalk } from './dingtalk/channel.js';
import { createEmailChannels, mailChannelId } from './email/channel.js';
import { feed } from './feed/channel.js';
import { feishu } from './feishu/channel.js';
import type { Integration } from './integration.js';
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

/** Channels that are told how a case goes on, by their id before the colon, and those that keep replies together. */
const CASE_CHANNELS = ['slack', 'webhook'];
const THREAD_CHANNELS = ['slack'];

/** Whether the channel is told of the steps of a case that it was alerted of. */
export function followsCases(channel: string): boolean {
  return CASE_CHANNELS.includes(familyOf(channel));
}

/** Whether details go to the channel as replies to their alert: it has `Channel.reply`. */
export function keepsThreads(channel: string): boolean {
  return THREAD_CHANNELS.includes(familyOf(channel));
}

function familyOf(channel: string): string {
  return channel.split(':')[0] ?? channel;
}

/** What an alert leaves out and a mail brings along. It is kept with the change, so that it is still there later. */
export interface StoredParts {
  /** All listings that a change touches. */
  readonly listingsOf?: (changeId: number) => readonly AffectedListing[];
  /** All its differences. */
  readonly diffOf?: (changeId: number) => DocumentDiff | undefined;
}

/** What channels need besides their settings. */
export interface ChannelDeps extends StoredParts {
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  readonly clock: Clock;
  /** Where the terminal channel writes. */
  readonly terminal: TerminalOutput;
  /** What the buttons in messages are signed with; buttons are left out without it. */
  readonly signingKey?: () => Buffer;
  /** For one attempt, instead of each channel's own. */
  readonly timeoutMs?: number;
}

/** The ids of the channels that are on, as {@link createChannels} names them. */
export function channelIds(settings: ChannelSettings): string[] {
  return [
    ...(settings.slack ? ['slack'] : []),
    ...new Set(settings.email?.to.map(mailChannelId)),
    ...integrationNames.filter((name) => settings[name] !== undefined),
    ...(settings.terminal ? ['terminal'] : []),
  ];
}

/**
 * The channels that are on, in the order in which they are served. A mail goes to each address on its own, so
 * that one bad address neither holds up nor repeats the mail to the others: each address is a channel.
 *
 * @param others ids of further channels that alerts may be sent to: `slack:#tax`, `email:li@example.com`
 */
export function createChannels(
  settings: ChannelSettings,
  deps: ChannelDeps,
  others: readonly string[] = [],
): Channel[] {
  const { slack, email } = settings;
  const placesOf = (family: string) =>
    others.filter((id) => id.startsWith(`${family}:`)).map((id) => id.slice(family.length + 1));
  return [
    ...(slack ? [createSlackChannel(slack, deps)] : []),
    ...(slack
      ? placesOf('slack').map((channel) =>
          createSlackChannel({ ...slack, channel }, deps, `slack:${channel}`),
        )
      : []),
    ...(email ? createEmailChannels({ ...email, to: [...email.to, ...placesOf('email')] }, deps) : []),
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
