import type { Source } from '../domain/source.js';
import type { ChannelSettings } from './configuration.js';
import type { VariableUse } from './interpolate.js';
import { secretParts } from './redact.js';
import { type FieldPath, fieldName } from './yaml-file.js';

/** Settings whose values are no secrets, even where they come from a variable. */
const PUBLIC_SETTINGS = [
  'timezone',
  'language',
  'storage',
  'collect',
  'schedules',
  'confirm',
  'publicUrl',
  'health',
  'alerts',
  'seller',
  'team',
  'channels.slack.enabled',
  'channels.slack.channel',
  'channels.slack.apiUrl',
  'channels.slack.language',
  'channels.email.enabled',
  'channels.email.from',
  'channels.email.to',
  'channels.email.language',
  'channels.terminal',
];

/** Headers that carry a secret, also where it is written into the file. */
const SECRET_HEADER = /auth|cookie|key|token|secret/i;

export function isSecretSetting(path: FieldPath): boolean {
  const name = fieldName(path);
  return !PUBLIC_SETTINGS.some(
    (field) => name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`),
  );
}

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

/** The token and the password, which may be written into the file itself. */
export function secretsOfChannels({ slack, email }: ChannelSettings): string[] {
  const secrets = [];
  if (slack !== undefined) secrets.push(slack.token);
  const parts = email === undefined ? [] : secretParts(email.url);
  // A mail server's address without a password is no secret.
  if (parts.length > 1) secrets.push(...parts);
  return secrets;
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
