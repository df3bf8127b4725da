import { DateTime } from 'luxon';
import type { Case } from '../../../domain/case.js';
import { ROLES } from '../../../domain/vocabulary.js';
import { type CaseMove, MOVE_KINDS, type MoveKind, movesOf } from '../../../respond/moves.js';

/** What a form of a case's page was filled in with. */
export type Form = Readonly<Record<string, string>>;

/** What a person wrote, in one line or several; nothing for nothing. */
const LONGEST = 4_000;

/**
 * The move that a form asks for; undefined where it asks for none that there is. Whether the case allows it is not for
 * the page to say: see `respond/moves.ts`.
 *
 * @param timezone of the times that the form holds
 */
export function moveOf(form: Form, timezone: string): CaseMove | undefined {
  const text = (name: string) => form[name]?.trim().slice(0, LONGEST) || undefined;
  const kind = MOVE_KINDS.find((known) => known === form.move);
  const item = text('item');
  const reason = text('reason');
  switch (kind) {
    case undefined:
      return undefined;
    case 'acknowledge':
    case 'resume':
      return { kind, note: text('note') };
    case 'take':
      return { kind };
    case 'assign':
      return { kind, person: text('person') ?? '', role: ROLES.find((role) => role === form.role), item };
    case 'tick':
      return { kind, item: item ?? '', evidence: text('evidence') };
    case 'untick':
      return { kind, item: item ?? '', note: text('note') };
    case 'waive':
      return { kind, item: item ?? '', reason: reason ?? '' };
    case 'due':
      return { kind, dueAt: instantOf(text('dueAt'), timezone), item, reason };
    case 'note':
      return { kind, note: text('note') ?? '' };
    case 'pause':
      return { kind, reason: reason ?? '' };
    case 'close':
      if (form.outcome === 'false-alarm') return { kind: 'false-alarm', reason };
      return { kind, outcome: form.outcome === 'not-affected' ? 'not-affected' : 'adapted', reason };
    case 'false-alarm':
      return { kind, reason };
    case 'reopen':
      return { kind, reason: reason ?? '' };
    case 'join':
      return { kind, into: Number.parseInt(text('into') ?? '', 10) || 0, reason };
    case 'split':
      return { kind, reason };
  }
}

/** The moves that a case as it stands takes. */
export function openMoves({ state, joinedInto }: Case): ReadonlySet<MoveKind> {
  return new Set(movesOf(joinedInto === undefined ? state : 'joined'));
}

/** A time as `<input type="datetime-local">` sends it; what is none stays as it is, for the move to refuse. */
function instantOf(given: string | undefined, timezone: string): string {
  const time = DateTime.fromISO(given ?? '', { zone: timezone });
  return time.isValid ? time.toJSDate().toISOString() : (given ?? '');
}
