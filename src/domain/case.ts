import type { Checklist } from './checklist.js';
import type { CaseState, ClockStep, IsoInstant, RelationKind, Role, Severity } from './vocabulary.js';

/** The response group's work on one change, and on those that were joined to it. */
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
  /** Closed because it should have been no alert. */
  readonly falseAlarm?: true;
  readonly checklist: Checklist;
  /** How many moves were made; one that names another number is refused, since somebody was faster. */
  readonly revision: number;
  /** The case in which this one is worked on; its own state rests until it is split off again. */
  readonly joinedInto?: number;
  readonly clock?: CaseClock;
}

/** What the clock of a case needs to know besides its own times. */
export interface CaseClock {
  /** Where the case was opened again, when the clock began anew. */
  readonly from?: IsoInstant;
  /** Steps that somebody ticked or waived; acknowledging and closing are known of the case itself. */
  readonly steps?: Readonly<Partial<Record<ClockStep, StepMark>>>;
  readonly pause?: CasePause;
  /** For how long it was paused before, in ms: the targets are later by as much. */
  readonly pausedMs?: number;
}

export type StepMark =
  | { readonly kind: 'done'; readonly by: string; readonly at: IsoInstant; readonly evidence?: string }
  | { readonly kind: 'waived'; readonly by: string; readonly at: IsoInstant; readonly reason: string };

export interface CasePause {
  readonly by: string;
  readonly at: IsoInstant;
  readonly reason: string;
  /** When the clock goes on by itself. */
  readonly until?: IsoInstant;
}

/**
 * What the history of a case is made of. `followed`: the page changed again, and the note names that case as `#12`.
 * `joined` to another case or `split` off from it; that one `received` it or `released` it.
 */
export const CASE_EVENT_KINDS = [
  'opened',
  'acknowledged',
  'assigned',
  'ticked',
  'unticked',
  'waived',
  'due',
  'note',
  'paused',
  'resumed',
  'closed',
  'reopened',
  'joined',
  'received',
  'split',
  'released',
  'taken-back',
  'followed',
  'reminded',
  'escalated',
] as const;
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number];

/** One entry of a case's history, which is only ever added to. */
export interface CaseEvent {
  readonly at: IsoInstant;
  readonly actor: string;
  readonly kind: CaseEventKind;
  readonly note?: string;
  /** Whom it was assigned to, or who was reminded. */
  readonly person?: string;
  /** Where only the items of one role were assigned. */
  readonly role?: Role;
  /** The checklist item, or the step of the clock, that it is about. */
  readonly item?: string;
  /** What became due then, or until when it is paused. */
  readonly dueAt?: IsoInstant;
  /** The other case where two were joined or parted. */
  readonly other?: number;
  /** Why RuleWatch joined them; the note has the words that they share. */
  readonly relation?: RelationKind;
}
