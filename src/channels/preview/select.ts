import type { ChannelSettings } from '../channels.js';
import { channelsInUse } from '../create.js';
import type { ChannelKind } from '../kind.js';

/** A channel to look at, with its settings where it is on. */
interface PreviewedChannel {
  readonly kind: ChannelKind;
  readonly settings: unknown;
}

/**
 * The named channels; without names, those that are on, or examples where nothing but what stands in is on, which says
 * that the user has not chosen yet.
 */
export function previewedChannels(
  settings: ChannelSettings,
  names: readonly string[] | undefined,
  kinds: readonly ChannelKind[],
): readonly PreviewedChannel[] {
  const inUse = channelsInUse(settings, kinds);
  const chosen = inUse.some(({ kind }) => !kind.standsIn);
  if (names === undefined && chosen) return inUse;
  return kinds
    .filter(({ name, isExample }) => names?.includes(name) ?? isExample)
    .map((kind) => ({ kind, settings: inUse.find((one) => one.kind === kind)?.settings }));
}
