import type { BacklogCount } from '../../store/backlog.js';
import type { Store } from '../../store/store.js';

/** What is left in the outbox, for the channels that there are and for those that there are no more. */
export interface Backlog {
  readonly known: readonly BacklogCount[];
  /** Nobody sends these: their channel was taken out of the settings. */
  readonly orphaned: readonly BacklogCount[];
}

/** @param channels the channels that messages may go to */
export function backlogOf(store: Store, channels: readonly { readonly id: string }[]): Backlog {
  const isKnown = ({ channel }: BacklogCount) => channels.some(({ id }) => id === channel);
  const counts = store.backlog.counts();
  return { known: counts.filter(isKnown), orphaned: counts.filter((count) => !isKnown(count)) };
}
