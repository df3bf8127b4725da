import type { ChannelSettings } from '../channels/channels.js';
import type { ChannelDeclaration, ChannelKind } from '../channels/kind.js';
import type { UiLanguage } from '../domain/vocabulary.js';
import type { FieldProblem } from '../schema/describe.js';
import type { VariableUse } from './interpolate.js';
import { messages } from './messages.js';
import { fieldName } from './yaml-file.js';

/** The channels that are on, and what is missing from those that are only half set up. */
export interface ChannelDecision {
  readonly channels: ChannelSettings;
  readonly problems: readonly FieldProblem[];
}

/**
 * Decides which channels are on. A channel on `auto` is on where everything it needs is given, and off where
 * nothing is; anything between is a mistake. One that stands in is on on `auto` where no other is.
 *
 * @param declared by the names of the kinds
 * @param uses the variables in the settings file, so that a missing one can be named
 */
export function decideChannels(
  declared: Readonly<Record<string, ChannelDeclaration>>,
  kinds: readonly ChannelKind[],
  language: UiLanguage,
  uses: readonly VariableUse[],
): ChannelDecision {
  const problems: FieldProblem[] = [];
  const on = new Map<string, unknown>();
  const standIns = new Map<string, unknown>();
  for (const kind of kinds) {
    const own = declared[kind.name];
    if (own === undefined) continue;
    const settings = kind.settings(own, language);
    if (settings === undefined) problems.push(...missingFields(kind, own, uses));
    else if (kind.standsIn && own.enabled === 'auto') standIns.set(kind.name, settings);
    else on.set(kind.name, settings);
  }
  return { channels: Object.fromEntries(on.size > 0 ? on : standIns), problems };
}

function missingFields(
  kind: ChannelKind,
  own: ChannelDeclaration,
  uses: readonly VariableUse[],
): FieldProblem[] {
  const fields = kind.needs(own);
  const missing = Object.keys(fields).filter((name) => fields[name] === undefined);
  const nothingGiven = missing.length === Object.keys(fields).length;
  if (own.enabled === 'false' || (own.enabled === 'auto' && nothingGiven)) return [];
  return missing.map((name) => {
    const path = ['channels', kind.name, name];
    const variables = uses.filter((use) => fieldName(use.path) === fieldName(path)).map((use) => use.name);
    return { path, message: messages.halfConfigured(kind.name, variables) };
  });
}
