import type { Case, CaseClock, CaseEvent } from '../domain/case.js';
import type { ChecklistItem } from '../domain/checklist.js';
import { type IsoInstant, SEVERITIES, type Severity } from '../domain/vocabulary.js';
import { CaseError, caseErrors } from './errors.js';
import { asOpen } from './items.js';
import { effectOf, type MoveMaker } from './transitions.js';

/** What two cases become, each with the entry for its history. */
export interface Joining {
  readonly joined: { readonly entry: Case; readonly event: CaseEvent };
  readonly root: { readonly entry: Case; readonly event: CaseEvent };
}

export interface JoinOptions extends MoveMaker {
  readonly reason?: string | undefined;
  /**
   * Whether items that were settled are asked again: after a later edit or a correction what was done may be done
   * wrongly, after another publication of the same rule it is done.
   */
  readonly asksAgain?: boolean | undefined;
}

/**
 * Works on a case in another one: that one asks what both asked, is as severe as the graver of both, and due when the
 * first of both is; where it asks again, when the joined one is. Throws {@link CaseError}.
 */
export function join(entry: Case, root: Case, options: JoinOptions): Joining {
  const { actor, at, reason, asksAgain = false } = options;
  effectOf(entry, 'join');
  effectOf(root, 'join');
  if (entry.id === root.id) throw new CaseError('itself', entry.id, caseErrors.itself(entry.id));
  const note = reason?.trim() ? { note: reason.trim() } : {};
  const { items } = root.checklist;
  const asked = new Map(entry.checklist.items.map((item) => [item.id, item]));
  const kept = items.map((item) => {
    const again = asked.get(item.id);
    if (!again) return item;
    return asksAgain && (item.done ?? item.waived) ? { ...asOpen(item), dueAt: again.dueAt } : item;
  });
  const known = new Set(items.map(({ id }) => id));
  const brought = entry.checklist.items
    .filter(({ id }) => !known.has(id))
    .map((item): ChecklistItem => ({ ...item, from: entry.id }));
  return {
    joined: {
      entry: { ...entry, joinedInto: root.id, revision: entry.revision + 1 },
      event: { at, actor, kind: 'joined', other: root.id, ...note },
    },
    root: {
      entry: {
        ...root,
        severity: graver(root.severity, entry.severity),
        dueAt: asksAgain ? entry.dueAt : earlier(root.dueAt, entry.dueAt, at),
        ...(asksAgain && { clock: anew(root.clock ?? {}, entry.openedAt) }),
        checklist: { ...root.checklist, items: [...kept, ...brought] },
        revision: root.revision + 1,
      },
      event: { at, actor, kind: 'received', other: entry.id, ...note },
    },
  };
}

/** Works on a joined case on its own again; what it brought along and nobody settled goes with it. */
export function split(entry: Case, root: Case, options: JoinOptions): Joining {
  const { actor, at, reason } = options;
  effectOf(entry, 'split');
  const note = reason?.trim() ? { note: reason.trim() } : {};
  const { joinedInto: _into, ...apart } = entry;
  const settled = new Map(root.checklist.items.map((item) => [item.id, item]));
  const items = entry.checklist.items.map((item) => {
    const { from: _from, ...there } = settled.get(item.id) ?? item;
    return there;
  });
  return {
    joined: {
      entry: { ...apart, checklist: { ...entry.checklist, items }, revision: entry.revision + 1 },
      event: { at, actor, kind: 'split', other: root.id, ...note },
    },
    root: {
      entry: {
        ...root,
        checklist: {
          ...root.checklist,
          items: root.checklist.items.filter(
            (item) => item.from !== entry.id || item.done !== undefined || item.waived !== undefined,
          ),
        },
        revision: root.revision + 1,
      },
      event: { at, actor, kind: 'released', other: entry.id, ...note },
    },
  };
}

/** The steps are made again for the new text; a pause goes on. */
function anew({ steps: _steps, pausedMs: _before, ...clock }: CaseClock, from: IsoInstant): CaseClock {
  return { ...clock, from };
}

function graver(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) <= SEVERITIES.indexOf(other) ? one : other;
}

/** A case that is overdue already is due no earlier than that; one joined late does not make the other late. */
function earlier(one: IsoInstant, other: IsoInstant, at: IsoInstant): IsoInstant {
  return other < one && other > at ? other : one;
}
