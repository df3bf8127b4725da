import type { Checklist } from './checklist.js';
import type { CaseState, IsoInstant, Role, Severity } from './vocabulary.js';

/** The response group's work on one change. */
export interface Case {
  readonly id: number;
  readonly changeId: number;
  readonly state: CaseState;
  readonly severity: Severity;
  readonly openedAt: IsoInstant;
  /** When the group wants to be done: 24 hours after detection, or sooner. */
  readonly dueAt: IsoInstant;
  readonly acknowledgedAt?: IsoInstant;
  readonly acknowledgedBy?: string;
  /** Who answers for it as a whole, where somebody was assigned or took it. */
  readonly assignee?: string;
  readonly closedAt?: IsoInstant;
  readonly closedBy?: string;
  readonly closeReason?: string;
  readonly checklist: Checklist;
}

/** One entry of a case's history. */
export interface CaseEvent {
  readonly at: IsoInstant;
  readonly actor: string;
  /** `followed`: the page changed again, and the note names the case of that change as `#12`. */
  readonly kind:
    | 'opened'
    | 'acknowledged'
    | 'closed'
    | 'reopened'
    | 'note'
    | 'assigned'
    | 'taken-back'
    | 'followed';
  readonly note?: string;
  /** Whom it was assigned to. */
  readonly person?: string;
  /** Where only the items of one role were assigned. */
  readonly role?: Role;
}
