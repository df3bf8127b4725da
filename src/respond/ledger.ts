import type { Case, CaseEvent } from '../domain/case.js';
import type { TeamMember } from '../domain/team.js';
import type { Store } from '../store/store.js';
import { CaseError, caseErrors } from './errors.js';
import { type Joining, join, split } from './joining.js';
import type { CaseMove } from './moves.js';
import { makeMove, type Transition } from './transitions.js';

/** Who makes a move, and what they had seen of the case. */
export interface Mover {
  readonly actor: string;
  /** The revision that the move is based on; it is refused as `stale` where the case has another one by now. */
  readonly base?: number | undefined;
}

/** Makes moves in the rule ledger, each kept together with its history entry. Throws {@link CaseError}. */
export type Ledger = (caseId: number, move: CaseMove, by: Mover) => Case;

/** A step that was made, and the number of its entry in the history. */
export interface CaseStep {
  readonly entry: Case;
  readonly event: CaseEvent;
  readonly eventId: number;
}

export interface LedgerOptions {
  /** Those whose items come along with a case that is handed to them. */
  readonly team?: readonly Pick<TeamMember, 'name' | 'roles'>[] | undefined;
  /** Told of every step within its transaction: what it writes is kept with the step or not at all. */
  readonly onStep?: ((step: CaseStep) => void) | undefined;
  /** What the step is called where it was asked for; one that was made already is not made again. */
  readonly origin?: string | undefined;
}

/**
 * Makes one move of a case: the one function behind every way in. Gives the case that was named as it is then. Throws
 * {@link CaseError}: what the table in `moves.ts` refuses, what is missing, and `stale`.
 */
export function applyMove(
  store: Store,
  caseId: number,
  move: CaseMove,
  by: Mover & LedgerOptions & { readonly now: Date },
): Case {
  const { actor, team, origin, onStep } = by;
  const at = by.now.toISOString();

  function keep({ entry, event }: Transition, called = origin): void {
    store.cases.update(entry);
    onStep?.({ entry, event, eventId: store.cases.addEvent(entry.id, event, called) });
  }

  function keepBoth({ joined, root }: Joining): Case {
    keep(joined);
    keep(root, origin === undefined ? undefined : `${origin}:other`);
    return joined.entry;
  }

  return store.transaction(() => {
    const current = find(store, caseId);
    if (origin !== undefined && store.cases.hasStep(origin)) return current;
    assertFresh(store, current, by.base);
    if (move.kind === 'join') {
      const root = find(store, move.into);
      const others = store.cases.joinedTo(caseId);
      const both = join(current, root, { actor, at, reason: move.reason });
      // What was joined to it goes along: nothing is joined twice over.
      for (const other of others) store.cases.update({ ...other, joinedInto: root.id });
      return keepBoth(both);
    }
    if (move.kind === 'split') {
      const root = find(store, current.joinedInto ?? caseId);
      return keepBoth(split(current, root, { actor, at, reason: move.reason }));
    }
    const made = makeMove(current, move, { actor, at, team });
    keep(made);
    learn(store, made, move.kind);
    return made.entry;
  });
}

/** Pages learn from false alarms, of all changes that the case is about, and unlearn what was a mistake. */
function learn(store: Store, { entry, event: { at, actor } }: Transition, kind: CaseMove['kind']): void {
  if (kind !== 'false-alarm' && kind !== 'reopen') return;
  for (const { changeId } of [entry, ...store.cases.joinedTo(entry.id)]) {
    const change = store.changes.get(changeId);
    if (!change) continue;
    if (kind === 'reopen') store.lessons.takeBack(changeId);
    else store.lessons.add({ pageId: change.pageId, changeId, kind: 'false-alarm', at, actor });
  }
}

function find(store: Store, caseId: number): Case {
  const entry = store.cases.get(caseId);
  if (entry) return entry;
  throw new CaseError('no-such-case', caseId, caseErrors.noSuchCase(caseId));
}

function assertFresh(store: Store, { id, revision }: Case, base: number | undefined): void {
  if (base === undefined || base === revision) return;
  const last = store.cases.events(id).at(-1);
  throw new CaseError(
    'stale',
    id,
    caseErrors.stale(id, last?.actor ?? '', last?.at.slice(0, 16).replace('T', ' ') ?? ''),
  );
}
