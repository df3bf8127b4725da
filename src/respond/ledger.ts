import type { Case, CaseEvent } from '../domain/case.js';
import type { Clock } from '../domain/clock.js';
import type { Role } from '../domain/vocabulary.js';
import type { Store } from '../store/store.js';
import { CaseError, caseErrors } from './errors.js';
import {
  type Assignment,
  acknowledge,
  assign,
  type Closing,
  close,
  type Transition,
  take,
} from './transitions.js';

/** The rule ledger: every step of a case is kept together with its history entry. Its methods throw {@link CaseError}. */
export interface Ledger {
  acknowledge(caseId: number, actor: string, note?: string): Case;
  /** @param holds the roles of the person, whose items come with the case */
  take(caseId: number, actor: string, holds: readonly Role[]): Case;
  assign(caseId: number, assignment: Omit<Assignment, 'at'>): Case;
  /** Adds to the history alone; a closed case takes notes too. */
  note(caseId: number, actor: string, note: string): Case;
  close(caseId: number, closing: Omit<Closing, 'at'>): Case;
}

/** A step that was made, and the number of its entry in the history. */
export interface CaseStep {
  readonly entry: Case;
  readonly event: CaseEvent;
  readonly eventId: number;
}

export interface LedgerOptions {
  /** Told of every step within its transaction: what it writes is kept with the step or not at all. */
  readonly onStep?: (step: CaseStep) => void;
  /** What the step is called where it was asked for; one that was made already is not made again. */
  readonly origin?: string;
}

export function createLedger(store: Store, clock: Clock, options: LedgerOptions = {}): Ledger {
  const { onStep, origin } = options;

  function step(caseId: number, transition: (entry: Case, at: string) => Transition): Case {
    return store.transaction(() => {
      const current = store.cases.get(caseId);
      if (!current) {
        throw new CaseError('no-such-case', caseId, caseErrors.noSuchCase(caseId));
      }
      if (origin !== undefined && store.cases.hasStep(origin)) return current;
      const { entry, event } = transition(current, clock().toISOString());
      store.cases.update(entry);
      onStep?.({ entry, event, eventId: store.cases.addEvent(caseId, event, origin) });
      return entry;
    });
  }

  return {
    acknowledge: (caseId, actor, note) => step(caseId, (entry, at) => acknowledge(entry, actor, at, note)),
    take: (caseId, actor, holds) => step(caseId, (entry, at) => take(entry, actor, holds, at)),
    assign: (caseId, assignment) => step(caseId, (entry, at) => assign(entry, { ...assignment, at })),
    note: (caseId, actor, note) =>
      step(caseId, (entry, at) => ({ entry, event: { at, actor, kind: 'note', note } })),
    close: (caseId, closing) => step(caseId, (entry, at) => close(entry, { ...closing, at })),
  };
}
