import type { ChannelSettings } from '../channels/channels.js';
import { channelsInUse } from '../channels/create.js';
import type { ChannelKind } from '../channels/kind.js';
import type { Source } from '../domain/source.js';
import { secretParts } from '../text/redact.js';
import type { VariableUse } from './interpolate.js';
import { type FieldPath, fieldName } from './yaml-file.js';

/** Settings whose values are no secrets, even where they come from a variable; each channel tells its own. */
const PUBLIC_SETTINGS = [
  'timezone',
  'language',
  'storage',
  'collect',
  'schedules',
  'confirm',
  'publicUrl',
  'health.enabled',
  'health.host',
  'health.port',
  'health.allowedHosts',
  'health.pingMinutes',
  'log',
  'alerts',
  'response.reminders',
  'response.remindAtPercent',
  'response.workingHours',
  'response.minutes',
  'response.room.url',
  'response.room.agora.appId',
  'seller',
  'catalogue',
  'assist.enabled',
  'assist.url',
  'assist.model',
  'assist.languages',
  'assist.judge',
  'assist.timeoutSeconds',
  'assist.maxTokensPerDay',
  'assist.maxTokensPerMonth',
];

/** Headers that carry a secret, also where it is written into the file. */
const SECRET_HEADER = /auth|cookie|key|token|secret/i;

export function isSecretSetting(path: FieldPath, kinds: readonly ChannelKind[]): boolean {
  const name = fieldName(path);
  const ofChannels = kinds.flatMap((kind) =>
    kind.publicFields.map((field) => `channels.${kind.name}.${field}`),
  );
  return ![...PUBLIC_SETTINGS, ...ofChannels].some(
    (field) => name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`),
  );
}

/** Parameters of an address that carry a secret, also where it is written into the file. */
const SECRET_PARAMETER =
  /^(?:(?:api|access|auth|client|private|secret|app|user)[-_.]?)?(?:key|token|secret|sig|signature|password|passwd|pwd|auth|authorization|credentials?)$/i;

/** The values of variables that must not be shown; unless told otherwise, that is all of them. */
export function secretsOfVariables(
  uses: readonly VariableUse[],
  isSecret: (path: FieldPath) => boolean = () => true,
): string[] {
  const secrets = [];
  for (const { path, value } of uses) {
    if (value !== undefined && isSecret(path)) secrets.push(...secretParts(value));
  }
  return secrets;
}

/** Tokens, keys and the password, which may be written into the file itself. */
export function secretsOfChannels(channels: ChannelSettings, kinds: readonly ChannelKind[]): string[] {
  return channelsInUse(channels, kinds).flatMap(({ kind, settings }) => kind.secrets(settings));
}

export function secretsOfHeaders(sources: readonly Source[]): string[] {
  const secrets = [];
  for (const source of sources) {
    for (const [name, value] of Object.entries(source.headers)) {
      if (SECRET_HEADER.test(name)) secrets.push(value);
    }
  }
  return secrets;
}

/**
 * Whether a variable says no more than where a source is: its host or its whole address. The rest of an address, above
 * all its query, may let one in.
 *
 * @param address what the variable stands in, with every variable replaced
 */
export function isPublicPartOfAddress(value: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, origin } = new URL(address);
  if (value === protocol.slice(0, -1) || host.includes(value.toLowerCase()) || value === origin) return true;
  return URL.canParse(value) && new URL(value).search === '' && address.startsWith(value);
}

/** Keys and tokens in the query of an address, also where it is written into the file. */
export function secretsOfAddresses(sources: readonly Source[]): string[] {
  const secrets = [];
  for (const url of sources.flatMap(({ urls }) => urls)) {
    for (const [name, value] of new URL(url).searchParams) {
      if (SECRET_PARAMETER.test(name)) secrets.push(value);
    }
  }
  return secrets;
}
