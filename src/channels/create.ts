import type { Channel } from './channel.js';
import { channels as all, type ChannelSettings } from './channels.js';
import type { ChannelDeps, ChannelKind } from './kind.js';

/** A channel that is on, with its settings. */
interface ChannelInUse {
  readonly kind: ChannelKind;
  readonly settings: unknown;
}

/** The channels that are on, in the order in which they are served. */
export function channelsInUse(settings: ChannelSettings, kinds: readonly ChannelKind[]): ChannelInUse[] {
  const given = new Map<string, unknown>(Object.entries(settings));
  return kinds.flatMap((kind) => {
    const own = given.get(kind.name);
    return own === undefined ? [] : [{ kind, settings: own }];
  });
}

/** The ids of the channels that are on, as {@link createChannels} names them. */
export function channelIds(settings: ChannelSettings, kinds: readonly ChannelKind[]): string[] {
  return channelsInUse(settings, kinds).flatMap(({ kind, settings: own }) => kind.ids?.(own) ?? [kind.name]);
}

/**
 * The channels that are on, in the order in which they are served.
 *
 * @param others ids of further channels that alerts may be sent to: `slack:#tax`, `email:li@example.com`
 */
export function createChannels(
  settings: ChannelSettings,
  deps: ChannelDeps,
  others: readonly string[] = [],
  kinds: readonly ChannelKind[] = all,
): Channel[] {
  return channelsInUse(settings, kinds).flatMap(({ kind, settings: own }) => {
    const start = `${kind.name}:`;
    const places = others.filter((id) => id.startsWith(start)).map((id) => id.slice(start.length));
    return kind.create(own, deps, places);
  });
}

/** The name of the channel that an id belongs to: `slack` of `slack:#tax`. */
export function channelNameOf(id: string): string {
  return id.split(':')[0] ?? id;
}

/** The kind that an id belongs to. */
export function kindOf(id: string, kinds: readonly ChannelKind[] = all): ChannelKind | undefined {
  return kinds.find(({ name }) => name === channelNameOf(id));
}
