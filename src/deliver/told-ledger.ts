import type { ChannelKind } from '../channels/kind.js';
import type { Clock } from '../domain/clock.js';
import type { TeamMember } from '../domain/team.js';
import { applyMove, type Ledger } from '../respond/ledger.js';
import type { Store } from '../store/store.js';
import { queueCaseUpdate } from './queue-case-update.js';

export interface ToldLedgerParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly team: readonly TeamMember[];
  /** The channels that there are; those that RuleWatch brings along without it. */
  readonly kinds?: readonly ChannelKind[] | undefined;
  /** What the step is called where it was asked for; one that was made already is not made again. */
  readonly origin?: string | undefined;
}

/** The ledger, every step of which is queued for the channels that follow the case, in one transaction with the step. */
export function toldLedger({ store, clock, team, kinds, origin }: ToldLedgerParts): Ledger {
  return (caseId, move, by) =>
    applyMove(store, caseId, move, {
      ...by,
      now: clock(),
      team,
      origin,
      onStep: (step) => queueCaseUpdate(store, step, kinds),
    });
}
