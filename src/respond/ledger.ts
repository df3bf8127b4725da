import type { Case } from '../domain/case.js';
import type { Clock } from '../domain/clock.js';
import type { Store } from '../store/store.js';
import { CaseError } from './errors.js';
import { acknowledge, type Closing, close, type Transition } from './transitions.js';

/** The rule ledger: every step of a case is kept together with its history entry. */
export interface Ledger {
  /** Throws {@link CaseError} where the case does not exist or is closed. */
  acknowledge(caseId: number, actor: string, note?: string): Case;
  /** Adds to the history alone; a closed case takes notes too. Throws {@link CaseError}. */
  note(caseId: number, actor: string, note: string): Case;
  /** Throws {@link CaseError}. */
  close(caseId: number, closing: Omit<Closing, 'at'>): Case;
}

export function createLedger(store: Store, clock: Clock): Ledger {
  function step(caseId: number, transition: (entry: Case, at: string) => Transition): Case {
    return store.transaction(() => {
      const current = store.cases.get(caseId);
      if (!current) {
        throw new CaseError(
          'no-such-case',
          caseId,
          `There is no case ${caseId}. \`rulewatch cases list\` shows them.`,
        );
      }
      const { entry, event } = transition(current, clock().toISOString());
      store.cases.update(entry);
      store.cases.addEvent(caseId, event);
      return entry;
    });
  }

  return {
    acknowledge: (caseId, actor, note) => step(caseId, (entry, at) => acknowledge(entry, actor, at, note)),
    note: (caseId, actor, note) =>
      step(caseId, (entry, at) => ({ entry, event: { at, actor, kind: 'note', note } })),
    close: (caseId, closing) => step(caseId, (entry, at) => close(entry, { ...closing, at })),
  };
}
