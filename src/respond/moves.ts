import type { CaseState, ClockStep, IsoInstant, Role } from '../domain/vocabulary.js';

/**
 * What can be done with a case, by whatever way somebody comes in: command line, page, button, thread. `item` is the id
 * of a checklist item; where a step of the clock can be meant too, it is the name of that step.
 */
export type CaseMove =
  | { readonly kind: 'acknowledge'; readonly note?: string | undefined }
  /** Takes the case on and answers for it from now on. */
  | { readonly kind: 'take' }
  /** Hands over the case with the items of the person's roles, or the items of one role, or one item. */
  | {
      readonly kind: 'assign';
      readonly person: string;
      readonly role?: Role | undefined;
      readonly item?: string | undefined;
    }
  /** @param evidence a link or a note that shows it */
  | { readonly kind: 'tick'; readonly item: string; readonly evidence?: string | undefined }
  /** Takes back that an item or a step was done or waived. */
  | { readonly kind: 'untick'; readonly item: string; readonly note?: string | undefined }
  /** An item or a step need not be done. */
  | { readonly kind: 'waive'; readonly item: string; readonly reason: string }
  /** Sets when the case, or one item, is due. A later time for the case wants a reason. */
  | {
      readonly kind: 'due';
      readonly dueAt: IsoInstant;
      readonly item?: string | undefined;
      readonly reason?: string | undefined;
    }
  | { readonly kind: 'note'; readonly note: string }
  /** The clock stands still, for ever or until an instant. */
  | { readonly kind: 'pause'; readonly reason: string; readonly until?: IsoInstant | undefined }
  | { readonly kind: 'resume'; readonly note?: string | undefined }
  | {
      readonly kind: 'close';
      readonly outcome: 'adapted' | 'not-affected';
      readonly reason?: string | undefined;
    }
  /** It should have been no alert: closes as not affected, and the page of the change learns from it. */
  | { readonly kind: 'false-alarm'; readonly reason?: string | undefined }
  | { readonly kind: 'reopen'; readonly reason: string }
  /** Works on the case in another one from now on. */
  | { readonly kind: 'join'; readonly into: number; readonly reason?: string | undefined }
  /** Works on a joined case on its own again. */
  | { readonly kind: 'split'; readonly reason?: string | undefined };

export type MoveKind = CaseMove['kind'];

/** How a case stands as far as moves are concerned: in one of its states, or joined to another case. */
export type Standing = CaseState | 'joined';

/** Why a move is not allowed in a standing. */
export type Refusal = 'already-closed' | 'not-closed' | 'joined' | 'not-joined';

/**
 * What a move leads to: a state; `stays`: none but the one it has; `outcome`: the one that the move names;
 * `as-before`: to `adapting` where somebody had acknowledged it, else to `needs-attention`; `joined`: into another case;
 * `apart`: to the state that it had when it was joined.
 */
export type Effect = CaseState | 'stays' | 'outcome' | 'as-before' | 'joined' | 'apart';

export type Rule = { readonly to: Effect } | { readonly refused: Refusal };

const stays = { to: 'stays' } as const;
const adapting = { to: 'adapting' } as const;
const closed = { refused: 'already-closed' } as const;
const joined = { refused: 'joined' } as const;
const notJoined = { refused: 'not-joined' } as const;

/** Moves of an open case; the table below adds what differs between its two states. */
const open = {
  acknowledge: adapting,
  take: adapting,
  assign: stays,
  tick: adapting,
  untick: stays,
  waive: adapting,
  due: stays,
  note: stays,
  pause: stays,
  resume: stays,
  close: { to: 'outcome' },
  'false-alarm': { to: 'not-affected' },
  reopen: { refused: 'not-closed' },
  join: { to: 'joined' },
  split: notJoined,
} as const satisfies Record<MoveKind, Rule>;

const done = {
  acknowledge: closed,
  take: closed,
  assign: closed,
  tick: closed,
  untick: closed,
  waive: closed,
  due: closed,
  note: stays,
  pause: closed,
  resume: closed,
  close: closed,
  'false-alarm': closed,
  reopen: { to: 'as-before' },
  join: closed,
  split: notJoined,
} as const satisfies Record<MoveKind, Rule>;

const elsewhere = {
  acknowledge: joined,
  take: joined,
  assign: joined,
  tick: joined,
  untick: joined,
  waive: joined,
  due: joined,
  note: joined,
  pause: joined,
  resume: joined,
  close: joined,
  'false-alarm': joined,
  reopen: joined,
  join: joined,
  split: { to: 'apart' },
} as const satisfies Record<MoveKind, Rule>;

/** Every standing and every move: what is allowed, where it leads, and why not. There is no other place that says so. */
export const MOVE_TABLE: Readonly<Record<Standing, Readonly<Record<MoveKind, Rule>>>> = {
  'needs-attention': open,
  adapting: open,
  adapted: done,
  'not-affected': done,
  joined: elsewhere,
};

/** The moves in the order in which a reader is offered them. */
export const MOVE_KINDS = Object.keys(open) as readonly MoveKind[];

/** What can be done with a case that stands like this. */
export function movesOf(standing: Standing): MoveKind[] {
  return MOVE_KINDS.filter((kind) => 'to' in MOVE_TABLE[standing][kind]);
}

/** Steps of the clock that people tick; that a case was acknowledged or closed is known of the case itself. */
export const TICKED_STEPS = ['assess', 'decide', 'execute', 'verify'] as const satisfies readonly ClockStep[];
