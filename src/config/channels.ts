import {
  type IntegrationName,
  type IntegrationSettings,
  integrationNames,
  registry,
  type SettingsByName,
} from '../channels/channels.js';
import type { UiLanguage } from '../domain/vocabulary.js';
import type { ChannelSettings, EmailSettings, SlackSettings } from './configuration.js';
import type { VariableUse } from './interpolate.js';
import { say } from './messages.js';
import type { FieldProblem } from './schema/describe.js';
import type { SettingsDeclaration } from './schema/settings.js';
import { fieldName } from './yaml-file.js';

type ChannelDeclarations = SettingsDeclaration['channels'];

/** The channels that are on, and what is missing from those that are only half set up. */
export interface ChannelDecision {
  readonly channels: ChannelSettings;
  readonly problems: readonly FieldProblem[];
}

/**
 * Decides which channels are on. A channel on `auto` is on where everything it needs is given, and off where
 * nothing is; anything between is a mistake. The terminal on `auto` stands in where no other channel is on.
 *
 * @param uses the variables in the settings file, so that a missing one can be named
 */
export function decideChannels(
  declared: ChannelDeclarations,
  language: UiLanguage,
  uses: readonly VariableUse[],
): ChannelDecision {
  const problems: FieldProblem[] = [];
  const slack = slackSettings(declared.slack, language);
  const email = emailSettings(declared.email, language);
  if (slack === undefined) {
    const { token, appToken } = declared.slack;
    const given = { token, ...(appToken !== undefined && { appToken }) };
    problems.push(...missingFields('slack', declared.slack.enabled, given, uses));
  }
  if (email === undefined) {
    const { url, from, to } = declared.email;
    const given = { url, from, to: to.length === 0 ? undefined : to };
    problems.push(...missingFields('email', declared.email.enabled, given, uses));
  }
  const others = {
    ...(slack === undefined ? {} : { slack }),
    ...(email === undefined ? {} : { email }),
    ...decideIntegrations(declared, language, uses, problems),
  };
  const terminalOn =
    declared.terminal.enabled === 'true' ||
    (declared.terminal.enabled === 'auto' && Object.keys(others).length === 0);
  return {
    channels: {
      ...others,
      ...(terminalOn ? { terminal: { language: declared.terminal.language ?? language } } : {}),
    },
    problems,
  };
}

type DecidedIntegrations = { -readonly [Name in IntegrationName]?: SettingsByName[Name] };

function decideIntegrations(
  declared: ChannelDeclarations,
  language: UiLanguage,
  uses: readonly VariableUse[],
  problems: FieldProblem[],
): IntegrationSettings {
  const decided: DecidedIntegrations = {};
  for (const name of integrationNames) decide(name);
  return decided;

  function decide<Name extends IntegrationName>(name: Name): void {
    const integration = registry[name];
    const own = declared[name];
    const settings = integration.settings(own, language);
    if (settings !== undefined) decided[name] = settings;
    else problems.push(...missingFields(name, own.enabled, integration.needs(own), uses));
  }
}

function slackSettings(
  declared: ChannelDeclarations['slack'],
  language: UiLanguage,
): SlackSettings | undefined {
  const { enabled, token, appToken, channel, apiUrl } = declared;
  if (enabled === 'false' || token === undefined) return undefined;
  const base = apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`;
  return {
    token,
    ...(appToken !== undefined && { appToken }),
    channel,
    apiUrl: base,
    language: declared.language ?? language,
  };
}

function emailSettings(
  declared: ChannelDeclarations['email'],
  language: UiLanguage,
): EmailSettings | undefined {
  const { enabled, url, from, to, unsubscribe, perMinute, tls } = declared;
  if (enabled === 'false' || url === undefined || from === undefined || to.length === 0) return undefined;
  return {
    url,
    from,
    to,
    language: declared.language ?? language,
    ...(unsubscribe !== undefined && { unsubscribe }),
    ...(tls !== 'auto' && { tls }),
    ...(perMinute !== undefined && { perMinute }),
  };
}

function missingFields(
  channel: string,
  enabled: 'auto' | 'true' | 'false',
  fields: Readonly<Record<string, unknown>>,
  uses: readonly VariableUse[],
): FieldProblem[] {
  const missing = Object.keys(fields).filter((name) => fields[name] === undefined);
  const nothingGiven = missing.length === Object.keys(fields).length;
  if (enabled === 'false' || (enabled === 'auto' && nothingGiven)) return [];
  return missing.map((name) => {
    const path = ['channels', channel, name];
    const variables = uses.filter((use) => fieldName(use.path) === fieldName(path)).map((use) => use.name);
    return { path, message: say((m) => m.halfConfigured(channel, variables)) };
  });
}
