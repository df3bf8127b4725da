import type { Case, CaseEvent } from '../domain/case.js';
import type { Checklist, ChecklistItem } from '../domain/checklist.js';
import type { IsoInstant, LocalizedText, Role } from '../domain/vocabulary.js';
import { caseStateLabels, roleLabels } from '../i18n/labels.js';
import { CaseError, caseErrors } from './errors.js';

/** The group wants to be done within a day of detection. */
const RESPONSE_HOURS = 24;

/** A case as it becomes, and the entry for its history. */
export interface Transition {
  readonly entry: Case;
  readonly event: CaseEvent;
}

export interface Closing {
  readonly outcome: 'adapted' | 'not-affected';
  readonly actor: string;
  readonly reason?: string | undefined;
  readonly at: IsoInstant;
}

/** When a case is due: with the last item of its checklist, and a day after detection at the latest. */
export function caseDueAt(detectedAt: IsoInstant, checklist: Checklist): IsoInstant {
  const latest = new Date(Date.parse(detectedAt) + RESPONSE_HOURS * 3_600_000).toISOString();
  const last = checklist.items
    .map((item) => item.dueAt)
    .sort()
    .at(-1);
  return last !== undefined && last < latest ? last : latest;
}

/** Somebody takes the case on. Acknowledging again keeps the first name and adds the second to the history. */
export function acknowledge(entry: Case, actor: string, at: IsoInstant, note?: string): Transition {
  assertOpen(entry);
  return {
    entry: {
      ...entry,
      state: 'adapting',
      acknowledgedAt: entry.acknowledgedAt ?? at,
      acknowledgedBy: entry.acknowledgedBy ?? actor,
    },
    event: { at, actor, kind: 'acknowledged', ...(note !== undefined && { note }) },
  };
}

export interface Assignment {
  readonly actor: string;
  readonly person: string;
  /** The one role whose items are handed over; without it the case as a whole is. */
  readonly role?: Role | undefined;
  /** The roles that the person holds: with the case as a whole come their items. */
  readonly holds?: readonly Role[] | undefined;
  readonly at: IsoInstant;
}

/** Hands the case, or the items of one role, to a person. */
export function assign(entry: Case, assignment: Assignment): Transition {
  assertOpen(entry);
  const { actor, person, role, holds = [], at } = assignment;
  const asked = new Set(entry.checklist.items.map((item) => item.role));
  if (role !== undefined && !asked.has(role)) {
    throw new CaseError(
      'role-not-asked',
      entry.id,
      caseErrors.roleNotAsked(entry.id, roleLabels[role], namesOf([...asked])),
    );
  }
  const roles = role === undefined ? holds : [role];
  const items = entry.checklist.items.map((item) =>
    roles.includes(item.role) ? handedTo(item, person) : item,
  );
  return {
    entry: {
      ...entry,
      ...(role === undefined && { assignee: person }),
      checklist: { ...entry.checklist, items },
    },
    event: { at, actor, kind: 'assigned', person, ...(role !== undefined && { role }) },
  };
}

/** A person takes the case on and answers for it from now on. */
export function take(entry: Case, actor: string, holds: readonly Role[], at: IsoInstant): Transition {
  const { entry: taken } = acknowledge(entry, actor, at);
  return assign(taken, { actor, person: actor, holds, at });
}

/** Why somebody was in charge says nothing of who is now. */
function handedTo({ assignment: _reason, ...item }: ChecklistItem, person: string): ChecklistItem {
  return { ...item, assignee: person };
}

/** The case is done. `not-affected` needs the reason, since the ledger must show why nothing was done. */
export function close(entry: Case, closing: Closing): Transition {
  assertOpen(entry);
  const { outcome, actor, reason, at } = closing;
  if (outcome === 'not-affected' && !reason?.trim()) {
    throw new CaseError('reason-missing', entry.id, caseErrors.reasonMissing(entry.id));
  }
  return {
    entry: {
      ...entry,
      state: outcome,
      closedAt: at,
      closedBy: actor,
      ...(reason !== undefined && { closeReason: reason }),
    },
    event: { at, actor, kind: 'closed', ...(reason !== undefined && { note: reason }) },
  };
}

function namesOf(roles: readonly Role[]): LocalizedText {
  if (roles.length === 0) return { en: 'nobody', 'zh-CN': '无' };
  return {
    en: roles.map((role) => roleLabels[role].en).join(', '),
    'zh-CN': roles.map((role) => roleLabels[role]['zh-CN']).join('、'),
  };
}

function assertOpen(entry: Case): void {
  if (entry.state !== 'adapted' && entry.state !== 'not-affected') return;
  throw new CaseError(
    'already-closed',
    entry.id,
    caseErrors.alreadyClosed(
      entry.id,
      entry.closedBy ?? '',
      entry.closedAt?.slice(0, 10) ?? '',
      caseStateLabels[entry.state],
    ),
  );
}
