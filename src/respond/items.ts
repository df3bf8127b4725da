import type { Case, StepMark } from '../domain/case.js';
import type { ChecklistItem } from '../domain/checklist.js';
import type { ClockStep } from '../domain/vocabulary.js';
import { CaseError, caseErrors } from './errors.js';
import { TICKED_STEPS } from './moves.js';

/** What is ticked or waived: an item of the checklist, or a step of the clock. */
type Target =
  | { readonly kind: 'item'; readonly item: ChecklistItem; readonly index: number }
  | { readonly kind: 'step'; readonly step: ClockStep; readonly mark: StepMark | undefined };

/** An item by its id or by its number in the checklist, from 1; a step by its name. Throws {@link CaseError}. */
export function targetOf(entry: Case, named: string): Target {
  const { items } = entry.checklist;
  const byId = items.findIndex(({ id }) => id === named);
  const index = byId >= 0 || !/^\d{1,4}$/.test(named) ? byId : Number(named) - 1;
  const item = items[index];
  if (item) return { kind: 'item', item, index };
  const step = TICKED_STEPS.find((name) => name === named);
  if (step) return { kind: 'step', step, mark: entry.clock?.steps?.[step] };
  const known = [...items.map(({ id }) => id), ...TICKED_STEPS].join(', ');
  throw new CaseError('no-such-item', entry.id, caseErrors.noSuchItem(entry.id, named, known));
}

export function nameOf(target: Target): string {
  return target.kind === 'item' ? target.item.id : target.step;
}

/** Who settled it and when; undefined where it is still to be done. */
export function settled(target: Target): { readonly by: string; readonly at: string } | undefined {
  return target.kind === 'step' ? target.mark : (target.item.done ?? target.item.waived);
}

/** The case with another mark at the target; without one it is to be done again. */
export function marked(entry: Case, target: Target, mark: StepMark | undefined): Case {
  if (target.kind === 'step') {
    const { [target.step]: _old, ...others } = entry.clock?.steps ?? {};
    const steps = mark === undefined ? others : { ...others, [target.step]: mark };
    return { ...entry, clock: { ...entry.clock, steps } };
  }
  return withItem(entry, target.index, settledItem(target.item, mark));
}

export function withItem(entry: Case, index: number, item: ChecklistItem): Case {
  return { ...entry, checklist: { ...entry.checklist, items: entry.checklist.items.with(index, item) } };
}

/** The item still to be done. */
export function asOpen({ done: _done, waived: _waived, ...item }: ChecklistItem): ChecklistItem {
  return item;
}

function settledItem(item: ChecklistItem, mark: StepMark | undefined): ChecklistItem {
  const bare = asOpen(item);
  if (mark === undefined) return bare;
  const { kind, ...said } = mark;
  return 'reason' in said ? { ...bare, waived: said } : { ...bare, [kind]: said };
}
